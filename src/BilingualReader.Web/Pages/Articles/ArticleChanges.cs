using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>What became of a change that a reader asked for.</summary>
internal abstract record ChangeOutcome;

/// <summary>It is in the journal, or there was nothing to change.</summary>
/// <param name="Entries">What was appended; none when there was nothing to change.</param>
internal sealed record Changed(ImmutableArray<JournalEntry> Entries) : ChangeOutcome;

/// <summary>There is no such article or block.</summary>
internal sealed record ChangeNotFound : ChangeOutcome;

/// <summary>It could not be stored.</summary>
/// <param name="Cause">One sentence for a person.</param>
internal sealed record ChangeFailed(string Cause) : ChangeOutcome;

/// <summary>
/// Appends events that stand on their own (put away, hide a line) to journals. A run that writes at the same time makes
/// conflicts ordinary; such an event is simply decided again on the newer state.
/// </summary>
internal sealed class ArticleChanges(ArticleLibrary library)
{
    /// <summary>Decides on an event from the present state and appends it; null means that there is nothing to change.</summary>
    public Task<ChangeOutcome> ApplyAsync(ArticleId id, Func<ArticleState, JournalEvent?> decide, CancellationToken cancellationToken) =>
        ApplyAsync(id, state => decide(state) is { } change ? [change] : ImmutableArray<JournalEvent>.Empty, cancellationToken);

    /// <summary>Decides on several events, which are appended together; none means that there is nothing to change.</summary>
    public Task<ChangeOutcome> ApplyAsync(ArticleId id, Func<ArticleState, ImmutableArray<JournalEvent>> decide, CancellationToken cancellationToken) =>
        ApplyAsync(id, decide, Actor.Reader, cancellationToken);

    /// <summary>The same in the name of a person.</summary>
    public async Task<ChangeOutcome> ApplyAsync(ArticleId id, Func<ArticleState, ImmutableArray<JournalEvent>> decide, Actor by, CancellationToken cancellationToken) =>
        await library.AppendAsync(id, decide, by, cancellationToken) switch
        {
            Appended { Entries: var entries } => new Changed(entries),
            AppendNotFound => new ChangeNotFound(),
            AppendFailed failed => new ChangeFailed(failed.Cause),
            _ => new ChangeFailed("The article is being written too fast just now; try again."),
        };
}
