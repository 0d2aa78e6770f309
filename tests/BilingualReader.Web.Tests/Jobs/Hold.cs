using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Jobs;

/// <summary>Holds the calls of an engine back, from one of them on, until the test lets them go.</summary>
internal sealed class Hold(int after = 0)
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int calls;

    /// <summary>When the first call is held.</summary>
    public Task Reached => reached.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void Release() => release.SetResult();

    public WordEngine Engine() => new()
    {
        Before = async (_, token) =>
        {
            if (Interlocked.Increment(ref calls) <= after) return null;
            reached.TrySetResult();
            await release.Task.WaitAsync(token);
            return null;
        },
    };
}
