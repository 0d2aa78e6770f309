using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>
/// Fetching as the app does it: one at a time, in the background, with a state that pages show. When the settings say so and
/// there is no model, the first begins with the app. Safe for threads.
/// </summary>
internal sealed partial class ModelFetches(ModelFetcher fetcher, InstalledModels installed, IOptions<ModelOptions> options, ILogger<ModelFetches> logger) : BackgroundService
{
    private readonly Lock gate = new();
    private CancellationTokenSource? running;
    private Task ending = Task.CompletedTask;
    private FetchState state = new FetchIdle();

    /// <summary>Raised after each change of <see cref="State"/>, on the thread that made it.</summary>
    public event Action<FetchState>? Changed;

    /// <summary>What fetching is at.</summary>
    public FetchState State
    {
        get
        {
            lock (gate) return state;
        }
    }

    /// <summary>Whether the settings allow fetching at all.</summary>
    public bool IsAllowed => options.Value.Fetch != ModelFetching.Never;

    /// <summary>The end of the fetch that is under way, or of the last one; never fails.</summary>
    public Task Ending
    {
        get
        {
            lock (gate) return ending;
        }
    }

    /// <summary>Begins to fetch the model of the size that the settings name; false when one is under way, or when the settings forbid it.</summary>
    public bool TryStart()
    {
        lock (gate)
        {
            if (!IsAllowed || running is not null) return false;
            running = new CancellationTokenSource();
            var edition = ModelEdition.Of(options.Value.Size);
            state = new Fetching(edition, options.Value.RegistryAddress.Host, Step: null);
            ending = Task.Run(() => RunAsync(edition, running));
        }

        return true;
    }

    /// <summary>Breaks off the fetch that is under way, if there is one; its end is at <see cref="Ending"/>.</summary>
    public void Cancel()
    {
        lock (gate) running?.Cancel();
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        Cancel();
        await base.StopAsync(cancellationToken);
        await Ending.WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Fetch == ModelFetching.Auto && installed.Read() is ModelMissing or ModelDamaged { CanBeFetchedAnew: true } && !stoppingToken.IsCancellationRequested) TryStart();
        return Task.CompletedTask;
    }

    private async Task RunAsync(ModelEdition edition, CancellationTokenSource cancellation)
    {
        var end = await FetchAsync(edition, cancellation.Token);
        lock (gate)
        {
            running = null;
            state = end;
        }

        cancellation.Dispose();
        Changed?.Invoke(end);
    }

    private async Task<FetchState> FetchAsync(ModelEdition edition, CancellationToken cancellationToken)
    {
        var host = options.Value.RegistryAddress.Host;
        LogBegins(ModelEdition.Pair, edition.Architecture, edition.FetchMegabytes, host, installed.Place.Folder);
        try
        {
            switch (await fetcher.FetchAsync(edition.Size, Report, cancellationToken))
            {
                case ModelFetched fetched:
                    LogFetched(edition.Architecture, fetched.Model.Version);
                    return new FetchDone(fetched.Model);
                case FetchFailed failed:
                    LogFailed(failed.Reason, installed.Place.Folder);
                    return new FetchHasFailed(edition, failed.Reason);
                default:
                    return new FetchIdle();
            }
        }
        catch (OperationCanceledException)
        {
            LogCancelled();
            return new FetchIdle(WasCancelled: true);
        }
#pragma warning disable CA1031 // Whatever happens, the app goes on without a model, and another fetch can be begun.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogUnexpected(exception);
            return new FetchHasFailed(edition, "Something went wrong that the program did not expect; the log says more.");
        }

        void Report(FetchStep step)
        {
            if (step is FoundRelease { Release.Host: var other } && other != host) LogElsewhere(host = other);
            Set(new Fetching(edition, host, step));
        }
    }

    private void Set(FetchState now)
    {
        lock (gate) state = now;
        Changed?.Invoke(now);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Fetching the translation model {Pair} {Architecture} (about {Megabytes} MB, licence MPL 2.0) from {Host} to {Folder}. Engines:Local:Fetch=never forbids it.")]
    private partial void LogBegins(string pair, string architecture, int megabytes, string host, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "The files of the translation model are at {Host}.")]
    private partial void LogElsewhere(string host);

    [LoggerMessage(Level = LogLevel.Information, Message = "The translation model {Architecture} is there: {Version}.")]
    private partial void LogFetched(string architecture, string version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The local translation model could not be fetched, everything else works: {Reason} The page Engines fetches it later, and a folder from another machine can be copied to {Folder}.")]
    private partial void LogFailed(string reason, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Fetching the translation model was broken off; what was got is kept.")]
    private partial void LogCancelled();

    [LoggerMessage(Level = LogLevel.Error, Message = "Fetching the translation model stopped unexpectedly.")]
    private partial void LogUnexpected(Exception exception);
}
