using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>The prefixes or the suffixes of a dictionary, found by their letters.</summary>
internal sealed class AffixTable
{
    private readonly Dictionary<string, Affix[]> _byLetters;
    private readonly bool _isSuffix;

    /// <summary>Keeps the affixes of one side.</summary>
    public AffixTable(ImmutableArray<Affix> affixes, bool isSuffix)
    {
        _isSuffix = isSuffix;
        _byLetters = affixes.GroupBy(affix => affix.Append, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        Longest = affixes.Select(affix => affix.Append.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Length of the longest affix.</summary>
    public int Longest { get; }

    /// <summary>The affixes of a length that a form may have.</summary>
    public ReadOnlySpan<Affix> Of(ReadOnlySpan<char> form, int length) =>
        _byLetters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_isSuffix ? form[^length..] : form[..length], out var affixes) ? affixes : [];
}
