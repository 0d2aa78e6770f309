using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Journal;

/// <summary>One line of the library.</summary>
/// <param name="Translated">Blocks that have a translation.</param>
/// <param name="Translatable">Blocks that should have one.</param>
/// <param name="Failed">Blocks whose last attempt failed.</param>
public sealed record ArticleSummary(
    ArticleId Id,
    ArticleMetadata Metadata,
    string? TitleTarget,
    DateTimeOffset ImportedAt,
    DateTimeOffset ChangedAt,
    int Translated,
    int Translatable,
    int Failed,
    bool IsRunning,
    bool IsDeleted);

/// <summary>The articles there are, with their present states; folds journals and keeps the states last used in memory.</summary>
public sealed class ArticleLibrary(IArticleStore store)
{
    /// <summary>The present state; null when there is no such article. Sees what other processes have appended.</summary>
    public async Task<ArticleState?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } journal ? ArticleState.Fold(id, journal.Entries) : null;

    /// <summary>Every article, newest first, the deleted ones too; narrowed to those whose title, outlet, author or tags hold every word of <paramref name="search"/>.</summary>
    public Task<ImmutableArray<ArticleSummary>> ListAsync(string? search, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Stores a new article.</summary>
    public Task<AppendOutcome> CreateAsync(ArticleId id, ReadOnlyMemory<byte> source, Imported imported, CancellationToken cancellationToken) =>
        store.CreateAsync(id, source, imported, Actor.Reader, cancellationToken);

    /// <summary>Appends if <paramref name="expected"/> is still the last sequence number.</summary>
    public Task<AppendOutcome> AppendAsync(ArticleId id, long expected, ImmutableArray<JournalEvent> events, Actor actor, CancellationToken cancellationToken) =>
        store.AppendAsync(id, expected, events, actor, cancellationToken);
}
