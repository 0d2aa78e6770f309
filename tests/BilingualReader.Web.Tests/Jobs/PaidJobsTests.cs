using System.Diagnostics;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Storage.Files;
using BilingualReader.Web.Tests.Infrastructure;
using BilingualReader.Web.Tests.Storage;
using BilingualReader.Web.Tests.Storage.Processes;

namespace BilingualReader.Web.Tests.Jobs;

public sealed class PaidJobsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_one_line_of_the_ledger_whatever_is_asked_for_meanwhile()
    {
        await using var app = new JobsFixture(PaidEngine.Named("paid"));
        var id = await app.CreateAsync(3);
        await app.RunAsync(id);
        var state = await app.StateAsync(id);
        var report = await app.Ledger.ReadAsync(RunName.Of(id, state.LastRun), Token);
        Assert.Equal(4, report.Run.Single().Sum.Calls);
        Assert.Equal("Le titreParagraphe 1.Paragraphe 2.Paragraphe 3.".Length, report.Run.Single().Sum.Units);
        Assert.Equal(2, state.LastRun);
        Assert.Equal(0.00013m, state.Blocks[0].Machine!.Receipt.Price);
    }

    [Fact]
    public void Requests_of_one_run_keep_its_first_number()
    {
        var state = ArticleState.Fold(Core.Articles.ArticleId.New(), Journal(StorageFolder.Import(2), new TranslationRequested(new EngineId("paid"), [1]), new TranslationRequested(new EngineId("paid"), [2, 1])))!;
        Assert.Equal((2L, 3L, 2L), (state.Run!.Begun, state.Run.Sequence, state.LastRun));
    }

    [Fact]
    public async Task A_cap_ends_the_run_at_once_with_its_setting_and_keeps_what_is_done()
    {
        var engine = PaidEngine.Named("paid");
        await using var app = new JobsFixture([("Spending:PerRunUnits", "25")], engine);
        var id = await app.CreateAsync(9);
        var stop = await app.RunAsync(id);
        Assert.Equal(StopReason.EngineFailed, stop!.Reason);
        Assert.Contains("(setting Spending:PerRunUnits)", stop.Cause, StringComparison.Ordinal);
        Assert.Equal(["Le titre", "Paragraphe 1."], engine.Sent);
        Assert.Equal("PARAGRAPHE 1.", (await app.StateAsync(id)).Blocks[0].Target);
    }

    [Fact]
    public async Task A_paragraph_that_may_have_been_paid_for_is_sent_again_only_on_a_persons_word_and_once()
    {
        var isLost = true;
        var engine = PaidEngine.Named("paid", (texts, _) => Task.FromResult<EngineOutcome?>(
            isLost && texts[0].Text == "Paragraphe 2." ? new EngineFailed(EngineFault.Timeout, "It did not answer.") { MayBeBilled = true } : null));
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(3);
        await app.RunAsync(id);
        Assert.True((await app.StateAsync(id)).Blocks[1].Failure!.MayBeBilled);

        await app.RunAsync(id);
        await app.RunAsync(id, block: 2);
        Assert.Equal(1, engine.Sent.Count(text => text == "Paragraphe 2."));
        Assert.Contains("only if you say so", (await app.StateAsync(id)).Blocks[1].Failure!.Cause, StringComparison.Ordinal);

        Assert.IsType<Started>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, 2, Token, isConfirmed: true));
        await app.EndAsync(id);
        Assert.Equal(2, engine.Sent.Count(text => text == "Paragraphe 2."));
        await app.RunAsync(id);
        Assert.Equal(2, engine.Sent.Count(text => text == "Paragraphe 2."));

        isLost = false;
        Assert.IsType<Started>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, 2, Token, isConfirmed: true));
        await app.EndAsync(id);
        Assert.Equal("PARAGRAPHE 2.", (await app.StateAsync(id)).Blocks[1].Target);
        Assert.Empty((await app.Ledger.ReadAsync(null, Token)).Doubts);
    }

    [Fact]
    public async Task A_word_for_one_paragraph_holds_for_no_other_in_the_run_under_way()
    {
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = PaidEngine.Named("paid", async (texts, _) =>
        {
            if (texts[0].Text == "Paragraphe 3.")
            {
                reached.TrySetResult();
                await hold.Task;
            }

            return texts[0].Text is "Paragraphe 1." or "Paragraphe 2." ? new EngineFailed(EngineFault.BadResponse, "Nonsense.") { MayBeBilled = true } : null;
        });
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(3);
        Assert.IsType<Started>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token));
        await reached.Task.WaitAsync(Token);

        // Nobody can answer to a failure that is not in the journal yet.
        while ((await app.StateAsync(id)).Blocks[1].Failure is null) await Task.Delay(5, Token);
        Assert.IsType<Started>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, 1, Token, isConfirmed: true));
        Assert.IsType<Started>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, 2, Token));
        hold.SetResult();
        await app.EndAsync(id);
        Assert.Equal(2, engine.Sent.Count(text => text == "Paragraphe 1."));
        Assert.Equal(1, engine.Sent.Count(text => text == "Paragraphe 2."));
    }

    [Fact]
    public async Task A_process_killed_between_call_and_answer_sends_nothing_twice_and_asks()
    {
        using var folder = new StorageFolder();
        var id = await folder.CreateAsync(4, Token);
        Assert.IsType<Appended>(await folder.NewStore().AppendAsync(id, 1, [new TranslationRequested(new EngineId("paid"), [0, 1, 2, 3, 4])], Actor.Reader, Token));
        var sent = new List<string>();
        using (var killed = SpendingProcess.Start(new SpenderOrder(folder.Path, 0, 0, Answers: 2)))
        {
            await killed.ReadAsync(line => line == "sent Paragraphe 2.", Token);
            await killed.KillAsync(Token);
            sent.AddRange(killed.Lines);
        }

        Assert.Contains("\"kind\":\"reserved\"", (await File.ReadAllLinesAsync(folder.Data.Spending, Token))[^1], StringComparison.Ordinal);
        using (var next = SpendingProcess.Start(new SpenderOrder(folder.Path, 0, 0, Answers: 100)))
        {
            Assert.Equal(0, await next.EndAsync(Token));
            sent.AddRange(next.Lines);
        }

        Assert.Equal(sent.Distinct(), sent);
        Assert.Equal(5, sent.Count);
        var journal = (await folder.NewStore().FindAsync(id, Token))!;
        var state = ArticleState.Fold(id, journal.Entries)!;
        Assert.Equal(StopReason.Completed, state.LastStop?.Reason);
        Assert.True(state.Blocks[1].Failure?.MayBeBilled);
        Assert.Contains("may have been paid for already", state.Blocks[1].Failure!.Cause, StringComparison.Ordinal);
        Assert.All(state.Translatable.Where(block => block.Number != 2), block => Assert.NotNull(block.Target));
    }

    [Fact]
    public async Task Cancelling_is_recorded_within_a_second_and_the_call_under_way_ends_in_the_cache()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = PaidEngine.Named("paid", async (_, _) =>
        {
            reached.TrySetResult();
            await answer.Task;
            return null;
        });
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(2);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await reached.Task.WaitAsync(Token);
        var began = Stopwatch.GetTimestamp();
        await app.Jobs.CancelAsync(id, Token);
        TestContext.Current.SendDiagnosticMessage("Cancelled after {0} ms", Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        Assert.False(answer.Task.IsCompleted);
        Assert.Equal(StopReason.Cancelled, (await app.StateAsync(id)).LastStop?.Reason);

        answer.SetResult();
        await app.RunAsync(id);
        Assert.Equal(["Le titre", "Paragraphe 1.", "Paragraphe 2."], engine.Sent);
        Assert.True((await app.StateAsync(id)).Title.Machine!.Receipt.IsCached);
    }

    [Theory]
    [InlineData(EngineFault.QuotaExceeded)]
    [InlineData(EngineFault.Unauthorized)]
    public async Task With_failover_the_next_engine_goes_on_and_each_paragraph_names_its_own(EngineFault fault)
    {
        var count = 0;
        var first = PaidEngine.Named("deepl", (_, _) => Task.FromResult<EngineOutcome?>(Interlocked.Increment(ref count) > 2 ? new EngineFailed(fault, "It is over.") : null));
        var unready = PaidEngine.Named("azure");
        unready.Status = new EngineNotReady("No key.", "Set one.");
        var second = PaidEngine.Named("chat");
        await using var app = new JobsFixture([("Translation:Failover", "true")], first, unready, second);
        var id = await app.CreateAsync(4);

        Assert.Equal(new RunStopped(StopReason.Completed, null), await app.RunAsync(id));

        var state = await app.StateAsync(id);
        Assert.Equal(["deepl", "deepl", "chat", "chat", "chat"], state.Translatable.Select(block => block.Machine!.Engine.Value));
        Assert.All(state.Translatable, block => Assert.Null(block.Failure));
        var request = (await app.EventsAsync(id)).OfType<TranslationRequested>().Last();
        Assert.Equal(("chat", "2, 3, 4"), (request.Engine.Value, string.Join(", ", request.Blocks)));
        Assert.Equal(5, (await app.Ledger.ReadAsync(RunName.Of(id, 2), Token)).Run.Single().Sum.Calls);
    }

    [Fact]
    public async Task Without_failover_the_run_ends_with_its_engine()
    {
        var second = PaidEngine.Named("chat");
        await using var app = new JobsFixture(PaidEngine.Failing("deepl", EngineFault.QuotaExceeded, "The plan is used up."), second);
        Assert.Equal(new RunStopped(StopReason.EngineFailed, "The plan is used up."), await app.RunAsync(await app.CreateAsync(2)));
        Assert.Empty(second.Calls);
    }

    [Fact]
    public async Task Failover_does_not_pass_a_cap_nor_send_what_may_have_been_paid_for()
    {
        var second = PaidEngine.Named("chat");
        await using var capped = new JobsFixture([("Translation:Failover", "true"), ("Spending:PerDayUnits", "0")], PaidEngine.Named("deepl"), second);
        Assert.Contains("Spending:PerDayUnits", (await capped.RunAsync(await capped.CreateAsync(2)))!.Cause, StringComparison.Ordinal);
        Assert.Empty(second.Calls);

        await using var lost = new JobsFixture([("Translation:Failover", "true")], PaidEngine.Failing("deepl", EngineFault.Timeout, "No answer.", mayBeBilled: true), second);
        var id = await lost.CreateAsync(4);
        await lost.RunAsync(id);
        Assert.Equal(["Paragraphe 3.", "Paragraphe 4."], second.Sent);
    }

    [Fact]
    public async Task When_no_other_engine_is_ready_the_run_ends_with_the_cause_of_the_first()
    {
        await using var app = new JobsFixture([("Translation:Failover", "true"), ("Engines:Apertium:DataPath", "/nowhere")], PaidEngine.Failing("deepl", EngineFault.QuotaExceeded, "The plan is used up."));
        Assert.Equal(new RunStopped(StopReason.EngineFailed, "The plan is used up."), await app.RunAsync(await app.CreateAsync(2)));
    }

    private static IEnumerable<JournalEntry> Journal(params JournalEvent[] events) => events.Select((happened, at) => new JournalEntry(at + 1, DateTimeOffset.UnixEpoch, Actor.Reader, happened));
}
