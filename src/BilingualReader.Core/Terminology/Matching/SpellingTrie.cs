using System.Buffers;
using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Matching;

/// <summary>
/// Every spelling of a termbase as a double-array trie over text without case and accents: one array step a character.
/// A branch ends as soon as a single key is left; that key is then compared as a whole.
/// </summary>
internal sealed class SpellingTrie
{
    /// <summary>The node where every walk begins.</summary>
    public const int Root = 0;

    // Up to Latin Extended-A. None of them is, without case and accent, a character beyond.
    private const int CommonCharacters = 0x180;

    // The same for every termbase: what each character is without case and accent.
    private static readonly char[] Keys = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Spelling.KeyOf((char)c))];

    private readonly int[] _codes;
    private readonly TrieNode[] _nodes;
    private readonly Spelling[] _spellings;
    private readonly SpellingGroup[] _groups;
    private readonly string _keys;

    private SpellingTrie(int[] codes, TrieNode[] nodes, Spelling[] spellings, SpellingGroup[] groups, string keys, bool startsOutsideWords)
    {
        _codes = codes;
        _nodes = nodes;
        _spellings = spellings;
        _groups = groups;
        _keys = keys;
        StartsOutsideWords = startsOutsideWords;
    }

    /// <summary>Whether any spelling begins with something that is not part of a word, such as a quotation mark.</summary>
    public bool StartsOutsideWords { get; }

    /// <summary>Compiles spellings; there must be at least one, and none may be empty.</summary>
    public static SpellingTrie Compile(Spelling[] spellings)
    {
        var (keys, groups) = Group(SortedKey.Sort(spellings), spellings);
        var symbols = SymbolsOf(keys);
        var nodes = new SpellingTrieBuilder(keys, symbols).Build();
        return new SpellingTrie(CodesOf(symbols), nodes, spellings, groups, string.Concat(keys.AsSpan()), keys.Any(key => !FrenchWordEdges.IsWord(key[0])));
    }

    /// <summary>The longest spelling that stands in the folded text at <paramref name="start"/>; null when none does.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">Where a word begins.</param>
    /// <param name="retired">Entries that are in force no more; null for none.</param>
    public Spelling? LongestAt(string text, int start, HashSet<TermPair>? retired)
    {
        Spelling? best = null;
        var node = Root;
        for (var i = start; ; i++)
        {
            var group = _nodes[node].Group;
            if (_nodes[node].Offset < 0 && (i >= text.Length || Keys[text[i]] != _nodes[node].NextOfTail)) return best;
            if (group >= 0 && StandingAt(text, start, i - start, group, retired) is { } spelling) best = spelling;
            if (i >= text.Length || Child(node, text[i]) is not (>= 0 and var next)) return best;
            node = next;
        }
    }

    /// <summary>Every spelling that stands in the folded text at <paramref name="start"/>.</summary>
    public IEnumerable<Spelling> AllAt(string text, int start)
    {
        var node = Root;
        for (var i = start; ; i++)
        {
            var group = _nodes[node].Group;
            for (var at = group < 0 ? 0 : _groups[group].Spelling; group >= 0 && at < _groups[group + 1].Spelling; at++)
            {
                if (_spellings[at].StandsAt(text, start)) yield return _spellings[at];
            }

            if (i >= text.Length || Child(node, text[i]) is not (>= 0 and var next)) yield break;
            node = next;
        }
    }

    private int Child(int node, char c)
    {
        var offset = _nodes[node].Offset;
        if (offset <= TrieNode.NoChildren) return TrieNode.None;
        var next = offset + CodeOf(c);
        return _nodes[next].Parent == node ? next : TrieNode.None;
    }

    private int CodeOf(char c)
    {
        if (c < CommonCharacters) return _codes[c];
        var key = Keys[c];
        return key < _codes.Length ? _codes[key] : 0;
    }

    private Spelling? StandingAt(string text, int start, int read, int group, HashSet<TermPair>? retired)
    {
        // Most walks that come here end here: the keys lie close together, the spellings do not.
        if (!IsRestOf(group, text, start, read)) return null;
        for (var at = _groups[group].Spelling; at < _groups[group + 1].Spelling; at++)
        {
            if (_spellings[at].StandsAt(text, start) && (retired is null || !retired.Contains(_spellings[at].Entry))) return _spellings[at];
        }

        return null;
    }

    /// <summary>Whether the key of a group goes on in the text behind what the walk has read of it.</summary>
    private bool IsRestOf(int group, string text, int start, int read)
    {
        var key = _keys.AsSpan(_groups[group].Key, _groups[group + 1].Key - _groups[group].Key);
        if (text.Length - start < key.Length) return false;
        for (var i = read; i < key.Length; i++)
        {
            if (Keys[text[start + i]] != key[i]) return false;
        }

        return true;
    }

    /// <summary>The distinct keys, and the group of each; the spellings of one key in the order in which they go first.</summary>
    private static (ImmutableArray<string> Keys, SpellingGroup[] Groups) Group(string[] sorted, Spelling[] spellings)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        var groups = new List<SpellingGroup>();
        var length = 0;
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && string.Equals(sorted[to], sorted[from], StringComparison.Ordinal)) to++;
            if (to - from > 1) spellings.AsSpan(from, to - from).Sort((one, other) => one.CompareTo(other));
            keys.Add(sorted[from]);
            groups.Add(new SpellingGroup(length, from));
            length += sorted[from].Length;
            from = to;
        }

        return (keys.DrainToImmutable(), [.. groups, new SpellingGroup(length, sorted.Length)]);
    }

    private static Dictionary<char, int> SymbolsOf(ImmutableArray<string> keys)
    {
        var counts = ArrayPool<int>.Shared.Rent(char.MaxValue + 1);
        Array.Clear(counts);
        foreach (var key in keys)
        {
            foreach (var c in key) counts[c]++;
        }

        var used = new List<char>();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (counts[c] > 0) used.Add((char)c);
        }

        // 0 stands for every character that occurs in no key. Frequent ones are neighbours, which keeps the array dense.
        used.Sort((one, other) => counts[other] != counts[one] ? counts[other].CompareTo(counts[one]) : one.CompareTo(other));
        ArrayPool<int>.Shared.Return(counts);
        return used.Select((c, i) => (Key: c, Symbol: i + 1)).ToDictionary(pair => pair.Key, pair => pair.Symbol);
    }

    private static int[] CodesOf(Dictionary<char, int> symbols)
    {
        var codes = new int[Math.Max(CommonCharacters, symbols.Keys.Max() + 1)];
        foreach (var (key, symbol) in symbols) codes[key] = symbol;

        // The usual characters, accents and capitals too, are looked up in one step.
        for (var c = 0; c < CommonCharacters; c++) codes[c] = codes[Keys[c]];
        return codes;
    }
}

/// <summary>The spellings of one key; each group ends where the next one begins.</summary>
/// <param name="Key">Where its key begins among all keys, one behind the other.</param>
/// <param name="Spelling">The first of its spellings.</param>
internal readonly record struct SpellingGroup(int Key, int Spelling);

/// <summary>One slot of the double array. The child for symbol s stands at <c>Offset + s</c> and names its parent.</summary>
internal record struct TrieNode(int Parent, int Offset, int Group)
{
    /// <summary>Offset of a node without children where its key ends; below, the key goes on with <see cref="NextOfTail"/>.</summary>
    public const int NoChildren = 0;

    /// <summary>Parent of a slot that holds no node, and group of a node at which no key ends.</summary>
    public const int None = -1;

    /// <summary>The character with which the only key of a node without children goes on: tells most texts apart without a look at the key.</summary>
    public readonly char NextOfTail => (char)(-1 - Offset);

    /// <summary>The offset of a node without children whose key goes on with a character.</summary>
    public static int OffsetOfTail(char next) => -1 - next;
}
