using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.Http;

/// <summary>Remembers for a while how a service is, so that looking at a page or starting a run does not ask it each time.</summary>
internal sealed class CheckMemory(TimeProvider time)
{
    private static readonly TimeSpan WhenReady = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhenNot = TimeSpan.FromSeconds(15);

    private volatile Remembered? last;

    /// <summary>The last answer if it is fresh, else a new one.</summary>
    public async Task<EngineStatus> GetAsync(Func<CancellationToken, Task<EngineStatus>> ask, CancellationToken cancellationToken)
    {
        if (last is { } known && time.GetElapsedTime(known.At) < (known.Status is EngineReady ? WhenReady : WhenNot)) return known.Status;
        var status = await ask(cancellationToken);
        last = new Remembered(status, time.GetTimestamp());
        return status;
    }

    /// <summary>Asks anew the next time: something has gone wrong that a check would have shown.</summary>
    public void Forget() => last = null;

    private sealed record Remembered(EngineStatus Status, long At);
}
