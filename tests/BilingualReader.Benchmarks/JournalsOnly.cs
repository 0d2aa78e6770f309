using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Benchmarks;

/// <summary>A store that keeps no summaries: what a list costs when it has to read every journal.</summary>
internal sealed class JournalsOnly(IArticleStore store) : IArticleStore
{
    public Task<ImmutableArray<ArticleId>> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    public Task<long?> FindSequenceAsync(ArticleId id, CancellationToken cancellationToken) => store.FindSequenceAsync(id, cancellationToken);

    public Task<ArticleJournal?> FindAsync(ArticleId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<byte[]?> FindSourceAsync(ArticleId id, CancellationToken cancellationToken) => store.FindSourceAsync(id, cancellationToken);

    public Task<AppendOutcome> CreateAsync(ArticleId id, ReadOnlyMemory<byte> source, Imported imported, Actor actor, CancellationToken cancellationToken) =>
        store.CreateAsync(id, source, imported, actor, cancellationToken);

    public Task<AppendOutcome> AppendAsync(ArticleId id, long expected, ImmutableArray<JournalEvent> events, Actor actor, CancellationToken cancellationToken) =>
        store.AppendAsync(id, expected, events, actor, cancellationToken);
}
