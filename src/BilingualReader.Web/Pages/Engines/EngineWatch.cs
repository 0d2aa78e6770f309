using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>How one engine is: asked in the background, and again only when the answer is some seconds old. Safe for threads.</summary>
internal sealed class EngineWatch(ITranslationEngine engine, TimeProvider time)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private Task? asking;
    private bool isExpired;
    private Known? last;

    /// <summary>What it last answered; null while it has never answered.</summary>
    public EngineStatus? Status
    {
        get
        {
            lock (gate) return last?.Status;
        }
    }

    /// <summary>Whether what it last answered is known to be true no longer.</summary>
    public bool IsExpired
    {
        get
        {
            lock (gate) return last is { At: null };
        }
    }

    /// <summary>The engine with what it last answered.</summary>
    public EngineLine Line => new(engine, Status ?? new EngineNotReady("It has not answered yet.", "Load this page again in a moment."));

    /// <summary>Asks it, unless it has answered just now or is being asked; done within seconds, with <see cref="Status"/> as it is then.</summary>
    public Task AskAsync()
    {
        lock (gate)
        {
            if (last?.At is { } at && time.GetElapsedTime(at) < KeepFor) return Task.CompletedTask;
            return asking ??= RememberAsync();
        }
    }

    /// <summary>It is known to have changed: the next time it is asked, whatever it answered just now.</summary>
    public void Expire()
    {
        lock (gate)
        {
            last = last is null ? null : last with { At = null };
            isExpired = asking is not null;
        }
    }

    private async Task RememberAsync()
    {
        await Task.Yield();
        var status = await CheckAsync();
        lock (gate)
        {
            last = new Known(status, isExpired ? null : time.GetTimestamp());
            (asking, isExpired) = (null, false);
        }
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

    // Without a time it is too old.
    private sealed record Known(EngineStatus Status, long? At);
}
