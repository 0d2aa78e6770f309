namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// Takes away, at start, drafts that a process left behind when it was killed. Only those that nobody has touched for an
/// hour: a younger one may be in the hands of another process.
/// </summary>
internal sealed partial class DraftSweep(DataFolder data, TimeProvider clock, ILogger<DraftSweep> logger) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(data.Articles)) Sweep();
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            LogFailure(logger, exception);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Sweep()
    {
        foreach (var draft in new DirectoryInfo(data.Articles).GetFileSystemInfos(DataFolder.DraftPrefix + "*"))
        {
            if (clock.GetUtcNow().UtcDateTime - LastTouched(draft) <= Patience) continue;
            if (draft is DirectoryInfo folder) folder.Delete(recursive: true);
            else draft.Delete();
            LogSwept(logger, draft.Name);
        }
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
