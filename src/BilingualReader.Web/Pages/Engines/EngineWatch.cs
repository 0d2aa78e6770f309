using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>
/// How one engine is: asked in the background, and again only when the answer is some seconds old. A page waits for a
/// service a moment only, then makes do with what was known; for an engine on this machine it waits. Safe for threads.
/// </summary>
internal sealed class EngineWatch(ITranslationEngine engine, TimeProvider time)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(600);

    private readonly Lock gate = new();
    private Task<EngineStatus>? asking;
    private Known? last;

    /// <summary>The engine as it is now, or was when it last answered.</summary>
    public async Task<EngineLine> LookAsync(CancellationToken cancellationToken)
    {
        Task<EngineStatus> asked;
        lock (gate)
        {
            if (last is { } fresh && time.GetElapsedTime(fresh.At) < KeepFor) return new EngineLine(engine, fresh.Status);
            asked = asking ??= AskAsync();
        }

        try
        {
            var status = await asked.WaitAsync(engine.Capabilities.Reach == EngineReach.ThisMachine ? Timeout.InfiniteTimeSpan : Moment, cancellationToken);
            return new EngineLine(engine, status);
        }
        catch (TimeoutException)
        {
            lock (gate) return new EngineLine(engine, last?.Status ?? new EngineNotReady("It has not answered yet.", "Load this page again in a moment."));
        }
    }

    private async Task<EngineStatus> AskAsync()
    {
        await Task.Yield();
        var status = await CheckAsync();
        lock (gate)
        {
            last = new Known(status, time.GetTimestamp());
            asking = null;
        }

        return status;
    }

    private async Task<EngineStatus> CheckAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await engine.CheckAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new EngineNotReady("It does not answer.", "Try again in a moment.");
        }
    }

    private sealed record Known(EngineStatus Status, long At);
}
