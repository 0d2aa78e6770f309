using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Jobs;

/// <summary>Goes on with the runs that were under way when the app last stopped, however it stopped, and brings them to rest when it stops again.</summary>
internal sealed partial class TranslationResumption(TranslationJobs jobs, ArticleLibrary library, IHostApplicationLifetime lifetime, ILogger<TranslationResumption> logger) : BackgroundService
{
    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await jobs.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The web server waits for open event streams before it stops its services, and those streams wait for the runs.
        using var early = lifetime.ApplicationStopping.Register(jobs.BeginStop);
        try
        {
            // Not before the app listens: a second start on a taken port must leave the runs to the first.
            await StartedAsync(stoppingToken);
            foreach (var article in await library.ListAsync(null, stoppingToken))
            {
                if (article is { IsRunning: true, IsDeleted: false }) await ResumeAsync(article.Id, stoppingToken);
            }

            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The app stops.
        }
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var signal = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private async Task ResumeAsync(ArticleId id, CancellationToken cancellationToken)
    {
        try
        {
            await jobs.ResumeAsync(id, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(logger, id, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The translation of article {Article} could not be gone on with.")]
    private static partial void LogFailure(ILogger logger, ArticleId article, Exception exception);
}
