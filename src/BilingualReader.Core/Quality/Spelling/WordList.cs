using System.Globalization;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>The words of the .dic file of a dictionary with their flags.</summary>
internal sealed class WordList
{
    /// <summary>The longest word that is looked at, in UTF-16 code units.</summary>
    public const int LongestWord = 100;

    private const int MostWords = 2_000_000;

    // The number in the first line is said to be about right.
    private const double SmallestShare = 0.9;

    private readonly Dictionary<string, Stem> _stems;
    private readonly Dictionary<string, Stem> _shouted = new(StringComparer.Ordinal);
    private readonly Dictionary<FlagSet, Stem> _alone = new(ReferenceEqualityComparer.Instance);

    private WordList(int count) => _stems = new Dictionary<string, Stem>(count, StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    public static WordList Read(string text, FlagReader flags)
    {
        var lines = text.AsSpan().EnumerateLines();
        if (!lines.MoveNext() || !int.TryParse(lines.Current.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MostWords)
            throw new DamagedDictionaryException("its first line is not the number of its words");
        var list = new WordList(Math.Min(count, text.Length));
        var words = 0;
        while (lines.MoveNext())
        {
            if (lines.Current.IsWhiteSpace() || lines.Current[0] == '\t') continue;
            if (++words > MostWords) throw new DamagedDictionaryException("it has too many words");
            list.Add(lines.Current, flags);
        }

        return words >= count * SmallestShare ? list : throw new DamagedDictionaryException(string.Create(CultureInfo.InvariantCulture, $"it has {words} of the {count} words that it should have"));
    }

    /// <summary>The entries of just these letters; null when there is none.</summary>
    /// <param name="word">The letters.</param>
    /// <param name="isShouted">Whether they were a word in capitals, so that iPhone may be found as “Iphone”.</param>
    public Stem? Find(ReadOnlySpan<char> word, bool isShouted)
    {
        if (_stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var stem)) return stem;
        return isShouted && _shouted.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out stem) ? stem : null;
    }

    private void Add(ReadOnlySpan<char> line, FlagReader reader)
    {
        var word = Cut(line, out var rest);
        if (word.Length is 0 or > LongestWord) return;
        if (word.AsSpan().ContainsAnyInRange('\0', '\u001F')) throw new DamagedDictionaryException("it has control characters in a word");
        var end = rest.IndexOfAny(' ', '\t');
        var flags = reader.Read(end < 0 ? rest : rest[..end]);
        Add(_stems, word, flags);
        if (WordCases.Of(word) is WordCase.Mixed || WordCases.Of(word) is WordCase.Capitals && !flags.All.IsEmpty) Add(_shouted, WordCases.Title(word), flags);
    }

    private void Add(Dictionary<string, Stem> stems, string word, FlagSet flags)
    {
        if (stems.TryGetValue(word, out var known)) stems[word] = new Stem(flags, known);
        else stems.Add(word, _alone.TryGetValue(flags, out var alone) ? alone : _alone[flags] = new Stem(flags, null));
    }

    // The word ends at the first “/” that is not written “\/”, at a tabulator, or at a space with remarks like “po:noun” behind.
    private static string Cut(ReadOnlySpan<char> line, out ReadOnlySpan<char> flags)
    {
        flags = [];
        var tab = line.IndexOf('\t');
        if (tab >= 0) line = line[..tab];
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == ' ' && i + 3 < line.Length && line[i + 3] == ':') return Plain(line[..i]);
            if (line[i] != '/' || line[i - 1] == '\\') continue;
            flags = line[(i + 1)..].TrimEnd();
            return Plain(line[..i]);
        }

        return Plain(line.TrimEnd());
    }

    private static string Plain(ReadOnlySpan<char> word) => word.ToString().Replace("\\/", "/", StringComparison.Ordinal);
}
