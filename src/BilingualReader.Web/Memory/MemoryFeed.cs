using System.Collections.Immutable;
using System.Threading.Channels;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Memory;

/// <summary>Keeps the memory up with the articles: follows each that changes, and proposes what was approved to paragraphs of the same source.</summary>
internal sealed partial class MemoryFeed(ArticleLibrary library, MemoryShelf shelf, Propagation propagation, ILogger<MemoryFeed> logger) : BackgroundService
{
    private readonly Channel<News> queue = Channel.CreateUnbounded<News>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Ends when all that has happened so far is taken in.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Writer.TryWrite(new News(default, [], settled));
        await settled.Task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        library.Changed += Hear;
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        library.Changed -= Hear;
        return base.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The app is not to wait for it.
            await Task.Yield();
            await ActAsync(() => shelf.LoadAsync(stoppingToken));
            await foreach (var news in queue.Reader.ReadAllAsync(stoppingToken))
            {
                if (news.Settled is null) await ActAsync(() => TakeAsync(news, stoppingToken));
                else news.Settled.SetResult();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The app stops.
        }
    }

    private void Hear(ArticleId id, ImmutableArray<JournalEntry> entries)
    {
        if (entries.Any(entry => Matters(entry.Event))) queue.Writer.TryWrite(new News(id, [.. entries.Select(entry => entry.Event).OfType<Approved>().Select(approved => approved.Block)], null));
    }

    // Machine translations and remarks, which are most of a journal, change nothing here.
    private static bool Matters(JournalEvent happened) =>
        happened is Imported or Approved or Unapproved or Edited or MetadataCorrected or FurnitureToggled or Deleted or Restored or MachineChosen or TermsReplaced or BlockSplit or BlocksJoined;

    private async Task TakeAsync(News news, CancellationToken cancellationToken)
    {
        await shelf.FollowAsync(news.Article, cancellationToken);
        foreach (var block in news.Approved) await propagation.ProposeAsync(news.Article, block, cancellationToken);
    }

    private async Task ActAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The translation memory could not follow an article.")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    private sealed record News(ArticleId Article, ImmutableArray<int> Approved, TaskCompletionSource? Settled);
}
