using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory.Index;

/// <summary>The words of one language in the memory, each with a number and with the units that hold it.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, ImmutableArray<int>> plain = new(StringComparer.Ordinal);
    private readonly ChunkedList<Word> words = new();

    public Vocabulary() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words there are.</summary>
    public int Count => words.Count;

    /// <summary>The word of a number.</summary>
    public ref readonly Word this[int number] => ref words[number];

    /// <summary>The number of a folded word; -1 when no unit has it.</summary>
    public int Find(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var number) ? number : -1;

    /// <summary>The numbers of all words that are written so but for their accents.</summary>
    public ImmutableArray<int> FindPlain(string word) => plain.GetValueOrDefault(Plain(word), []);

    /// <summary>The number of a folded word, which is added when it is new.</summary>
    public int Take(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var known)) return known;
        var text = word.ToString();
        var number = words.Count;
        numbers.Add(text, number);
        words.Add(new Word(text));
        var key = Plain(text);
        plain[key] = plain.GetValueOrDefault(key, []).Add(number);
        return number;
    }

    /// <summary>Notes that a unit holds a word. Units come in ascending order.</summary>
    public void Post(int word, int unit) => words[word].Post(unit);

    /// <summary>Notes all units that hold a word, in ascending order, in place of those that were noted.</summary>
    public void PostAll(int word, int[] units) => words[word].PostAll(units);

    private static string Plain(string word) => TextFolding.Fold(word, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text;
}

/// <summary>A word with the units that hold it, each once, in ascending order.</summary>
internal struct Word(string text)
{
    private int[] units = [];

    /// <summary>The word, folded.</summary>
    public string Text { get; } = text;

    /// <summary>A bit for each letter of it: words whose bits differ much are not near.</summary>
    public ulong Letters { get; } = WordLikeness.LettersOf(text);

    /// <summary>How many units hold it.</summary>
    public int UnitCount { get; private set; }

    /// <summary>The units.</summary>
    public readonly ReadOnlySpan<int> Units => units.AsSpan(0, UnitCount);

    public void Post(int unit)
    {
        if (UnitCount > 0 && units[UnitCount - 1] == unit) return;
        if (UnitCount == units.Length) Array.Resize(ref units, Math.Max(2, units.Length + (units.Length >> 1) + 1));
        units[UnitCount++] = unit;
    }

    public void PostAll(int[] all) => (units, UnitCount) = (all, all.Length);
}
