using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Web.Tests.Jobs;

public sealed class ResumptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goes_on_after_a_stop_of_the_app_with_what_is_open_only()
    {
        var hold = new Hold(after: 2);
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(4);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;
        var stopping = app.StopAsync();
        hold.Release();
        await stopping;
        Assert.DoesNotContain(await app.EventsAsync(id), happened => happened is TranslationStopped);

        var engine = new WordEngine();
        await app.RestartAsync(engine);
        await CompletedAsync(app, id);

        Assert.Equal(["Paragraphe 3.", "Paragraphe 4."], engine.Sent);
        Assert.Equal([0, 1, 2, 3, 4], (await app.EventsAsync(id)).OfType<MachineTranslated>().Select(made => made.Block));
    }

    [Fact]
    public async Task Goes_on_after_a_crash_and_leaves_what_was_done_and_edited()
    {
        await using var app = new JobsFixture(new WordEngine());
        var id = await app.CreateAsync(4);
        await app.AppendAsync(id, new TranslationRequested(new EngineId("word"), [0, 1, 2, 3, 4]), new TranslationFailed(0, new EngineId("word"), EngineFault.Timeout, "Too slow."), new Edited(2, "By hand."));

        var engine = new WordEngine();
        await app.RestartAsync(engine);
        await CompletedAsync(app, id);

        Assert.Equal(["Paragraphe 1.", "Paragraphe 3.", "Paragraphe 4."], engine.Sent);
        Assert.Equal(BlockStatus.Failed, (await app.StateAsync(id)).Title.Status);
        Assert.Equal("By hand.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task Ends_a_run_in_which_everything_was_done()
    {
        var engine = new WordEngine();
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(1);
        await app.AppendAsync(id, new TranslationRequested(engine.Id, [1]), new TranslationFailed(1, engine.Id, EngineFault.Timeout, "Too slow."));

        await app.RestartAsync(engine);
        await CompletedAsync(app, id);

        Assert.Empty(engine.Calls);
    }

    [Fact]
    public async Task Ends_a_run_whose_engine_is_not_ready_any_more()
    {
        await using var app = new JobsFixture(new WordEngine());
        var id = await app.CreateAsync(1);
        await app.AppendAsync(id, new TranslationRequested(new EngineId("word"), [1]));

        await app.RestartAsync(new WordEngine { Status = new EngineNotReady("It is gone.", "Install it.") });

        Assert.Equal(new TranslationStopped(StopReason.EngineFailed, "It is gone. What to do: Install it."), (await StoppedAsync(app, id)).LastStop);
    }

    [Fact]
    public async Task Leaves_finished_and_deleted_articles_alone()
    {
        var engine = new WordEngine();
        await using var app = new JobsFixture(engine);
        var deleted = await app.CreateAsync(1);
        var open = await app.CreateAsync(1);
        await app.AppendAsync(deleted, new TranslationRequested(engine.Id, [1]), new Deleted());
        await app.AppendAsync(open, new TranslationRequested(engine.Id, [0]));

        await app.RestartAsync(engine);
        await CompletedAsync(app, open);

        Assert.Equal(["Le titre"], engine.Sent);
    }

    [Fact]
    public async Task Goes_on_with_nothing_before_the_app_listens()
    {
        var hold = new Hold();
        var engine = hold.Engine();
        await using var app = new JobsFixture(engine);
        var id = await app.CreateAsync(1);
        await app.AppendAsync(id, new TranslationRequested(engine.Id, [1]));
        var lifetime = new AskedLifetime();
        using var resumption = new TranslationResumption(app.Jobs, app.Library, lifetime, NullLogger<TranslationResumption>.Instance);

        await resumption.StartAsync(Token);
        var first = await Task.WhenAny(lifetime.Asked, hold.Reached);
        lifetime.NotifyStarted();
        hold.Release();
        await CompletedAsync(app, id);
        await resumption.StopAsync(Token);

        Assert.Same(lifetime.Asked, first);
    }

    [Fact]
    public async Task Takes_what_the_cache_has_after_a_crash_before_the_journal_was_written()
    {
        var first = new WordEngine();
        await using var app = new JobsFixture(first);
        var done = await app.CreateAsync(3);
        await app.RunAsync(done);
        var lost = await app.CreateAsync(3);
        await app.AppendAsync(lost, new TranslationRequested(first.Id, [0, 1, 2, 3]));

        var engine = new WordEngine();
        await app.RestartAsync(engine);
        await CompletedAsync(app, lost);

        Assert.Empty(engine.Calls);
        Assert.All((await app.StateAsync(lost)).Translatable, block => Assert.True(block.Machine?.Receipt.IsCached));
    }

    private static async Task CompletedAsync(JobsFixture app, Core.Articles.ArticleId id) =>
        Assert.Equal(StopReason.Completed, (await StoppedAsync(app, id)).LastStop?.Reason);

    // The hosted service begins in its own time; a state is looked at again until the run is over, however long that takes.
    private static async Task<ArticleState> StoppedAsync(JobsFixture app, Core.Articles.ArticleId id)
    {
        while (await app.StateAsync(id) is { Run: not null })
        {
            await app.EndAsync(id);
            await Task.Yield();
        }

        return await app.StateAsync(id);
    }

    /// <summary>The life of an app that is starting; tells when somebody asks whether it has started.</summary>
    private sealed class AskedLifetime : IHostApplicationLifetime
    {
        private readonly ApplicationLifetime life = new(NullLogger<ApplicationLifetime>.Instance);
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => asked.Task;

        public CancellationToken ApplicationStarted
        {
            get
            {
                asked.TrySetResult();
                return life.ApplicationStarted;
            }
        }

        public CancellationToken ApplicationStopping => life.ApplicationStopping;

        public CancellationToken ApplicationStopped => life.ApplicationStopped;

        public void NotifyStarted() => life.NotifyStarted();

        public void StopApplication() => life.StopApplication();
    }
}
