using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Jobs;

/// <summary>Where the text of an article may go.</summary>
public sealed class ReachTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(EngineReach.ThisMachine)]
    [InlineData(EngineReach.OwnServers)]
    public async Task An_engine_that_reaches_farther_gets_no_word(EngineReach allowed)
    {
        var paid = PaidEngine.Named("paid");
        await using var app = new JobsFixture(paid, new WordEngine { Id = new EngineId("word") });
        var id = await app.CreateAsync(2);
        await app.AppendAsync(id, new ReachAllowed(allowed));

        var refused = Assert.IsType<StartRefused>(await app.Jobs.StartAsync(id, paid.Id, TranslationScope.Open, null, Token));

        Assert.Contains("may not be sent", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(paid.Calls);
    }

    [Fact]
    public async Task A_choice_left_to_the_app_is_made_among_those_that_may_have_it()
    {
        var paid = PaidEngine.Named("deepl");
        var own = new WordEngine { Id = new EngineId("apertium") };
        await using var app = new JobsFixture([("Translation:Engine", "auto")], paid, own);
        var id = await app.CreateAsync(2);
        await app.AppendAsync(id, new ReachAllowed(EngineReach.ThisMachine));

        await app.RunAsync(id);

        Assert.Empty(paid.Calls);
        Assert.Equal("PARAGRAPHE 2.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task The_setting_counts_for_articles_of_which_nobody_has_said_anything()
    {
        var paid = PaidEngine.Named("paid");
        await using var app = new JobsFixture([("Translation:Reach", "OwnServers")], paid);
        var id = await app.CreateAsync(1);

        Assert.IsType<StartRefused>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token));
        await app.AppendAsync(id, new ReachAllowed(EngineReach.Services));
        await app.RunAsync(id);
        Assert.NotEmpty(paid.Calls);
    }

    [Fact]
    public async Task A_run_under_way_sends_nothing_more_when_its_engine_is_not_allowed_any_more()
    {
        var engine = new HeldEngine();
        await using var app = new JobsFixture(engine.Engine);
        var id = await app.CreateAsync(3);
        Assert.IsType<Started>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token));
        await engine.FirstCall;

        await app.AppendAsync(id, new ReachAllowed(EngineReach.ThisMachine));
        engine.Release();
        await app.EndAsync(id);

        Assert.Equal(["Le titre"], engine.Engine.Sent);
        var state = await app.StateAsync(id);
        Assert.Contains("may not be sent", state.LastStop!.Cause, StringComparison.Ordinal);
        Assert.All(state.Blocks, block => Assert.Null(block.Failure));
    }

    [Fact]
    public async Task A_paragraph_hidden_while_it_waits_is_not_sent()
    {
        var engine = new HeldEngine();
        await using var app = new JobsFixture(engine.Engine);
        var id = await app.CreateAsync(3);
        Assert.IsType<Started>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token));
        await engine.FirstCall;

        await app.AppendAsync(id, new FurnitureToggled(2, true));
        engine.Release();
        await app.EndAsync(id);

        Assert.Equal(["Le titre", "Paragraphe 1.", "Paragraphe 3."], engine.Engine.Sent);
        Assert.Equal(StopReason.Completed, (await app.StateAsync(id)).LastStop!.Reason);
    }

    /// <summary>A paid engine, one text a call, whose first call waits.</summary>
    private sealed class HeldEngine
    {
        private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource hold = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HeldEngine() => Engine = PaidEngine.Named("paid", async (_, _) =>
        {
            called.TrySetResult();
            await hold.Task;
            return null;
        });

        public WordEngine Engine { get; }

        public Task FirstCall => called.Task;

        public void Release() => hold.SetResult();
    }
}
