using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Journal;

/// <summary>
/// The articles there are, with their present states; folds journals and keeps the states last used in memory. Safe for many
/// threads. Every answer is checked against the store first, so it holds what other processes have appended.
/// </summary>
public sealed class ArticleLibrary(IArticleStore store)
{
    private const int StatesInMemory = 16;
    private const int Attempts = 10;

    private readonly StateCache states = new(StatesInMemory);
    private readonly ConcurrentDictionary<ArticleId, LibraryLine> lines = new();
    private readonly AppendLocks locks = new();

    /// <summary>
    /// Heard after each append of this process, in the order of the journal, while the next one waits: who listens must be quick,
    /// must not throw and must not call the library.
    /// </summary>
    public event Action<ArticleId, ImmutableArray<JournalEntry>>? Changed;

    /// <summary>The present state; null when there is no such article, or nothing of it can be read. Sees what other processes have appended.</summary>
    public async Task<ArticleState?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var held = states.Find(id);
        if (held is not null && held.Sequence == await store.FindSequenceAsync(id, cancellationToken)) return held;
        var fresh = await LoadAsync(id, cancellationToken);
        states.Replace(id, held, fresh);
        return fresh;
    }

    /// <summary>
    /// Every article, newest first, the deleted ones too; narrowed to those whose title, English title, outlet, author or
    /// tags hold every word of <paramref name="search"/>, whatever the case and the accents.
    /// </summary>
    public async Task<ImmutableArray<ArticleSummary>> ListAsync(string? search, CancellationToken cancellationToken)
    {
        var words = SearchKey.Words(search);
        var ids = await store.ListAsync(cancellationToken);
        var found = new List<ArticleSummary>();
        foreach (var id in ids)
        {
            var line = await FindLineAsync(id, cancellationToken);
            if (line is not null && line.Matches(words)) found.Add(line.Summary);
        }

        Forget(ids);
        return [.. found.OrderByDescending(summary => summary.ImportedAt).ThenBy(summary => summary.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>Stores a new article.</summary>
    public async Task<AppendOutcome> CreateAsync(ArticleId id, ReadOnlyMemory<byte> source, Imported imported, CancellationToken cancellationToken)
    {
        var outcome = await store.CreateAsync(id, source, imported, Actor.Reader, cancellationToken);
        if (outcome is not Appended appended) return outcome;
        states.Replace(id, null, ArticleState.Fold(id, appended.Entries));
        Changed?.Invoke(id, appended.Entries);
        return outcome;
    }

    /// <summary>Appends if <paramref name="expected"/> is still the last sequence number.</summary>
    public async Task<AppendOutcome> AppendAsync(ArticleId id, long expected, ImmutableArray<JournalEvent> events, Actor actor, CancellationToken cancellationToken)
    {
        using var turn = await locks.EnterAsync(id, cancellationToken);
        return await AppendInTurnAsync(id, expected, events, actor, cancellationToken);
    }

    /// <summary>
    /// Appends what <paramref name="decide"/> makes of the present state. When another process was faster it is asked again
    /// with the newer state, so that a result is only written if it is still wanted; nothing is written, and
    /// <see cref="Appended"/> holds no entries, when it decides on no events. Gives up with the last
    /// <see cref="AppendConflict"/> after ten attempts. <paramref name="decide"/> must be quick and must not call the library: appends to the article wait for it.
    /// </summary>
    public async Task<AppendOutcome> AppendAsync(ArticleId id, Func<ArticleState, ImmutableArray<JournalEvent>> decide, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        using var turn = await locks.EnterAsync(id, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(id, cancellationToken) is not { } state) return new AppendNotFound();
            var events = decide(state);
            if (events.IsDefaultOrEmpty) return new Appended([]);
            var outcome = await AppendInTurnAsync(id, state.Sequence, events, actor, cancellationToken);
            if (outcome is not AppendConflict || attempt == Attempts) return outcome;
        }
    }

    private async Task<AppendOutcome> AppendInTurnAsync(ArticleId id, long expected, ImmutableArray<JournalEvent> events, Actor actor, CancellationToken cancellationToken)
    {
        var held = states.Find(id);
        var outcome = await store.AppendAsync(id, expected, events, actor, cancellationToken);
        if (outcome is Appended appended && held is not null && held.Sequence == expected)
        {
            states.Replace(id, held, appended.Entries.Aggregate(held, (state, entry) => state.With(entry)));
        }

        if (outcome is Appended { Entries.IsEmpty: false } written) Changed?.Invoke(id, written.Entries);
        return outcome;
    }

    private async Task<ArticleState?> LoadAsync(ArticleId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } journal && ArticleState.Fold(id, journal.Entries) is { } state
            ? state with { Damage = journal.Damage }
            : null;

    private async Task<LibraryLine?> FindLineAsync(ArticleId id, CancellationToken cancellationToken)
    {
        if (lines.TryGetValue(id, out var known) && known.Sequence == await store.FindSequenceAsync(id, cancellationToken)) return known;

        // A list of many articles must not push the few that are being read out of memory.
        var summary = states.Find(id) is { } held && held.Sequence == await store.FindSequenceAsync(id, cancellationToken)
            ? new SummaryAt(held.Sequence, ArticleSummary.Of(held))
            : await store.FindSummaryAsync(id, cancellationToken);
        return summary is null ? null : lines[id] = LibraryLine.Of(summary);
    }

    private void Forget(ImmutableArray<ArticleId> present)
    {
        if (lines.Count <= present.Length) return;
        foreach (var gone in lines.Keys.Except(present)) lines.TryRemove(gone, out _);
    }
}
