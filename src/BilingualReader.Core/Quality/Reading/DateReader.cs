using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BilingualReader.Core.Quality.Reading;

/// <summary>Reads dates with a month: « 3 mai 2024 », “May 3, 2024”, 03/05/2024, in the way of each language.</summary>
internal static partial class DateReader
{
    private static readonly string[] FrenchMonths = ["janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"];
    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The dates of a French text; a month alone counts only with a day or a year.</summary>
    public static ImmutableArray<DateMention> ReadFrench(string text) =>
        [.. French().Matches(text).Select(match => Read(match, FrenchMonth(match.Groups["month"].Value))), .. Numeric().Matches(text).Select(match => ReadNumeric(match, mayBeTurned: false)).OfType<DateMention>()];

    /// <summary>The dates of an English text. A month without day and year is a mention, too.</summary>
    public static ImmutableArray<DateMention> ReadEnglish(string text) =>
        [.. English().Matches(text).Select(match => Read(match, EnglishMonth(match.Groups["month"].Value))), .. Numeric().Matches(text).Select(match => ReadNumeric(match, mayBeTurned: true)).OfType<DateMention>()];

    private static DateMention Read(Match match, int month) => new(match.Span(), Number(match.Groups["day"]), month, Number(match.Groups["year"]));

    private static DateMention? ReadNumeric(Match match, bool mayBeTurned)
    {
        var (first, second) = (Number(match.Groups["first"])!.Value, Number(match.Groups["second"])!.Value);
        var year = Number(match.Groups["year"]);
        if (first is < 1 or > 31 || second is < 1 or > 31 || first > 12 && second > 12) return null;
        return second > 12 ? new DateMention(match.Span(), second, first, year) : new DateMention(match.Span(), first, second, year, mayBeTurned && first <= 12);
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static int FrenchMonth(string word) => Array.FindIndex(FrenchMonths, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase)) is var place and >= 0 ? place + 1 : word.StartsWith('f') || word.StartsWith('F') ? 2 : word.StartsWith('a') || word.StartsWith('A') ? 8 : 12;

    private static int EnglishMonth(string word) => Array.FindIndex(EnglishMonths, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(@"(?<!\p{L})(?:(?<!\d|\d[,.])(?<day>[0-3]?\d)(?:er|ᵉʳ)?\s(?<month>janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv\.|févr\.|avr\.|juil\.|sept\.|oct\.|nov\.|déc\.)(?:\s(?<year>[12]\d{3})(?!\d))?|(?<month>janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)\s(?<year>[12]\d{3})(?!\d))(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex French();

    [GeneratedRegex(@"(?<!\p{L})(?:(?<!\d|\d[,.])(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\sof)?[\s-])?(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?!\p{L})(?:\s(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%]|[.,]\d))?(?:,?\s(?:of\s)?(?<year>[12]\d{3})(?!\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<![\d/.-])(?<first>\d{1,2})(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<year>[12]\d{3})(?![\d/.-])", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
