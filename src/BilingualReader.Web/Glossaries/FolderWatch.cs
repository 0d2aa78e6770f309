namespace BilingualReader.Web.Glossaries;

/// <summary>Calls back whenever something changes in a folder, or beside a watched file. May call more often than needed.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly FileSystemWatcher? _watcher;

    /// <summary>Begins to watch.</summary>
    /// <param name="path">A folder, or a file.</param>
    /// <param name="onChange">Called on any thread.</param>
    public FolderWatch(string path, Action onChange)
    {
        Folder = path;
        _watcher = Start(path, onChange);
    }

    /// <summary>The path that was asked for.</summary>
    public string Folder { get; }

    /// <summary>Whether the file system lets itself be watched.</summary>
    public bool IsWatching => _watcher is not null;

    /// <inheritdoc />
    public void Dispose() => _watcher?.Dispose();

    private static FileSystemWatcher? Start(string path, Action onChange)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path);
        if (!Directory.Exists(folder)) return null;
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = Directory.Exists(path) };
            watcher.Changed += (_, _) => onChange();
            watcher.Created += (_, _) => onChange();
            watcher.Deleted += (_, _) => onChange();
            watcher.Renamed += (_, _) => onChange();
            watcher.Error += (_, _) => onChange();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            return null;
        }
    }
}
