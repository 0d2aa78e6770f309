using System.Text.RegularExpressions;

namespace BilingualReader.Core.Text;

/// <summary>
/// Numbers as French writes them and English does not: thousands apart by spaces, a comma before the decimals, a space before the
/// per cent sign (Lexique des règles typographiques en usage à l’Imprimerie nationale; ISO 80000-1 allows both decimal signs).
/// </summary>
public static partial class FrenchNumberFormat
{
    private const string SpacePattern = @"[\u00A0\u202F\u2009 ]";
    private const string PercentagePattern = $@"\d+{SpacePattern}%";
    private const string NumberPattern = $@"(?<![\d.,]|\d{SpacePattern})(?:(?>[1-9]\d{{0,2}}(?:{SpacePattern}\d{{3}})+(?:,\d+)?)(?!{SpacePattern}\d)|\d+,\d{{1,2}}(?!,))(?!\d|[.,]\d)";

    /// <summary>
    /// Where such numbers stand in a text, in order. A number that might be read otherwise is none: three decimals without thousands
    /// before them (12,345), groups that begin with a nought or go on in another way (telephone numbers).
    /// </summary>
    public static IEnumerable<TextSpan> FindNumbers(string text) => Number().Matches(text).Select(match => new TextSpan(match.Index, match.Length));

    /// <summary>Where figures, a space and a per cent sign stand, in order.</summary>
    public static IEnumerable<TextSpan> FindPercentages(string text) => Percentage().Matches(text).Select(match => new TextSpan(match.Index, match.Length));

    /// <summary>Where any of both stand, in order; a number with its per cent sign is one.</summary>
    public static IEnumerable<TextSpan> Find(string text) => Either().Matches(text).Select(match => new TextSpan(match.Index, match.Length));

    /// <summary>A text with all of them in the English way: 1 234,5 becomes 1,234.5 and 3 % becomes 3%. Everything else is as it was.</summary>
    public static string ToEnglish(string text) => Either().Replace(text, match => Convert(match.Value));

    /// <summary>One of those found, in the English way.</summary>
    public static string Convert(string found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.EndsWith('%') ? $"{Convert(found[..^2])}%" : Space().Replace(found.Replace(',', '.'), ",");
    }

    [GeneratedRegex(NumberPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(PercentagePattern, RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();

    [GeneratedRegex($"{NumberPattern}(?:{SpacePattern}%)?|{PercentagePattern}", RegexOptions.CultureInvariant)]
    private static partial Regex Either();

    [GeneratedRegex(SpacePattern, RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
