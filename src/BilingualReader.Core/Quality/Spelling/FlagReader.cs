using System.Collections.Immutable;
using System.Globalization;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>Reads flags; equal ones are read once.</summary>
/// <param name="style">How they are written.</param>
internal sealed class FlagReader(FlagStyle style)
{
    private const int MostFlags = 1000;
    private const int LargestNumber = 65_535;

    private readonly Dictionary<string, FlagSet> _known = new(StringComparer.Ordinal);
    private readonly List<FlagSet> _aliases = [];

    /// <summary>Adds a set of flags that is named by its place from here on: a line AF.</summary>
    public void AddAlias(string text) => _aliases.Add(Parse(text));

    /// <summary>Whether sets are named by their places.</summary>
    public bool HasAliases => _aliases.Count > 0;

    /// <summary>The flags of a word or an ending.</summary>
    public FlagSet Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return FlagSet.None;
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var flags)) return flags;
        flags = HasAliases ? Alias(text) : Parse(text.ToString());
        known[text] = flags;
        return flags;
    }

    /// <summary>One flag alone.</summary>
    public int ReadOne(string text) => Parse(text).All is [var flag] ? flag : throw new DamagedDictionaryException($"“{text}” is not one flag");

    private FlagSet Alias(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0 && place <= _aliases.Count
            ? _aliases[place - 1]
            : throw new DamagedDictionaryException($"“{text}” names no set of flags");

    private FlagSet Parse(string text)
    {
        ImmutableArray<int> flags = style switch
        {
            FlagStyle.Letter => [.. text.EnumerateRunes().Select(letter => letter.Value)],
            FlagStyle.Long when text.Length % 2 == 0 => [.. text.Chunk(2).Select(pair => pair[0] << 16 | pair[1])],
            FlagStyle.Number => [.. text.Split(',').Select(Number)],
            _ => throw new DamagedDictionaryException($"the flags “{text}” are not pairs of characters"),
        };
        return flags.Length <= MostFlags ? new FlagSet(flags) : throw new DamagedDictionaryException("a word has too many flags");
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LargestNumber
            ? number
            : throw new DamagedDictionaryException($"“{text}” is not the number of a flag");
}
