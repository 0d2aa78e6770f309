using System.Collections.Concurrent;
using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Tests.Engines.Services;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.Logging;

namespace BilingualReader.Web.Tests.Engines.Local.Models;

/// <summary>Fetching in the background of the app.</summary>
public sealed class ModelFetchesTests : IDisposable
{
    private readonly LineLog lines = new();
    private readonly LoggerFactory loggers;

    public ModelFetchesTests() => loggers = new LoggerFactory([lines]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Begins_with_the_app_and_says_first_what_and_from_where()
    {
        await using var kit = await ModelKit.StartAsync();
        using var fetches = Open(kit);
        var states = new ConcurrentQueue<FetchState>();
        fetches.Changed += states.Enqueue;

        await StartAsync(fetches);

        var done = Assert.IsType<FetchDone>(fetches.State);
        Assert.Equal(kit.Installed.Find()!.Version, done.Model.Version);
        Assert.True(lines.Written.TryPeek(out var first));
        Assert.Contains("fr-en base-memory (about 24 MB, licence MPL 2.0) from 127.0.0.1", first, StringComparison.Ordinal);
        Assert.Contains(states, state => state is Fetching { Step: FetchesFile { Bytes: > 0 } });
        Assert.IsType<FetchDone>(states.Last());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Waits_for_a_person_or_for_nobody(bool asks)
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Options.Fetch = asks ? ModelFetching.Ask : ModelFetching.Never;
        using var fetches = Open(kit);

        await StartAsync(fetches);
        Assert.Empty(kit.Store.Calls);

        Assert.Equal(asks, fetches.TryStart());
        await fetches.Ending;
        Assert.Equal(asks, kit.Installed.Find() is not null);
        Assert.Equal(asks, kit.Store.Calls.Length > 0);
    }

    [Fact]
    public async Task Asks_nobody_when_there_is_a_model()
    {
        await using var kit = await ModelKit.StartAsync();
        await kit.FetchedAsync();
        var calls = kit.Store.Calls.Length;
        using var fetches = Open(kit);

        await StartAsync(fetches);

        Assert.Equal(calls, kit.Store.Calls.Length);
        Assert.Empty(lines.Written);
    }

    [Fact]
    public async Task Leaves_alone_what_a_person_has_put_there()
    {
        await using var kit = await ModelKit.StartAsync();
        Directory.CreateDirectory(kit.Place.Folder);
        await File.WriteAllBytesAsync(Path.Combine(kit.Place.Folder, "model.mine.bin"), FakeModelStore.Parameters(100), Token);
        using var fetches = Open(kit);

        await StartAsync(fetches);

        Assert.Empty(kit.Store.Calls);
    }

    [Fact]
    public async Task A_failure_is_one_sentence_with_what_to_do()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(LoopbackService.Status(404));
        using var fetches = Open(kit);

        await StartAsync(fetches);

        Assert.Equal("127.0.0.1 has no file vocab.fren.spm.", Assert.IsType<FetchHasFailed>(fetches.State).Reason);
        Assert.Contains(lines.Written, line => line.Contains("127.0.0.1 has no file vocab.fren.spm. The page Engines fetches it later", StringComparison.Ordinal));
        Assert.True(fetches.TryStart());
        await fetches.Ending;
        Assert.IsType<FetchDone>(fetches.State);
    }

    [Fact]
    public async Task One_is_under_way_at_a_time_and_can_be_broken_off()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(kit.Store.Stall(500, Task.Delay(Timeout.Infinite, Token)));
        using var fetches = Open(kit);
        var reached = new TaskCompletionSource();
        fetches.Changed += state => _ = state is Fetching { Step: FetchesFile { Bytes: 500 } } && reached.TrySetResult();

        Assert.True(fetches.TryStart());
        await reached.Task.WaitAsync(Token);
        Assert.False(fetches.TryStart());
        fetches.Cancel();
        await fetches.Ending.WaitAsync(Token);

        Assert.Equal(new FetchIdle(WasCancelled: true), fetches.State);
        Assert.True(fetches.TryStart());
        await fetches.Ending;
        Assert.Equal("bytes=500-", kit.Store.FileCalls[1].Headers["Range"]);
    }

    [Fact]
    public async Task Ends_with_the_app()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(kit.Store.Hang());
        using var fetches = Open(kit);
        fetches.TryStart();
        while (kit.Store.FileCalls.Length == 0) await Task.Delay(5, Token);

        await fetches.StopAsync(Token);

        Assert.Equal(new FetchIdle(WasCancelled: true), fetches.State);
    }

    public void Dispose() => loggers.Dispose();

    private ModelFetches Open(ModelKit kit) => kit.NewFetches(loggers.CreateLogger<ModelFetches>());

    private static async Task StartAsync(ModelFetches fetches)
    {
        await fetches.StartAsync(Token);
        await fetches.ExecuteTask!.WaitAsync(Token);
        await fetches.Ending.WaitAsync(Token);
    }
}
