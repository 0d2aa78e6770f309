using System.Globalization;
using System.Text.RegularExpressions;
using BilingualReader.Core.Text;
using BilingualReader.Web.Import.Decoding;

namespace BilingualReader.Web.Import.Lines;

/// <summary>A complete date in a text.</summary>
/// <param name="Day">Null when no calendar has it, or when its weekday contradicts it.</param>
/// <param name="Span">Where it stands in the text as <see cref="FrenchDates.Prepare"/> gives it.</param>
internal sealed record DateMention(DateOnly? Day, TextSpan Span);

/// <summary>
/// Reads dates as French pages write them: "5 décembre 2023", "1er mai 2024", "05/12/2023", "Décembre 05.2023", ISO 8601;
/// day before month, mis-decoded accents repaired. A date without its year is no date.
/// </summary>
internal static partial class FrenchDates
{
    private const int EarliestYear = 1600;
    private const int LatestYear = 2199;

    private static readonly string[] Months =
        ["jan", "fev", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];

    private static readonly string[] Weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private const string Month = "(?<name>janvier|janv|jan|f[e\uFFFD]vrier|f[e\uFFFD]vr|f[e\uFFFD]v|mars|avril|avr|mai|juin|juillet|juil|ao[u\uFFFD]t|septembre|sept|octobre|oct|novembre|nov|d[e\uFFFD]cembre|d[e\uFFFD]c)";

    [GeneratedRegex(
        @"\b(?:(?<weekday>dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi),? (?:le )?)?(?<day>\d{1,2})(?: ?er)?[ ./-]{0,3}" + Month + @"\b\.?[ ,./-]{0,3}(?<year>\d{4})\b"
        + @"|\b" + Month + @"\.? (?<day>\d{1,2})(?: ?er)?[ ,./-]{1,3}(?<year>\d{4})\b"
        + @"|\b(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:t\d\d:\d\d[\d:.]*(?:z|[+-]\d\d:?\d\d)?)?\b"
        + @"|\b(?<day>\d{1,2}) ?[./-] ?(?<month>\d{1,2}) ?[./-] ?(?<year>\d{4})\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    /// <summary>The text as dates are looked for in it: repaired and folded.</summary>
    public static string Prepare(string text) => Folding.Fold(MisdecodingRepair.Repair(text));

    /// <summary>Every complete date in a prepared text, in order.</summary>
    public static IReadOnlyList<DateMention> ReadAll(string prepared) =>
        [.. Pattern.Matches(prepared).Select(match => new DateMention(DayOf(match), new TextSpan(match.Index, match.Length)))];

    /// <summary>The one day that a text names; null when it names none or several.</summary>
    public static DateOnly? ReadOnly(string text)
    {
        var days = ReadAll(Prepare(text)).Select(mention => mention.Day).Distinct().ToList();
        return days.Count == 1 ? days[0] : null;
    }

    private static DateOnly? DayOf(Match match)
    {
        var year = Number(match.Groups["year"]);
        var month = match.Groups["name"] is { Success: true, Value: var name } ? MonthOf(name) : Number(match.Groups["month"]);
        var day = Number(match.Groups["day"]);
        if (year is < EarliestYear or > LatestYear || month is < 1 or > 12) return null;
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateOnly(year, month, day);
        var weekday = match.Groups["weekday"];
        return !weekday.Success || Weekdays[(int)date.DayOfWeek] == weekday.Value ? date : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(string name)
    {
        var plain = name.StartsWith("ao", StringComparison.Ordinal) ? "aout" : name.Replace('\uFFFD', 'e');
        return Array.FindIndex(Months, month => plain.StartsWith(month, StringComparison.Ordinal)) + 1;
    }
}
