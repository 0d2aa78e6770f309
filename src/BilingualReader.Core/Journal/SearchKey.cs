using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BilingualReader.Core.Journal;

/// <summary>Text as searches see it: case, accents and the form of apostrophes and ligatures do not count.</summary>
internal static class SearchKey
{
    /// <summary>The key of a whole text.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark) key.Append(Fold(Rune.ToLowerInvariant(rune)));
        }

        return key.ToString();
    }

    /// <summary>The keys of the words that a person typed; none for blank text.</summary>
    public static ImmutableArray<string> Words(string? search) =>
        search is null ? [] : [.. Of(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static string Fold(Rune rune) => rune.Value switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        '’' or 'ʼ' or '‘' => "'",
        _ => rune.ToString(),
    };

    // Normalising throws on half a surrogate pair; reading it by runes turns it into the replacement character.
    private static string WellFormed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune);
        return whole.ToString();
    }
}
