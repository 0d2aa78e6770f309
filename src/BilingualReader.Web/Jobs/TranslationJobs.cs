using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Jobs;

/// <summary>Which blocks a run is for. Text that a person wrote or approved is never in any.</summary>
public enum TranslationScope
{
    /// <summary>Blocks without a translation, failed ones too.</summary>
    Open,

    /// <summary>Blocks whose glossary terms have changed since they were translated, and open ones.</summary>
    Affected,

    /// <summary>Every block that no person has touched.</summary>
    All,
}

/// <summary>What became of the wish to start a run.</summary>
public abstract record StartOutcome;

/// <summary>It is under way, or one was already.</summary>
public sealed record Started(EngineId Engine, int Blocks) : StartOutcome;

/// <summary>There is nothing to translate.</summary>
public sealed record NothingToDo : StartOutcome;

/// <summary>It could not be started.</summary>
/// <param name="Reason">One sentence for a person.</param>
/// <param name="Remedy">What to do.</param>
public sealed record StartRefused(string Reason, string Remedy) : StartOutcome;

/// <summary>News of an article being translated.</summary>
public abstract record JobNews;

/// <summary>A block was translated or failed.</summary>
/// <param name="Block">Its number; 0 for a title that is no block.</param>
/// <param name="Done">Blocks of the run done so far.</param>
/// <param name="Total">Blocks of the run.</param>
public sealed record BlockDone(int Block, int Done, int Total) : JobNews;

/// <summary>The run ended.</summary>
public sealed record RunStopped(StopReason Reason, string? Cause) : JobNews;

/// <summary>Translation runs in the background: at most one an article, going on after a restart of the app.</summary>
public sealed class TranslationJobs
{
    /// <summary>Starts a run; joins the one under way when there is one.</summary>
    /// <param name="id">The article.</param>
    /// <param name="engine">The engine, or null for the one that the settings choose.</param>
    /// <param name="scope">Which blocks.</param>
    /// <param name="block">Only this block (a retry), when given.</param>
    /// <param name="cancellationToken">Cancels the asking, not the run.</param>
    public Task<StartOutcome> StartAsync(ArticleId id, EngineId? engine, TranslationScope scope, int? block, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Ends the run of an article after the blocks under way; does nothing when there is none.</summary>
    public Task CancelAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// News of the article from now on, ending with <see cref="RunStopped"/>; ends at once when no run is under way.
    /// Subscribe first, read the state after, and nothing is missed.
    /// </summary>
    public IAsyncEnumerable<JobNews> WatchAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotImplementedException();
}
