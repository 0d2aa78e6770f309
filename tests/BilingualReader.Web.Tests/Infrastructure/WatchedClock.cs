namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>The real clock, which tells when somebody sets a time limit: how a test knows that a run has been asked to stop.</summary>
internal sealed class WatchedClock(TimeSpan limit) : TimeProvider
{
    private readonly TaskCompletionSource limited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When the limit is set for the first time.</summary>
    public Task Limited => limited.Task.WaitAsync(TestContext.Current.CancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new WatchedTimer(base.CreateTimer(callback, state, dueTime, period), this);

    private void See(TimeSpan dueTime)
    {
        if (dueTime == limit) limited.TrySetResult();
    }

    private sealed class WatchedTimer(ITimer timer, WatchedClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.See(dueTime);
            return timer.Change(dueTime, period);
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
