using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Spending;

/// <summary>
/// The ledger as it stands: the fold of its entries. A call counts from the moment it is set aside, and what is not known to be
/// free counts as spent. Not safe for several threads.
/// </summary>
/// <param name="zone">The zone by which days and months are told apart.</param>
public sealed class SpendingBook(TimeZoneInfo zone)
{
    private readonly Dictionary<DateOnly, Dictionary<DayKey, SpendingSum>> months = [];
    private readonly Dictionary<RunKey, SpendingSum> runs = [];
    private readonly Dictionary<string, BookedCall> open = new(StringComparer.Ordinal);
    private readonly Dictionary<MachineCacheKey, List<BookedCall>> byKey = [];

    /// <summary>Every day and engine, the newest first.</summary>
    public ImmutableArray<SpendingDay> Days =>
    [
        .. months.Values.SelectMany(month => month)
            .Where(line => line.Value != default)
            .Select(line => new SpendingDay(line.Key.Day, line.Key.Engine, line.Key.Unit, line.Key.Currency, line.Value))
            .OrderByDescending(line => line.Day).ThenBy(line => line.Engine.Value, StringComparer.Ordinal),
    ];

    /// <summary>Takes in the next entry; one that fits nothing changes nothing.</summary>
    public void Apply(SpendingEntry entry)
    {
        if (entry is CallReserved reserved) Reserve(reserved);
        else if (open.TryGetValue(entry.Call, out var call)) End(call, entry);
    }

    /// <summary>What a run cost, by currency.</summary>
    public ImmutableArray<SpendingRunSum> FindRun(string run) =>
        [.. runs.Where(line => line.Key.Run == run && line.Value != default).Select(line => new SpendingRunSum(line.Key.Unit, line.Key.Currency, line.Value))];

    /// <summary>What counts towards the cap of a span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="now">The present: its day and month count.</param>
    /// <param name="run">The run.</param>
    /// <param name="currency">The currency of the caps.</param>
    public SpendingUse UseOf(SpendingSpan span, DateTimeOffset now, string run, string currency)
    {
        var day = DayOf(now);
        var sums = span switch
        {
            SpendingSpan.Run => runs.Where(line => line.Key.Run == run).Select(line => (line.Key.Currency, line.Value)),
            SpendingSpan.Day => MonthOf(day).Where(line => line.Key.Day == day).Select(line => (line.Key.Currency, line.Value)),
            _ => MonthOf(day).Select(line => (line.Key.Currency, line.Value)),
        };
        var use = default(SpendingUse);
        foreach (var (of, sum) in sums) use = new SpendingUse(use.Money + (of == currency ? sum.AllPrice : 0), use.Units + sum.AllUnits);
        return use;
    }

    /// <summary>The day of a moment in the zone of the book.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>The call because of which a text must not be sent without a person's word; null when there is none.</summary>
    /// <param name="key">The text.</param>
    /// <param name="isAlive">Whether the process of an id still runs.</param>
    public SpendingDoubt? FindDoubt(MachineCacheKey key, Func<string, bool> isAlive) =>
        byKey.GetValueOrDefault(key)?.FirstOrDefault(call => call.IsDoubtful || !isAlive(call.Entry.Writer))?.ToDoubt();

    /// <summary>Whether another process has a call with the text under way.</summary>
    public bool IsElsewhere(MachineCacheKey key, string writer, Func<string, bool> isAlive) =>
        byKey.GetValueOrDefault(key)?.Exists(call => !call.IsDoubtful && call.Entry.Writer != writer && isAlive(call.Entry.Writer)) ?? false;

    /// <summary>All calls that a person has to look into, the newest first.</summary>
    public ImmutableArray<SpendingDoubt> FindDoubts(Func<string, bool> isAlive) =>
        [.. open.Values.Where(call => call.IsDoubtful || !isAlive(call.Entry.Writer)).Select(call => call.ToDoubt()).OrderByDescending(doubt => doubt.At)];

    private void Reserve(CallReserved entry)
    {
        var call = new BookedCall(entry);
        if (!open.TryAdd(entry.Call, call)) return;
        foreach (var key in call.Unsettled) (CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out _) ??= []).Add(call);
        Add(entry, new SpendingSum(1, entry.Request.Items.Length, 0, 0, entry.Units, entry.Request.Rate.PriceOf(entry.Units)));
    }

    private void End(BookedCall call, SpendingEntry entry)
    {
        switch (entry)
        {
            case CallSettled settled when !call.IsCharged:
                Settle(call, settled);
                break;
            case CallReleased when !call.IsDoubtful:
                Free(call);
                break;
            case CallDoubted:
                call.IsDoubtful = true;
                break;
            case DoubtCleared { WasCharged: false } when !call.IsCharged:
                Free(call);
                break;
            case DoubtCleared:
                if (!call.IsCharged) Charge(call.Entry, call.Entry.Units);
                Close(call);
                break;
        }
    }

    private void Settle(BookedCall call, CallSettled settled)
    {
        call.Charged = settled.Billed.Sum();
        Charge(call.Entry, call.Charged);
        call.IsCharged = call.IsDoubtful = true;
        if (settled.IsKept) foreach (var key in call.Entry.Request.Items.Select(item => item.Key)) Resolve(key);
    }

    // A result that was paid for answers the question for every earlier call with the same text, and for this one.
    private void Resolve(MachineCacheKey key)
    {
        if (!byKey.Remove(key, out var calls)) return;
        foreach (var call in calls)
        {
            call.Unsettled.Remove(key);
            if (call.Unsettled.Count == 0) open.Remove(call.Entry.Call);
        }
    }

    private void Free(BookedCall call)
    {
        var entry = call.Entry;
        Add(entry, new SpendingSum(-1, -entry.Request.Items.Length, 0, 0, -entry.Units, -entry.Request.Rate.PriceOf(entry.Units)));
        Close(call);
    }

    private void Charge(CallReserved entry, long units) =>
        Add(entry, new SpendingSum(0, 0, units, entry.Request.Rate.PriceOf(units), -entry.Units, -entry.Request.Rate.PriceOf(entry.Units)));

    private void Close(BookedCall call)
    {
        open.Remove(call.Entry.Call);
        foreach (var key in call.Unsettled)
        {
            if (byKey.TryGetValue(key, out var calls) && calls.Remove(call) && calls.Count == 0) byKey.Remove(key);
        }
    }

    private void Add(CallReserved entry, SpendingSum change)
    {
        var (request, day) = (entry.Request, DayOf(entry.At));
        var month = CollectionsMarshal.GetValueRefOrAddDefault(months, new DateOnly(day.Year, day.Month, 1), out _) ??= [];
        Add(month, new DayKey(day, request.Engine, request.Rate.Unit, request.Rate.Currency), change);
        Add(runs, new RunKey(request.Run, request.Rate.Unit, request.Rate.Currency), change);
    }

    private static void Add<TKey>(Dictionary<TKey, SpendingSum> sums, TKey key, SpendingSum change)
        where TKey : notnull
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        sum = sum.Plus(change);
    }

    private Dictionary<DayKey, SpendingSum> MonthOf(DateOnly day) => months.GetValueOrDefault(new DateOnly(day.Year, day.Month, 1)) ?? [];

    private readonly record struct DayKey(DateOnly Day, EngineId Engine, BillingUnit Unit, string Currency);

    private readonly record struct RunKey(string Run, BillingUnit Unit, string Currency);

    // A call of which something is still to be told: its end, or to a person that its texts are not to be sent again.
    private sealed class BookedCall(CallReserved entry)
    {
        public CallReserved Entry => entry;

        public HashSet<MachineCacheKey> Unsettled { get; } = [.. entry.Request.Items.Select(item => item.Key)];

        public bool IsDoubtful { get; set; }

        public bool IsCharged { get; set; }

        public long Charged { get; set; }

        public SpendingDoubt ToDoubt() =>
            new(entry.Call, entry.At, entry.Request.Engine, entry.Request.Run, Unsettled.Count, IsCharged ? Charged : entry.Units, entry.Request.Rate, IsCharged);
    }
}

/// <summary>What a run cost in one currency.</summary>
public sealed record SpendingRunSum(BillingUnit Unit, string Currency, SpendingSum Sum);
