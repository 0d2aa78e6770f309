using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage;
using BilingualReader.Web.Storage.Files;
using BilingualReader.Web.Tests.Infrastructure;
using BilingualReader.Web.Tests.Storage.Processes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Storage;

public sealed class SpendingLedgerTests : IDisposable
{
    private readonly StorageFolder folder = new();
    private readonly List<FileSpendingLedger> opened = [];

    public void Dispose()
    {
        foreach (var ledger in opened) ledger.Dispose();
        folder.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string[] Lines => File.ReadAllLines(folder.Data.Spending);

    [Fact]
    public async Task A_call_is_on_the_disk_before_it_may_be_made_and_holds_no_text()
    {
        var ledger = Open();
        var reserved = await ReserveAsync(ledger, ("Un secret.", 10), ("Deux.", 5));
        var line = Assert.Single(Lines);
        Assert.StartsWith("""{"kind":"reserved","call":""", line, StringComparison.Ordinal);
        Assert.Contains("\"engine\":\"paid\",\"run\":\"run\",\"unit\":\"characters\",\"perMillion\":10,\"currency\":\"EUR\",\"items\":{", line, StringComparison.Ordinal);
        Assert.Contains($"\"{Key("Un secret.")}\":10", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        await reserved.SettleAsync([9, 4], isKept: true);
        Assert.Contains("\"kind\":\"settled\"", Lines[1], StringComparison.Ordinal);
        Assert.Equal(13, (await ledger.ReadAsync("run", Token)).Run.Single().Sum.Units);
    }

    [Fact]
    public async Task A_new_process_reads_what_the_last_one_wrote()
    {
        var first = Open();
        await (await ReserveAsync(first, ("Un.", 10))).SettleAsync([9], isKept: true);
        await (await ReserveAsync(first, ("Deux.", 20))).DoubtAsync();
        await (await ReserveAsync(first, ("Trois.", 40))).ReleaseAsync();
        var second = await Open().ReadAsync("run", Token);
        Assert.Equal(new SpendingSum(2, 2, 9, 0.00009m, 20, 0.0002m), Assert.Single(second.Days).Sum);
        Assert.Equal(29, second.UsedToday.Units);
        Assert.Equal(29, second.UsedThisMonth.Units);
        Assert.Null(second.Damage);
    }

    [Fact]
    public async Task A_call_of_a_process_that_is_gone_is_in_doubt_and_one_of_a_living_process_is_under_way()
    {
        var first = Open();
        await ReserveAsync(first, ("Un.", 10));
        var second = Open();
        Assert.Null(await first.FindDoubtAsync(Key("Un."), Token));
        Assert.Contains("Another process", await second.FindDoubtAsync(Key("Un."), Token), StringComparison.Ordinal);
        Assert.IsType<SpendingRefused>(await second.ReserveAsync(Request(("Un.", 10)), Token));
        Assert.Empty((await second.ReadAsync(null, Token)).Doubts);

        first.Dispose();
        var third = Open();
        Assert.Contains("may have been paid for already", await third.FindDoubtAsync(Key("Un."), Token), StringComparison.Ordinal);
        Assert.Single((await third.ReadAsync(null, Token)).Doubts);
    }

    [Theory]
    [InlineData(true, 10)]
    [InlineData(false, 0)]
    public async Task A_person_clears_a_doubt_for_all_processes_and_for_good(bool wasCharged, long units)
    {
        var ledger = Open();
        await (await ReserveAsync(ledger, ("Un.", 10))).DoubtAsync();
        var other = Open();
        var doubt = Assert.Single((await other.ReadAsync(null, Token)).Doubts);
        Assert.Null(await other.ClearAsync(doubt.Call, wasCharged));
        Assert.Null(await ledger.FindDoubtAsync(Key("Un."), Token));
        Assert.Equal(units, (await Open().ReadAsync(null, Token)).UsedToday.Units);
        Assert.NotNull(await other.ClearAsync(doubt.Call, wasCharged));
    }

    [Fact]
    public async Task A_call_under_way_cannot_be_cleared_away()
    {
        var ledger = Open();
        var reserved = await ReserveAsync(ledger, ("Un.", 10));
        var call = System.Text.Json.JsonDocument.Parse(Lines[0]).RootElement.GetProperty("call").GetString()!;
        Assert.NotNull(await ledger.ClearAsync(call, wasCharged: false));
        await reserved.SettleAsync([10], isKept: true);
    }

    [Fact]
    public async Task Eight_calls_at_once_do_not_pass_a_cap_together()
    {
        var ledger = Open(options => options.PerDayUnits = 100);
        var decisions = await Task.WhenAll(Enumerable.Range(0, 8 * 10).Select(call => Task.Run(async () => await ledger.ReserveAsync(Request(($"Texte {call}.", 3)), Token), Token)));
        Assert.Equal(33, decisions.OfType<SpendingReserved>().Count());
        Assert.All(decisions.OfType<SpendingRefused>(), refused => Assert.Contains("Spending:PerDayUnits", refused.Cause, StringComparison.Ordinal));
        Assert.Equal(99, (await ledger.ReadAsync(null, Token)).UsedToday.Units);
    }

    [Fact]
    public async Task Two_processes_do_not_pass_a_cap_together()
    {
        var order = new SpenderOrder(folder.Path, Calls: 60, CapUnits: 70, Answers: 0);
        var spenders = new[] { SpendingProcess.Start(order), SpendingProcess.Start(order) };
        foreach (var spender in spenders) Assert.Equal(0, await spender.EndAsync(Token));
        var lines = spenders.SelectMany(spender => spender.Lines).ToList();
        foreach (var spender in spenders) spender.Dispose();
        Assert.Equal((70, 50), (lines.Count(line => line == "reserved"), lines.Count(line => line == "refused")));
        var report = await Open().ReadAsync(null, Token);
        Assert.Equal(70, report.UsedToday.Units);
        Assert.Empty(report.Doubts);
        Assert.Null(report.Damage);
    }

    [Fact]
    public async Task Processes_killed_while_they_spend_leave_a_ledger_that_knows_every_call_they_reported()
    {
        var random = new Random(20260131);
        var reported = 0;
        for (var round = 0; round < 8; round++)
        {
            using var spender = SpendingProcess.Start(new SpenderOrder(folder.Path, Calls: 1_000_000, CapUnits: 0, Answers: 0));
            var enough = random.Next(1, 40);
            await spender.ReadAsync(_ => spender.Lines.Count >= enough, Token);
            await spender.KillAsync(Token);
            reported += spender.Lines.Count;
        }

        var report = await Open().ReadAsync(null, Token);
        var sum = report.Days.Aggregate(default(SpendingSum), (all, day) => all.Plus(day.Sum));
        Assert.InRange(sum.Calls, reported, reported + 8);
        Assert.InRange(report.Doubts.Length, 0, 8);
        Assert.Equal(sum.PendingUnits, report.Doubts.Sum(doubt => doubt.Units));
        await (await ReserveAsync(Open(), ("Un.", 1))).SettleAsync([1], isKept: true);
    }

    [Fact]
    public async Task A_last_line_that_was_cut_off_is_dropped_by_the_next_call_and_told()
    {
        await (await ReserveAsync(Open(), ("Un.", 10))).SettleAsync([10], isKept: true);
        var whole = await File.ReadAllTextAsync(folder.Data.Spending, Token);
        await File.AppendAllTextAsync(folder.Data.Spending, """{"kind":"reserved","call":"x","at":"20""", Token);
        var ledger = Open();
        Assert.Equal(10, (await ledger.ReadAsync(null, Token)).UsedToday.Units);
        await ReserveAsync(ledger, ("Deux.", 1));
        Assert.StartsWith(whole + """{"kind":"reserved","call":""", await File.ReadAllTextAsync(folder.Data.Spending, Token), StringComparison.Ordinal);
        Assert.Equal(3, Lines.Length);
        Assert.Contains("cut off", (await ledger.ReadAsync(null, Token)).Damage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_in_the_middle_stops_spending_until_it_is_repaired()
    {
        await (await ReserveAsync(Open(), ("Un.", 10))).SettleAsync([10], isKept: true);
        var lines = Lines;
        await File.WriteAllLinesAsync(folder.Data.Spending, [lines[0], "nonsense", lines[1]], Token);
        var ledger = Open();
        var refused = Assert.IsType<SpendingRefused>(await ledger.ReserveAsync(Request(("Deux.", 1)), Token));
        Assert.Contains("Line 2 of the ledger", refused.Cause, StringComparison.Ordinal);
        Assert.Equal(10, (await ledger.ReadAsync(null, Token)).UsedToday.Units);
        await File.WriteAllLinesAsync(folder.Data.Spending, lines, Token);
        Assert.IsType<SpendingReserved>(await ledger.ReserveAsync(Request(("Deux.", 1)), Token));
    }

    [Fact]
    public async Task Lines_of_a_newer_version_are_kept_and_passed_over()
    {
        await File.WriteAllTextAsync(folder.Data.Spending, """{"kind":"refunded","call":"x","at":"2026-01-31T12:00:00Z","more":1}""" + "\n", Token);
        Assert.IsType<SpendingReserved>(await Open().ReserveAsync(Request(("Un.", 1)), Token));
        Assert.Equal(2, Lines.Length);
    }

    [Fact]
    public async Task A_disk_that_refuses_stops_spending()
    {
        Directory.CreateDirectory(folder.Data.Spending);
        var refused = Assert.IsType<SpendingRefused>(await Open().ReserveAsync(Request(("Un.", 1)), Token));
        Assert.Contains("cannot be written, so no call that costs money is made", refused.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cap_of_a_month_counts_the_days_before_and_the_cap_of_a_day_does_not()
    {
        var at = DateTime.UtcNow.Day > 1 ? DateTime.UtcNow.AddDays(-1) : DateTime.UtcNow;
        var line = $$"""{"kind":"reserved","call":"x","at":"{{at:yyyy-MM-dd'T'HH:mm:ss'Z'}}","writer":"gone","engine":"paid","run":"r","unit":"characters","perMillion":10,"currency":"EUR","items":{"{{Key("Un.")}}":90} }""";
        await File.WriteAllTextAsync(folder.Data.Spending, line + "\n", Token);
        Assert.IsType<SpendingRefused>(await Open(options => options.PerMonthUnits = 95).ReserveAsync(Request(("Deux.", 10)), Token));
        Assert.IsType<SpendingReserved>(await Open(options => options.PerRunUnits = 95).ReserveAsync(Request(("Deux.", 10)), Token));
    }

    private FileSpendingLedger Open(Action<SpendingOptions>? configure = null)
    {
        var options = new SpendingOptions();
        configure?.Invoke(options);
        var ledger = new FileSpendingLedger(folder.Data, Options.Create(options), TimeProvider.System, NullLogger<FileSpendingLedger>.Instance);
        opened.Add(ledger);
        return ledger;
    }

    private static MachineCacheKey Key(string text) => MachineCacheKey.For(new EngineId("paid"), "1", new EngineText(text, [], [], []));

    private static SpendingRequest Request(params (string Text, long Units)[] items) =>
        new(new EngineId("paid"), PaidEngine.Rate, "run", [.. items.Select(item => new SpendingItem(Key(item.Text), item.Units))]);

    private static async Task<ISpendingReservation> ReserveAsync(FileSpendingLedger ledger, params (string Text, long Units)[] items) =>
        Assert.IsType<SpendingReserved>(await ledger.ReserveAsync(Request(items), Token)).Reservation;
}
