namespace BilingualReader.Web.Engines.Http;

/// <summary>
/// The gate before a service, one for all calls of an engine: when the service asks one of them to wait, all wait; after
/// many failures in a row nobody goes through for a while.
/// </summary>
internal sealed class ServiceGate(ServiceCallerOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset opensAt = DateTimeOffset.MinValue;
    private DateTimeOffset brokenUntil = DateTimeOffset.MinValue;
    private int failures;

    /// <summary>How long the circuit stays open still; null when calls go through.</summary>
    public TimeSpan? Broken
    {
        get
        {
            lock (gate) return brokenUntil > time.GetUtcNow() ? brokenUntil - time.GetUtcNow() : null;
        }
    }

    /// <summary>Waits until the service may be asked.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            lock (gate) wait = opensAt - time.GetUtcNow();
            if (wait <= TimeSpan.Zero) return;
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Closes the gate for a while.</summary>
    public void Close(TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        lock (gate) opensAt = until > opensAt ? until : opensAt;
    }

    /// <summary>Counts how a call went.</summary>
    public void Record(bool isFailure)
    {
        lock (gate)
        {
            failures = isFailure ? failures + 1 : 0;
            if (failures < options.FailuresBeforeBreak) return;
            // Half open afterwards: one more failure breaks it again.
            failures = options.FailuresBeforeBreak - 1;
            brokenUntil = time.GetUtcNow() + options.BreakDuration;
        }
    }
}
