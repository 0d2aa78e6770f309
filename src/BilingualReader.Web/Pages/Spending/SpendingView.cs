using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Pages.Spending;

/// <summary>A cap, and how much of it is left.</summary>
internal sealed record CapLine(string Span, string Cap, string Left, string Setting);

/// <summary>A call that a person has to look into.</summary>
internal sealed record DoubtLine(string Call, string Text, bool IsCharged);

/// <summary>One line of a table of sums.</summary>
internal sealed record SumLine(string Head, string Engine, string Calls, string Texts, string Units, string Price, string Pending);

/// <summary>The ledger of spending in words and lines.</summary>
internal sealed record SpendingView(
    DateOnly Month,
    ImmutableArray<DateOnly> Months,
    ImmutableArray<SumLine> Days,
    ImmutableArray<SumLine> Totals,
    ImmutableArray<CapLine> Caps,
    ImmutableArray<DoubtLine> Doubts,
    string? Damage)
{
    /// <summary>The view of a month.</summary>
    /// <param name="report">The ledger.</param>
    /// <param name="caps">The caps in force.</param>
    /// <param name="month">The first day of the month; null for the present one.</param>
    /// <param name="nameOf">Names of engines.</param>
    /// <param name="zone">The zone of the machine.</param>
    public static SpendingView Of(SpendingReport report, SpendingCaps caps, DateOnly? month, Func<EngineId, string> nameOf, TimeZoneInfo zone)
    {
        var shown = FirstOf(month ?? report.Today);
        ImmutableArray<SpendingDay> lines = [.. report.Days.Where(line => FirstOf(line.Day) == shown)];
        return new SpendingView(
            shown,
            [.. report.Days.Select(line => FirstOf(line.Day)).Append(FirstOf(report.Today)).Distinct().OrderDescending()],
            [.. lines.Select(line => LineOf(DayWords(line.Day), line, nameOf))],
            [.. lines.GroupBy(line => (line.Engine, line.Unit, line.Currency)).Select(group => LineOf("Month", group.First() with { Sum = group.Aggregate(default(SpendingSum), (sum, line) => sum.Plus(line.Sum)) }, nameOf))],
            [.. caps.All.SelectMany(cap => LinesOf(cap, caps, report))],
            [.. report.Doubts.Select(doubt => LineOf(doubt, nameOf, zone))],
            report.Damage);
    }

    /// <summary>The whole ledger by day and engine, as comma-separated values with a header line.</summary>
    public static string ToCsv(SpendingReport report)
    {
        var csv = new StringBuilder("day,engine,unit,calls,texts,units,price,currency,pending_units,pending_price\r\n");
        foreach (var (day, engine, unit, currency, sum) in report.Days)
            csv.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{engine},{MoneyWords.Of(unit)},{sum.Calls},{sum.Texts},{sum.Units},{sum.Price:0.############},{currency},{sum.PendingUnits},{sum.PendingPrice:0.############}\r\n");
        return csv.ToString();
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string DayWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static SumLine LineOf(string head, SpendingDay line, Func<EngineId, string> nameOf) => new(
        head,
        nameOf(line.Engine),
        Number(line.Sum.Calls),
        Number(line.Sum.Texts),
        MoneyWords.Of(line.Sum.Units, line.Unit),
        line.Sum.AllPrice == 0 ? "–" : MoneyWords.Of(line.Sum.Price, line.Currency),
        line.Sum.PendingUnits == 0 ? "–" : $"{MoneyWords.Of(line.Sum.PendingUnits, line.Unit)}{(line.Sum.PendingPrice == 0 ? "" : $", {MoneyWords.Of(line.Sum.PendingPrice, line.Currency)}")}");

    private static IEnumerable<CapLine> LinesOf(SpendingCap cap, SpendingCaps caps, SpendingReport report)
    {
        var used = cap.Span switch
        {
            SpendingSpan.Day => report.UsedToday,
            SpendingSpan.Month => report.UsedThisMonth,
            _ => default,
        };
        if (cap.Money is { } money) yield return new CapLine(Words(cap.Span), MoneyWords.Of(money, caps.Currency), MoneyWords.Of(Math.Max(0, money - used.Money), caps.Currency), cap.MoneySetting);
        if (cap.Units is { } units) yield return new CapLine(Words(cap.Span), $"{Number(units)} units", $"{Number(Math.Max(0, units - used.Units))} units", cap.UnitsSetting);
    }

    private static string Words(SpendingSpan span) => span switch
    {
        SpendingSpan.Run => "Each run",
        SpendingSpan.Day => "Today",
        _ => "This month",
    };

    private static DoubtLine LineOf(SpendingDoubt doubt, Func<EngineId, string> nameOf, TimeZoneInfo zone)
    {
        var at = TimeZoneInfo.ConvertTime(doubt.At, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        var price = doubt.Rate.PerMillion == 0 ? "" : $", {MoneyWords.Of(doubt.Rate.PriceOf(doubt.Units), doubt.Rate.Currency)}";
        var what = $"{at}, {nameOf(doubt.Engine)}: {Number(doubt.Texts)} {(doubt.Texts == 1 ? "paragraph" : "paragraphs")}, {MoneyWords.Of(doubt.Units, doubt.Rate.Unit)}{price}.";
        return new DoubtLine(doubt.Call, $"{what} {(doubt.IsCharged ? "It was charged, and the answer could not be used." : "The call had no certain end, and may have been charged.")}", doubt.IsCharged);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
