namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// Takes away, in the background at start, drafts that a process left behind when it was killed. Only those that nobody has
/// touched for an hour: a younger one may be in the hands of another process.
/// </summary>
internal sealed partial class DraftSweep(DataFolder data, TimeProvider clock, ILogger<DraftSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Sweep(data.Articles, DataFolder.DraftPrefix + "*", SearchOption.TopDirectoryOnly, stoppingToken);
        Sweep(data.Root, DataFolder.CacheImportPrefix + "*", SearchOption.TopDirectoryOnly, stoppingToken);
        Sweep(data.Cache, "*" + DataFolder.CacheDraftSuffix, SearchOption.AllDirectories, stoppingToken);
        return Task.CompletedTask;
    }

    private void Sweep(string place, string pattern, SearchOption depth, CancellationToken stoppingToken)
    {
        try
        {
            if (!Directory.Exists(place)) return;
            foreach (var draft in new DirectoryInfo(place).EnumerateFileSystemInfos(pattern, depth).TakeWhile(_ => !stoppingToken.IsCancellationRequested))
            {
                if (clock.GetUtcNow().UtcDateTime - LastTouched(draft) > Patience) Remove(draft);
            }
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            LogFailure(logger, exception);
        }
    }

    private void Remove(FileSystemInfo draft)
    {
        if (draft is DirectoryInfo folder) folder.Delete(recursive: true);
        else draft.Delete();
        LogSwept(logger, draft.Name);
    }

    private static DateTime LastTouched(FileSystemInfo draft)
    {
        var inside = draft is DirectoryInfo { LinkTarget: null } folder ? folder.GetFileSystemInfos() : [];
        return inside.Append(draft).Max(entry => entry.LastWriteTimeUtc);
    }

    [LoggerMessage(LogLevel.Information, "Took away {Draft}, which was left behind half written.")]
    private static partial void LogSwept(ILogger logger, string draft);

    [LoggerMessage(LogLevel.Warning, "Drafts left behind in the data folder could not be taken away.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
