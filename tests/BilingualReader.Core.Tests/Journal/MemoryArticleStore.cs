using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Core.Tests.Journal;

/// <summary>A store in memory that counts how often a whole journal is read.</summary>
internal sealed class MemoryArticleStore : IArticleStore
{
    private readonly ConcurrentDictionary<ArticleId, ImmutableArray<JournalEntry>> journals = new();
    private int reads;

    /// <summary>How often a whole journal was read.</summary>
    public int Reads => reads;

    public string? Damage { get; set; }

    /// <summary>Runs before an append is looked at; tests put here what another process does meanwhile.</summary>
    public Action<ArticleId>? BeforeAppend { get; set; }

    public ImmutableArray<JournalEntry> Entries(ArticleId id) => journals[id];

    public ArticleId Add(DateTimeOffset at, params ReadOnlySpan<JournalEvent> events)
    {
        var id = ArticleId.New();
        journals[id] = [];
        foreach (var happened in events) Push(id, happened, at);
        return id;
    }

    public void Push(ArticleId id, JournalEvent happened, DateTimeOffset? at = null)
    {
        lock (journals) journals[id] = journals[id].Add(new JournalEntry(journals[id].Length + 1, at ?? Journals.Noon, Actor.Reader, happened));
    }

    public void Remove(ArticleId id) => journals.TryRemove(id, out _);

    public Task<ImmutableArray<ArticleId>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(journals.Keys.ToImmutableArray());

    public Task<long?> FindSequenceAsync(ArticleId id, CancellationToken cancellationToken) =>
        Task.FromResult<long?>(journals.TryGetValue(id, out var entries) ? entries.Length : null);

    public Task<ArticleJournal?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reads);
        return Task.FromResult(journals.TryGetValue(id, out var entries) ? new ArticleJournal(id, entries, Damage) : null);
    }

    public Task<byte[]?> FindSourceAsync(ArticleId id, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);

    public Task<AppendOutcome> CreateAsync(ArticleId id, ReadOnlyMemory<byte> source, Imported imported, Actor actor, CancellationToken cancellationToken)
    {
        journals[id] = [];
        Push(id, imported);
        return Task.FromResult<AppendOutcome>(new Appended(journals[id]));
    }

    public async Task<AppendOutcome> AppendAsync(ArticleId id, long expected, ImmutableArray<JournalEvent> events, Actor actor, CancellationToken cancellationToken)
    {
        // A real store leaves the thread, so that others get in between.
        await Task.Yield();
        BeforeAppend?.Invoke(id);
        lock (journals)
        {
            if (!journals.TryGetValue(id, out var entries)) return new AppendNotFound();
            if (entries.Length != expected) return new AppendConflict(entries.Length);
            ImmutableArray<JournalEntry> added = [.. events.Select((happened, index) => new JournalEntry(expected + 1 + index, Journals.Noon, actor, happened))];
            journals[id] = entries.AddRange(added);
            return new Appended(added);
        }
    }
}
