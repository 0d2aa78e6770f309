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

    // The same for every termbase: what each character is without case and accent.
    private static readonly char[] Keys = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Spelling.KeyOf((char)c))];

    private readonly int[] _codes;
    private readonly TrieNode[] _nodes;
    private readonly ImmutableArray<Spelling[]> _groups;

    private SpellingTrie(int[] codes, TrieNode[] nodes, ImmutableArray<Spelling[]> groups, bool startsOutsideWords)
    {
        _codes = codes;
        _nodes = nodes;
        _groups = groups;
        StartsOutsideWords = startsOutsideWords;
    }

    /// <summary>Whether any spelling begins with something that is not part of a word, such as a quotation mark.</summary>
    public bool StartsOutsideWords { get; }

    /// <summary>Compiles spellings; there must be at least one.</summary>
    public static SpellingTrie Compile(IEnumerable<Spelling> spellings)
    {
        // OrderBy is stable: among equals the order of the files decides.
        ImmutableArray<Spelling[]> groups =
        [
            .. spellings.GroupBy(spelling => spelling.Key, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.OrderBy(spelling => spelling.Precedence).ToArray()),
        ];
        var symbols = SymbolsOf(groups);
        ImmutableArray<string> keys = [.. groups.Select(group => group[0].Key)];
        var nodes = new SpellingTrieBuilder(keys, symbols).Build();
        return new SpellingTrie(CodesOf(symbols), nodes, groups, keys.Any(key => !FrenchWordEdges.IsWord(key[0])));
    }

    /// <summary>The longest spelling that stands in the folded text at <paramref name="start"/>; null when none does.</summary>
    public Spelling? LongestAt(string text, int start)
    {
        Spelling? best = null;
        var node = Root;
        for (var i = start; ; i++)
        {
            var group = _nodes[node].Group;
            if (group >= 0 && StandingAt(text, start, _groups[group]) is { } spelling) best = spelling;
            var offset = _nodes[node].Offset;
            if (offset == TrieNode.NoChildren || i >= text.Length) return best;
            var next = offset + CodeOf(text[i]);
            if (_nodes[next].Parent != node) return best;
            node = next;
        }
    }

    private int CodeOf(char c)
    {
        var key = Keys[c];
        return key < _codes.Length ? _codes[key] : 0;
    }

    private static Spelling? StandingAt(string text, int start, Spelling[] group)
    {
        foreach (var spelling in group)
        {
            if (spelling.StandsAt(text, start)) return spelling;
        }

        return null;
    }

    private static Dictionary<char, int> SymbolsOf(ImmutableArray<Spelling[]> groups)
    {
        // 0 stands for every character that occurs in no key.
        var symbols = new Dictionary<char, int>();
        foreach (var c in groups.SelectMany(group => group[0].Key)) symbols.TryAdd(c, symbols.Count + 1);
        return symbols;
    }

    private static int[] CodesOf(Dictionary<char, int> symbols)
    {
        var codes = new int[symbols.Keys.Max() + 1];
        foreach (var (key, symbol) in symbols) codes[key] = symbol;
        return codes;
    }
}

/// <summary>One slot of the double array. The child for symbol s stands at <c>Offset + s</c> and names its parent.</summary>
internal record struct TrieNode(int Parent, int Offset, int Group)
{
    /// <summary>Offset of a node without children.</summary>
    public const int NoChildren = 0;

    /// <summary>Parent of a slot that holds no node, and group of a node at which no key ends.</summary>
    public const int None = -1;
}
