using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Jobs;

public sealed class WatchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_two_watchers_everything()
    {
        var hold = new Hold();
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(3);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        var watchers = new[] { app.Jobs.WatchAsync(id, Token), app.Jobs.WatchAsync(id, Token) };
        hold.Release();

        foreach (var watcher in watchers)
        {
            JobNews[] expected = [new BlockDone(0, 1, 4), new BlockDone(1, 2, 4), new BlockDone(2, 3, 4), new BlockDone(3, 4, 4), new RunStopped(StopReason.Completed, null)];
            Assert.Equal(expected, await watcher.ToArrayAsync(Token));
        }
    }

    [Fact]
    public async Task Has_what_the_journal_has()
    {
        await using var app = new JobsFixture(new WordEngine());
        var id = await app.CreateAsync(12);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);

        await foreach (var news in app.Jobs.WatchAsync(id, Token))
        {
            if (news is BlockDone done) Assert.NotNull((await app.StateAsync(id)).FindBlock(done.Block)!.Machine);
            if (news is RunStopped) Assert.Null((await app.StateAsync(id)).Run);
        }
    }

    [Fact]
    public async Task A_watcher_that_never_reads_does_not_hold_the_run()
    {
        var hold = new Hold();
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(300);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        var slow = app.Jobs.WatchAsync(id, Token);
        var quick = app.EndAsync(id);
        hold.Release();

        Assert.Equal(StopReason.Completed, (await quick)?.Reason);
        Assert.IsType<RunStopped>(await slow.LastAsync(Token));
    }

    [Fact]
    public async Task A_watcher_who_leaves_is_forgotten()
    {
        var hold = new Hold(after: 1);
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(2);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        using var leaving = new CancellationTokenSource();
        var watch = app.Jobs.WatchAsync(id, leaving.Token).LastAsync(leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await watch);
        hold.Release();
        Assert.Equal(StopReason.Completed, (await app.EndAsync(id))?.Reason);
    }

    [Fact]
    public async Task Ends_at_once_when_nothing_is_under_way()
    {
        await using var app = new JobsFixture(new WordEngine());

        Assert.Empty(await app.Jobs.WatchAsync(ArticleId.New(), Token).ToArrayAsync(Token));
    }

    [Fact]
    public async Task Ends_without_a_word_of_the_run_when_the_app_stops()
    {
        var hold = new Hold();
        await using var app = new JobsFixture(hold.Engine());
        var id = await app.CreateAsync(3);
        await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token);
        await hold.Reached;
        var watch = app.Jobs.WatchAsync(id, Token);

        var stopping = app.StopAsync();
        hold.Release();
        await stopping;

        Assert.Equal([new BlockDone(0, 1, 4)], await watch.ToArrayAsync(Token));
        Assert.IsType<StartRefused>(await app.Jobs.StartAsync(id, null, TranslationScope.Open, null, Token));
    }

    [Fact]
    public async Task Keeps_one_piece_of_news_for_a_block()
    {
        var watcher = new JobWatcher();
        watcher.Publish(new BlockDone(1, 1, 3));
        watcher.Publish(new BlockDone(2, 2, 3));
        watcher.Publish(new BlockDone(1, 3, 3));
        watcher.End(new RunStopped(StopReason.Completed, null));
        var left = false;

        var news = await watcher.ReadAsync(() => left = true, Token).ToArrayAsync(Token);

        Assert.Equal([new BlockDone(1, 3, 3), new BlockDone(2, 2, 3), new RunStopped(StopReason.Completed, null)], news);
        Assert.True(left);
    }
}
