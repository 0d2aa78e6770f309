namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// The right to write in a folder, held by at most one holder over all processes of the machine: a file named <c>lock</c>
/// that is open for nobody else. It ends with its process, however that ends. The file itself stays: deleting it would let
/// two processes lock two different files of the same name.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const int Attempts = 200;
    private const int LongestPauseInMilliseconds = 50;

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>
    /// Waits for the lock, some ten seconds at most; null when it was not to be had. Throws what opening a file throws when
    /// the folder is missing or not writable.
    /// </summary>
    public static async Task<FolderLock?> AcquireAsync(string folder, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (TryOpen(folder) is { } file) return new FolderLock(file);
            var pause = attempt < 6 ? 1 << attempt : LongestPauseInMilliseconds;
            await Task.Delay(TimeSpan.FromMilliseconds(pause * (0.5 + Random.Shared.NextDouble())), cancellationToken);
        }

        return null;
    }

    public void Dispose() => file.Dispose();

    private static FileStream? TryOpen(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (DiskFailure.IsInUse(exception))
        {
            return null;
        }
    }
}
