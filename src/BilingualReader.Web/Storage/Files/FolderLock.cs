namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// The right to write in a folder, held by at most one holder over all processes of the machine: a file named <c>lock</c>
/// that is open for nobody else. It ends with its process, however that ends. The file itself stays: deleting it would let
/// two processes lock two different files of the same name.
/// </summary>
/// <remarks>
/// Whoever has to wait stands at the head of the line by holding the file <c>lock.next</c> meanwhile, so that one that
/// writes without a pause can't come back before it. That file is about fairness alone, and goes when nobody waits.
/// </remarks>
internal sealed class FolderLock : IDisposable
{
    private const int AttemptsInLine = 200;
    private const int LongestPauseInLine = 50;
    private const int AttemptsAtItsHead = 2_000;
    private const int LongestPauseAtItsHead = 5;

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>
    /// Waits for the lock, some ten seconds in line and ten at its head at most; null when it was not to be had. Throws what
    /// opening a file throws when the folder is missing or not writable.
    /// </summary>
    public static async Task<FolderLock?> AcquireAsync(string folder, CancellationToken cancellationToken)
    {
        var (path, next) = (Path.Combine(folder, "lock"), Path.Combine(folder, "lock.next"));
        if (!File.Exists(next) && TryOpen(path) is { } free) return new FolderLock(free);
        using var head = await WaitAsync(() => TryStandAtHead(next), AttemptsInLine, LongestPauseInLine, cancellationToken);
        if (head is null) return null;
        return await WaitAsync(() => TryOpen(path), AttemptsAtItsHead, LongestPauseAtItsHead, cancellationToken) is { } file ? new FolderLock(file) : null;
    }

    public void Dispose() => file.Dispose();

    private static async Task<T?> WaitAsync<T>(Func<T?> attempt, int attempts, int longestPauseInMilliseconds, CancellationToken cancellationToken)
        where T : class
    {
        for (var made = 0; made < attempts; made++)
        {
            if (attempt() is { } got) return got;
            var pause = Math.Min(1 << Math.Min(made, 6), longestPauseInMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(pause * (0.5 + Random.Shared.NextDouble())), cancellationToken);
        }

        return null;
    }

    // Where there can be no such file there is no line either, and the lock itself says what is wrong with the folder.
    private static Stream? TryStandAtHead(string next)
    {
        try
        {
            return TryOpen(next, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return Stream.Null;
        }
    }

    private static FileStream? TryOpen(string path, FileOptions options = FileOptions.None)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, options);
        }
        catch (IOException exception) when (DiskFailure.IsInUse(exception))
        {
            return null;
        }
    }
}
