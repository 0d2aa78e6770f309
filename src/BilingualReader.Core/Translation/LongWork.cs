namespace BilingualReader.Core.Translation;

/// <summary>
/// Looking at the answers of a call takes the processor some tens of milliseconds. On the threads of the pool it would keep
/// the next call from going out, and other pages waiting, until it is done: it has a thread of its own, which the system
/// lets others in on.
/// </summary>
internal static class LongWork
{
    // Looked at faster than a thread begins.
    private const int FewTexts = 4;

    /// <summary>Does some work that takes about as long as there are texts to look at.</summary>
    public static Task<T> RunAsync<T>(int texts, Func<T> work) =>
        texts < FewTexts
            ? Task.FromResult(work())
            : Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
