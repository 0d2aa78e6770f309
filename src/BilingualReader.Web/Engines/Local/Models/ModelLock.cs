namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>
/// The right to fetch into a folder, held by at most one holder over all processes of the machine: a file that is open for
/// nobody else. It ends with its process, however that ends. The file itself stays: deleting it would let two processes lock
/// two different files of the same name.
/// </summary>
internal sealed class ModelLock : IDisposable
{
    private readonly FileStream file;

    private ModelLock(FileStream file) => this.file = file;

    /// <summary>Waits for the lock as long as it takes. Throws what opening a file throws, and <see cref="OperationCanceledException"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pause">How often it is tried.</param>
    /// <param name="onWaiting">Called when somebody else holds it, once.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<ModelLock> AcquireAsync(string path, TimeSpan pause, Action onWaiting, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (TryOpen(path) is { } file) return new ModelLock(file);
            if (isFirst) onWaiting();
            await Task.Delay(pause, cancellationToken);
        }
    }

    /// <inheritdoc />
    public void Dispose() => file.Dispose();

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (ModelDisk.IsInUse(exception))
        {
            return null;
        }
    }
}
