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
    public async Task A_run_under_way_gives_up_when_its_engine_is_not_allowed_any_more()
    {
        var hold = new TaskCompletionSource();
        var paid = PaidEngine.Named("paid", async (texts, _) =>
        {
            if (texts[0].Text == "Le titre") await hold.Task;
            return null;
        });
        await using var app = new JobsFixture(paid);
        var id = await app.CreateAsync(2);
        Assert.IsType<Started>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token));
        await app.AppendAsync(id, new ReachAllowed(EngineReach.ThisMachine), new FurnitureToggled(1, true));
        hold.SetResult();
        await app.EndAsync(id);

        Assert.DoesNotContain("Paragraphe 1.", paid.Sent);
    }
}
