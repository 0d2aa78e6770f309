using System.Text.RegularExpressions;

namespace BilingualReader.Core.Text;

/// <summary>
/// Numbers as French writes them and English does not: thousands apart by spaces, a comma before the decimals, a space before the
/// per cent sign (Lexique des règles typographiques en usage à l’Imprimerie nationale; ISO 80000-1 allows both decimal signs).
/// </summary>
public static partial class FrenchNumberFormat
{
    /// <summary>
    /// Where such numbers stand in a text, in order. A number that might be read otherwise is none: three decimals without thousands
    /// before them (12,345), groups that begin with a nought or go on in another way (telephone numbers).
    /// </summary>
    public static IEnumerable<TextSpan> FindNumbers(string text) => Number().Matches(text).Select(match => new TextSpan(match.Index, match.Length));

    /// <summary>Where figures, a space and a per cent sign stand, in order.</summary>
    public static IEnumerable<TextSpan> FindPercentages(string text) => Percentage().Matches(text).Select(match => new TextSpan(match.Index, match.Length));

    /// <summary>Where any of both stand, in order; a number with its per cent sign is one.</summary>
    public static IEnumerable<TextSpan> Find(string text)
    {
        TextSpan? last = null;
        foreach (var span in FindNumbers(text).Concat(FindPercentages(text)).OrderBy(span => span.Start))
        {
            if (last is { } open && span.Start < open.End)
            {
                last = TextSpan.FromBounds(open.Start, Math.Max(open.End, span.End));
                continue;
            }

            if (last is { } whole) yield return whole;
            last = span;
        }

        if (last is { } end) yield return end;
    }

    /// <summary>A text with all of them in the English way: 1 234,5 becomes 1,234.5 and 3 % becomes 3%. Everything else is as it was.</summary>
    public static string ToEnglish(string text) => Percentage().Replace(Number().Replace(text, match => Convert(match.Value)), match => Convert(match.Value));

    /// <summary>One of those found, in the English way.</summary>
    public static string Convert(string found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.EndsWith('%')) return $"{found[..^2]}%";
        return Space().Replace(found.Replace(',', '.'), ",");
    }

    [GeneratedRegex(@"(?<![\d.,]|\d[\u00A0\u202F\u2009 ])(?:(?>[1-9]\d{0,2}(?:[\u00A0\u202F\u2009 ]\d{3})+(?:,\d+)?)(?![\u00A0\u202F\u2009 ]\d)|\d+,\d{1,2}(?!,))(?!\d|[.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+[\u00A0\u202F\u2009 ]%", RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();

    [GeneratedRegex(@"[\u00A0\u202F\u2009 ]", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
