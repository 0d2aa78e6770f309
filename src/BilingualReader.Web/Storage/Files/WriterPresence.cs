using System.Security.Cryptography;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// Tells other processes that this one still runs, and whether they do: each keeps a file of its own open, and the system
/// closes it however the process ends. Safe for many threads.
/// </summary>
/// <param name="folder">The folder of these files; made when it is missing.</param>
internal sealed class WriterPresence(string folder) : IDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private FileStream? own;

    /// <summary>The id of this process.</summary>
    public string Id { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>Shows the others that this process is there, before it writes its id anywhere. Throws what the disk throws.</summary>
    public void Show()
    {
        lock (gate)
        {
            if (own is not null) return;
            Directory.CreateDirectory(folder);
            own = new FileStream(Path.Combine(folder, Id), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
    }

    /// <summary>Whether the process of an id still runs.</summary>
    public bool IsAlive(string id)
    {
        if (id == Id) return true;
        lock (gate)
        {
            if (gone.Contains(id)) return false;
            if (IsHeld(Path.Combine(folder, Path.GetFileName(id)))) return true;
            gone.Add(id);
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            if (own is not { } file) return;
            own = null;
            File.Delete(file.Name);
            file.Dispose();
        }
    }

    private static bool IsHeld(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            File.Delete(path);
            return false;
        }
        catch (IOException exception) when (DiskFailure.IsInUse(exception))
        {
            return true;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return false;
        }
    }
}
