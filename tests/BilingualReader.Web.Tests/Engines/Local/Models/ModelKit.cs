using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Tests.Engines.Services;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines.Local.Models;

/// <summary>A store of models on the loopback address, an empty folder, and what fetches from the one into the other.</summary>
internal sealed class ModelKit : IAsyncDisposable
{
    private readonly LoopbackOnly network = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bilingual-model-");
    private readonly ModelConnections connections;

    private ModelKit()
    {
        connections = new ModelConnections(network);
        Installed = new InstalledModels(Place);
    }

    public FakeModelStore Store { get; } = new() { IsFaulty = request => request.Path.Value!.EndsWith(".gz", StringComparison.Ordinal) };

    public ModelOptions Options { get; } = new();

    public FetchPatience Patience { get; set; } = new() { Retries = 2, FirstDelay = TimeSpan.FromMilliseconds(1), LockPause = TimeSpan.FromMilliseconds(5) };

    public InstalledModels Installed { get; }

    public ModelPlace Place => new(Path.Combine(folder.FullName, "models", "fr-en"));

    /// <summary>Every step of every fetch.</summary>
    public List<FetchStep> Steps { get; } = [];

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A running store with a model of 200 kB in it.</summary>
    public static async Task<ModelKit> StartAsync(int parameters = 200_000)
    {
        var kit = new ModelKit();
        await kit.Store.StartAsync();
        kit.Options.Registry = kit.Store.Registry;
        kit.Store.Publish(FakeModelStore.Parameters(parameters), FakeModelStore.Vocabulary(), FakeModelStore.Shortlist());
        return kit;
    }

    public ModelFetcher NewFetcher() => new(connections, Installed, Microsoft.Extensions.Options.Options.Create(Options), Patience, TimeProvider.System);

    public ModelFetches NewFetches(ILogger<ModelFetches> logger) => new(NewFetcher(), Installed, Microsoft.Extensions.Options.Options.Create(Options), logger);

    public Task<FetchOutcome> FetchAsync(ModelSize size = ModelSize.Base) => NewFetcher().FetchAsync(size, Take, Token);

    /// <summary>Fetches, and expects that it works.</summary>
    public async Task<InstalledModel> FetchedAsync() => Assert.IsType<ModelFetched>(await FetchAsync()).Model;

    /// <summary>Fetches, and expects that it does not work and that nothing is in use afterwards; gives back why.</summary>
    public async Task<string> RefusedAsync()
    {
        var failed = Assert.IsType<FetchFailed>(await FetchAsync());
        Assert.Null(Installed.Find());
        Assert.EndsWith(".", failed.Reason, StringComparison.Ordinal);
        return failed.Reason;
    }

    /// <summary>Begins a fetch, waits until so many bytes of a file are there, and breaks it off.</summary>
    public async Task BreakOffAsync(string name, long bytes)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var reached = new TaskCompletionSource();
        var fetch = NewFetcher().FetchAsync(
            ModelSize.Base,
            step =>
            {
                if (step is FetchesFile file && file.Name == name && file.Bytes >= bytes) reached.TrySetResult();
            },
            cancellation.Token);
        await reached.Task.WaitAsync(Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        connections.Dispose();
        folder.Delete(recursive: true);
        Assert.Empty(network.Refused);
    }

    private void Take(FetchStep step)
    {
        lock (Steps) Steps.Add(step);
    }
}
