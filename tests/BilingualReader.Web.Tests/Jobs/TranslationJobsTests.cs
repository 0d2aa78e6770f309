using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Jobs;

public sealed class TranslationJobsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Translates_the_title_first_and_then_from_the_top()
    {
        var engine = new WordEngine();
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(3);

        var stop = await app.RunAsync(id);

        Assert.Equal(new RunStopped(StopReason.Completed, null), stop);
        Assert.Equal(["Le titre", "Paragraphe 1.", "Paragraphe 2.", "Paragraphe 3."], engine.Sent);
        var state = await app.StateAsync(id);
        Assert.Equal("LE TITRE", state.Title.Target);
        Assert.Equal(["PARAGRAPHE 1.", "PARAGRAPHE 2.", "PARAGRAPHE 3."], state.Blocks.Select(block => block.Target));
        Assert.Null(state.Run);
    }

    [Fact]
    public async Task Writes_each_block_to_the_journal_by_itself()
    {
        await using var app = new JobsFixture(new WordEngine());
        var id = await app.CreateAsync(2);

        await app.RunAsync(id);

        Assert.Equal(
            [typeof(Imported), typeof(TranslationRequested), typeof(MachineTranslated), typeof(MachineTranslated), typeof(MachineTranslated), typeof(TranslationStopped)],
            (await app.EventsAsync(id)).Select(happened => happened.GetType()));
    }

    [Fact]
    public async Task What_has_come_while_the_journal_was_busy_is_written_in_one_append()
    {
        using var last = new ManualResetEventSlim();
        JobsFixture? app = null;
        ArticleId id = default;
        var (calls, busy) = (0, Task.CompletedTask);
        var engine = new WordEngine
        {
            Before = (_, _) =>
            {
                if (++calls == 1) busy = Task.Run(() => app!.Library.AppendAsync(id, _ => Hold(), Actor.System, Token), Token);
                // When the tenth call begins, the results of the first nine wait to be written.
                if (calls == 10) last.Set();
                return Task.FromResult<EngineOutcome?>(null);
            },
        };
        await using (app = new JobsFixture(engine))
        {
            id = await app.CreateAsync(9);
            await app.RunAsync(id);
            await busy;

            var lines = (await app.JournalAsync(id)).Where(line => line.Contains("\"machine-translated\"", StringComparison.Ordinal)).ToArray();
            Assert.Equal(10, lines.Length);
            Assert.InRange(lines.Count(line => !line.Contains("\"more\":true", StringComparison.Ordinal)), 1, 4);
        }

        ImmutableArray<JournalEvent> Hold()
        {
            last.Wait(Token);
            return [];
        }
    }

    [Fact]
    public async Task Has_nothing_to_do_when_all_is_done()
    {
        await using var app = new JobsFixture(new WordEngine());
        var id = await app.CreateAsync(2);
        await app.RunAsync(id);

        Assert.IsType<NothingToDo>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token));
        Assert.IsType<NothingToDo>(await app.Jobs.StartAsync(id, null, TranslationScope.Affected, null, Token));
    }

    [Fact]
    public async Task Joins_the_run_under_way()
    {
        var hold = new Hold();
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(4);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;

        Assert.Equal(new Started(new EngineId("word"), 5), await app.Jobs.StartAsync(id, null, TranslationScope.All, null, Token));
        hold.Release();
        await app.EndAsync(id);

        Assert.Single((await app.EventsAsync(id)).OfType<TranslationRequested>());
        Assert.Equal(5, (await app.EventsAsync(id)).OfType<MachineTranslated>().Count());
    }

    [Fact]
    public async Task Starts_one_run_when_many_ask_at_once()
    {
        var engine = new WordEngine();
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(10);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token)));
        await app.EndAsync(id);

        Assert.Contains(outcomes, outcome => outcome is Started);
        Assert.DoesNotContain(outcomes, outcome => outcome is StartRefused);
        Assert.Equal(11, engine.Calls.Length);
        Assert.Equal(11, (await app.EventsAsync(id)).OfType<MachineTranslated>().Count());
    }

    [Fact]
    public async Task Refuses_with_a_remedy_when_no_engine_is_ready()
    {
        await using var app = new JobsFixture(new WordEngine { Status = new EngineNotReady("It is not installed.", "Run: install it") });
        var id = await app.CreateAsync(1);

        Assert.Equal(new StartRefused("It is not installed.", "Run: install it"), await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token));
        Assert.Single(await app.EventsAsync(id));
    }

    [Fact]
    public async Task Refuses_an_article_that_is_not_there()
    {
        await using var app = new JobsFixture(new WordEngine());
        var deleted = await app.CreateAsync(1);
        await app.AppendAsync(deleted, new Deleted());

        Assert.IsType<StartRefused>(await app.Jobs.StartAsync(ArticleId.New(), null, TranslationScope.Open, null, Token));
        Assert.IsType<StartRefused>(await app.Jobs.StartAsync(deleted, null, TranslationScope.Open, null, Token));
    }

    [Fact]
    public async Task Never_touches_what_a_person_wrote_or_approved()
    {
        var engine = new WordEngine();
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(3);
        await app.RunAsync(id);
        await app.AppendAsync(id, new Edited(1, "By hand."), new Approved(2));

        await app.RunAsync(id, TranslationScope.All);

        Assert.IsType<NothingToDo>(await app.Jobs.StartAsync(id, null, TranslationScope.All, 1, Token));
        var state = await app.StateAsync(id);
        Assert.Equal("By hand.", state.Blocks[0].Target);
        Assert.Equal(BlockStatus.Reviewed, state.Blocks[1].Status);
        Assert.Equal(2, (await app.EventsAsync(id)).OfType<MachineTranslated>().Count(made => made.Block == 3));
        Assert.Single((await app.EventsAsync(id)).OfType<MachineTranslated>(), made => made.Block == 2);
    }

    [Fact]
    public async Task Does_not_write_over_a_person_who_was_faster()
    {
        var hold = new Hold();
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(2);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;

        await app.AppendAsync(id, new Edited(ArticleState.TitleNumber, "By hand."), new FurnitureToggled(1, true));
        hold.Release();
        var stop = await app.EndAsync(id);

        Assert.Equal(StopReason.Completed, stop?.Reason);
        Assert.Equal([2], (await app.EventsAsync(id)).OfType<MachineTranslated>().Select(made => made.Block));
        Assert.Equal("By hand.", (await app.StateAsync(id)).Title.Target);
    }

    [Fact]
    public async Task Translates_a_title_again_that_was_corrected_on_the_way()
    {
        var hold = new Hold();
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(1);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;

        await app.AppendAsync(id, new MetadataCorrected((await app.StateAsync(id)).Metadata with { Title = "Un autre titre" }));
        hold.Release();
        await app.EndAsync(id);

        Assert.Equal("UN AUTRE TITRE", (await app.StateAsync(id)).Title.Target);
    }

    [Fact]
    public async Task Ends_after_the_block_under_way_when_cancelled()
    {
        var hold = new Hold();
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(5);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;
        var watch = app.EndAsync(id);

        var cancelling = app.Jobs.CancelAsync(id, Token);
        hold.Release();
        await cancelling;

        Assert.Equal(new RunStopped(StopReason.Cancelled, null), await watch);
        var events = await app.EventsAsync(id);
        Assert.Equal(new TranslationStopped(StopReason.Cancelled, null), events[^1]);
        Assert.Single(events.OfType<MachineTranslated>());
        Assert.Null((await app.StateAsync(id)).Run);
    }

    [Fact]
    public async Task Goes_on_after_cancelling_with_what_is_open()
    {
        var engine = new WordEngine();
        var hold = new Hold();
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(5);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;
        var cancelling = app.Jobs.CancelAsync(id, Token);
        hold.Release();
        await cancelling;

        Assert.Equal(new Started(new EngineId("word"), 5), await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token));
        await app.EndAsync(id);

        Assert.All((await app.StateAsync(id)).Translatable, block => Assert.Equal(BlockStatus.Translated, block.Status));
        Assert.Equal(6, (await app.EventsAsync(id)).OfType<MachineTranslated>().Count());
    }

    [Fact]
    public async Task Stops_when_the_engine_cannot_go_on_and_says_why()
    {
        await using var app = new JobsFixture(new WordEngine { Before = (_, _) => Task.FromResult<EngineOutcome?>(new EngineFailed(EngineFault.QuotaExceeded, "The month is used up.")) });
        var id = await app.CreateAsync(20);

        Assert.Equal(new RunStopped(StopReason.EngineFailed, "The month is used up."), await app.RunAsync(id));

        var state = await app.StateAsync(id);
        Assert.Equal("The month is used up.", state.LastStop?.Cause);
        Assert.Equal(1, state.Translatable.Count(block => block.Status == BlockStatus.Failed));
        Assert.Equal(20, state.Translatable.Count(block => block.Status == BlockStatus.Initial));
    }

    [Fact]
    public async Task Tries_a_single_failed_block_again()
    {
        var isBroken = true;
        var engine = new WordEngine { Before = (texts, _) => Task.FromResult<EngineOutcome?>(isBroken && texts[0].Text == "Paragraphe 2." ? new EngineFailed(EngineFault.BadResponse, "Nonsense.") : null) };
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(3);
        await app.RunAsync(id);
        Assert.Equal(BlockStatus.Failed, (await app.StateAsync(id)).Blocks[1].Status);

        isBroken = false;
        await app.RunAsync(id, block: 2);

        Assert.Equal(BlockStatus.Translated, (await app.StateAsync(id)).Blocks[1].Status);
        Assert.Equal([2], (await app.EventsAsync(id)).OfType<TranslationRequested>().Last().Blocks);
    }

    [Fact]
    public async Task Takes_over_what_a_run_of_another_process_left_open()
    {
        await using var app = new JobsFixture(new WordEngine());
        var id = await app.CreateAsync(3);
        await app.AppendAsync(id, new TranslationRequested(new EngineId("word"), [2]));

        Assert.Equal(new Started(new EngineId("word"), 2), await app.Jobs.StartAsync(id, null, TranslationScope.Open, 1, Token));
        await app.EndAsync(id);

        Assert.Equal([1, 2], (await app.EventsAsync(id)).OfType<MachineTranslated>().Select(made => made.Block));
    }

    [Fact]
    public async Task Takes_a_single_block_into_the_run_under_way()
    {
        var hold = new Hold(after: 1);
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(3);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;

        Assert.IsType<Started>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, 0, Token));
        hold.Release();
        await app.EndAsync(id);

        Assert.Equal(2, (await app.EventsAsync(id)).OfType<MachineTranslated>().Count(made => made.Block == 0));
        Assert.Equal(5, (await app.EventsAsync(id)).OfType<MachineTranslated>().Count());
        Assert.Single((await app.EventsAsync(id)).OfType<TranslationStopped>());
    }

    [Fact]
    public async Task Ends_when_the_article_is_deleted()
    {
        var hold = new Hold();
        var engine = hold.Engine();
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(5);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;

        await app.AppendAsync(id, new Deleted());
        hold.Release();
        var stop = await app.EndAsync(id);

        Assert.Equal(StopReason.Cancelled, stop?.Reason);
        Assert.Empty((await app.EventsAsync(id)).OfType<MachineTranslated>());
        Assert.Null((await app.StateAsync(id)).Run);
    }

    [Fact]
    public async Task Gives_way_to_a_run_with_another_engine_that_another_process_asked_for()
    {
        var hold = new Hold();
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(3);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;

        await app.AppendAsync(id, new TranslationRequested(new EngineId("other"), [0, 1, 2]));
        hold.Release();

        Assert.Equal(StopReason.Cancelled, (await app.Jobs.WatchAsync(id, Token).OfType<RunStopped>().LastOrDefaultAsync(Token))?.Reason ?? StopReason.Cancelled);
        Assert.Empty((await app.EventsAsync(id)).OfType<MachineTranslated>());
        Assert.Equal([0, 1, 2], (await app.StateAsync(id)).Run!.Open);
    }

    [Fact]
    public async Task Translates_several_articles_at_once()
    {
        var engine = new WordEngine { Capabilities = new WordEngine().Capabilities with { Concurrency = 2 } };
        await using var app = new JobsFixture(engine);
        var ids = new List<ArticleId>();
        for (var i = 0; i < 7; i++) ids.Add(await app.CreateAsync(5));

        var stops = await Task.WhenAll(ids.Select(id => app.RunAsync(id)));

        Assert.All(stops, stop => Assert.Equal(StopReason.Completed, stop?.Reason));
        foreach (var id in ids) Assert.All((await app.StateAsync(id)).Translatable, block => Assert.Equal(BlockStatus.Translated, block.Status));
        Assert.InRange(engine.MostUnderWay, 1, 2);
        Assert.Equal(6, engine.Calls.Length);
    }
}
