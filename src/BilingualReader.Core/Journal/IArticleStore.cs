using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Journal;

/// <summary>The journal of one article as stored.</summary>
/// <param name="Id">The article.</param>
/// <param name="Entries">All entries that could be read, in the order of the journal: by sequence from 1 without gaps unless <paramref name="Damage"/> says otherwise.</param>
/// <param name="Damage">What was found broken and left out when reading, in one sentence for a person; null when nothing was.</param>
public sealed record ArticleJournal(ArticleId Id, ImmutableArray<JournalEntry> Entries, string? Damage);

/// <summary>One line of the library, and where in the journal it was made.</summary>
/// <param name="Sequence">The last sequence number that it covers.</param>
/// <param name="Summary">The line.</param>
public sealed record SummaryAt(long Sequence, ArticleSummary Summary);

/// <summary>What became of an append.</summary>
public abstract record AppendOutcome;

/// <summary>The events are on disk.</summary>
/// <param name="Entries">The entries as written.</param>
public sealed record Appended(ImmutableArray<JournalEntry> Entries) : AppendOutcome;

/// <summary>Somebody was faster: nothing was written.</summary>
/// <param name="Sequence">The last sequence number in the journal now.</param>
public sealed record AppendConflict(long Sequence) : AppendOutcome;

/// <summary>There is no such article: nothing was written.</summary>
public sealed record AppendNotFound : AppendOutcome;

/// <summary>The disk refused: nothing was written.</summary>
/// <param name="Cause">One sentence for a person.</param>
public sealed record AppendFailed(string Cause) : AppendOutcome;

/// <summary>
/// The storage port: one append-only journal per article, and its source as imported. Safe for many threads and processes.
/// A disk that refuses is a value when writing, and <see cref="ArticleJournal.Damage"/> when reading.
/// </summary>
public interface IArticleStore
{
    /// <summary>All articles there are, the deleted ones too, in no order.</summary>
    Task<ImmutableArray<ArticleId>> ListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The last sequence number of an article without reading its journal again if it has not changed; 0 when nothing of its
    /// journal can be read, null when there is no such article.
    /// </summary>
    Task<long?> FindSequenceAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>The whole journal; null when there is no such article.</summary>
    Task<ArticleJournal?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>
    /// The present summary of an article; null when there is no such article, or nothing of it can be read. A store may keep
    /// summaries, as long as one that does not fit its journal is never given out.
    /// </summary>
    async Task<SummaryAt?> FindSummaryAsync(ArticleId id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } journal && ArticleState.Fold(id, journal.Entries) is { } state
            ? new SummaryAt(state.Sequence, ArticleSummary.Of(state))
            : null;

    /// <summary>The bytes as imported; null when there is no such article.</summary>
    Task<byte[]?> FindSourceAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Stores a new article: source and first event together, or nothing. An id that is taken is a conflict.</summary>
    Task<AppendOutcome> CreateAsync(ArticleId id, ReadOnlyMemory<byte> source, Imported imported, Actor actor, CancellationToken cancellationToken);

    /// <summary>
    /// Appends events in one piece, all or none even if the machine stops in the middle, flushed to disk before it returns, if
    /// <paramref name="expected"/> is still the last sequence number. Cancels only while it waits, never once it writes.
    /// </summary>
    Task<AppendOutcome> AppendAsync(ArticleId id, long expected, ImmutableArray<JournalEvent> events, Actor actor, CancellationToken cancellationToken);
}
