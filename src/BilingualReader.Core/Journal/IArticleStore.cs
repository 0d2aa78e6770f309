using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Journal;

/// <summary>The journal of one article as stored.</summary>
/// <param name="Id">The article.</param>
/// <param name="Entries">All entries, by sequence from 1 without gaps.</param>
/// <param name="Damage">What was found broken and dropped when reading, in one sentence; null when nothing was.</param>
public sealed record ArticleJournal(ArticleId Id, ImmutableArray<JournalEntry> Entries, string? Damage);

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

/// <summary>The storage port: one append-only journal per article, and its source as imported.</summary>
public interface IArticleStore
{
    /// <summary>All articles there are, the deleted ones too, in no order.</summary>
    Task<ImmutableArray<ArticleId>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The last sequence number of an article without reading its journal again if it has not changed; null when there is none.</summary>
    Task<long?> FindSequenceAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>The whole journal; null when there is no such article.</summary>
    Task<ArticleJournal?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>The bytes as imported; null when there is no such article.</summary>
    Task<byte[]?> FindSourceAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Stores a new article: source and first event together, or nothing.</summary>
    Task<AppendOutcome> CreateAsync(ArticleId id, ReadOnlyMemory<byte> source, Imported imported, Actor actor, CancellationToken cancellationToken);

    /// <summary>
    /// Appends events in one piece, flushed to disk before it returns, if <paramref name="expected"/> is still the last
    /// sequence number.
    /// </summary>
    Task<AppendOutcome> AppendAsync(ArticleId id, long expected, ImmutableArray<JournalEvent> events, Actor actor, CancellationToken cancellationToken);
}
