using System.Collections.Immutable;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Spending;

/// <summary>Entries of a ledger, short to write.</summary>
internal static class Spent
{
    public static readonly EngineId Paid = new("paid");

    /// <summary>One cent for a thousand characters.</summary>
    public static readonly EngineRate Rate = new(BillingUnit.Characters, 10, "EUR");

    public static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static MachineCacheKey Key(string text) => MachineCacheKey.For(Paid, "1", new EngineText(text, [], [], []));

    public static SpendingRequest Request(string run, EngineRate? rate = null, params (string Text, long Units)[] items) =>
        new(Paid, rate ?? Rate, run, [.. items.Select(item => new SpendingItem(Key(item.Text), item.Units))]);

    public static CallReserved Reserved(string call, params (string Text, long Units)[] items) => new(call, Noon, "me", Request("run", null, items));

    public static CallSettled Settled(string call, params long[] billed) => new(call, Noon, [.. billed], true);

    public static SpendingBook Fold(params SpendingEntry[] entries)
    {
        var book = new SpendingBook(TimeZoneInfo.Utc);
        foreach (var entry in entries) book.Apply(entry);
        return book;
    }

    public static bool Everybody(string writer) => true;

    public static bool Nobody(string writer) => false;

    public static SpendingSum Sum(this SpendingBook book) => book.Days.Aggregate(default(SpendingSum), (sum, day) => sum.Plus(day.Sum));

    public static SpendingCaps Caps(decimal? run = null, decimal? day = null, decimal? month = null, long? runUnits = null, long? dayUnits = null, long? monthUnits = null) =>
        new("EUR", new SpendingCap(SpendingSpan.Run, run, runUnits), new SpendingCap(SpendingSpan.Day, day, dayUnits), new SpendingCap(SpendingSpan.Month, month, monthUnits));
}
