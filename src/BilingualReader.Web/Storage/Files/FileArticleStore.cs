using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// One folder per article, named by its id: the source as imported in <c>source.txt</c>, <c>source.md</c> or
/// <c>source.bin</c>, and its journal in <c>journal.jsonl</c>, and in <c>summary.json</c> what the library shows of it. Readable with any editor; many processes may share it.
/// </summary>
internal sealed partial class FileArticleStore(DataFolder data, TimeProvider clock, ILogger<FileArticleStore> logger) : IArticleStore
{
    private readonly ConcurrentDictionary<ArticleId, JournalFile> journals = new();

    /// <inheritdoc />
    public Task<ImmutableArray<ArticleId>> ListAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(data.Articles)) return Task.FromResult(ImmutableArray<ArticleId>.Empty);
        var ids = ImmutableArray.CreateBuilder<ArticleId>();
        foreach (var folder in Directory.EnumerateDirectories(data.Articles))
        {
            if (ArticleId.TryParse(Path.GetFileName(folder), out var id)) ids.Add(id);
        }

        return Task.FromResult(ids.ToImmutable());
    }

    /// <inheritdoc />
    public async Task<long?> FindSequenceAsync(ArticleId id, CancellationToken cancellationToken)
    {
        try
        {
            return FindJournal(id) is { } journal ? await journal.FindSequenceAsync(cancellationToken) : null;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.ReadFailed(logger, id, exception);
            return 0;
        }
    }

    /// <inheritdoc />
    public async Task<ArticleJournal?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        try
        {
            if (FindJournal(id) is not { } journal || await journal.ReadAsync(cancellationToken) is not { } scan) return null;
            if (scan.Damage is { } damage) Log.Damaged(logger, id, damage);
            return new ArticleJournal(id, scan.Entries, scan.Damage);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.ReadFailed(logger, id, exception);
            return new ArticleJournal(id, [], "The journal of this article cannot be read from the disk.");
        }
    }

    /// <inheritdoc />
    public async Task<SummaryAt?> FindSummaryAsync(ArticleId id, CancellationToken cancellationToken)
    {
        try
        {
            if (FindJournal(id) is not { } journal) return null;
            if (await journal.FindEndAsync(cancellationToken) is not { } end || await new SummaryFile(data, id).FindAsync(end, cancellationToken) is not { } kept)
                return await MakeSummaryAsync(id, journal, cancellationToken);
            journal.Believe(end);
            return new SummaryAt(end.Sequence, kept);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.ReadFailed(logger, id, exception);
            return null;
        }
    }

    /// <inheritdoc />
    public async Task<byte[]?> FindSourceAsync(ArticleId id, CancellationToken cancellationToken)
    {
        foreach (var name in SourceName.All)
        {
            var path = Path.Combine(data.ArticleFolder(id), name);
            if (File.Exists(path)) return await File.ReadAllBytesAsync(path, cancellationToken);
        }

        return null;
    }

    /// <inheritdoc />
    public async Task<AppendOutcome> CreateAsync(ArticleId id, ReadOnlyMemory<byte> source, Imported imported, Actor actor, CancellationToken cancellationToken)
    {
        var append = JournalAppend.Of(JournalTail.Start, [imported], actor, clock.GetUtcNow());
        try
        {
            if (!Directory.Exists(data.ArticleFolder(id))) Create(id, source.Span, SourceName.For(imported.FileName), append);
            else return new AppendConflict(await FindSequenceAsync(id, cancellationToken) ?? 0);
            return new Appended(append.Entries);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.WriteFailed(logger, id, exception);
            return Directory.Exists(data.ArticleFolder(id))
                ? new AppendConflict(await FindSequenceAsync(id, cancellationToken) ?? 0)
                : new AppendFailed(DiskFailure.Sentence(exception));
        }
    }

    /// <inheritdoc />
    public async Task<AppendOutcome> AppendAsync(ArticleId id, long expected, ImmutableArray<JournalEvent> events, Actor actor, CancellationToken cancellationToken)
    {
        if (events.IsEmpty) return new Appended([]);
        try
        {
            if (FindJournal(id) is not { } journal) return new AppendNotFound();
            var outcome = await journal.AppendAsync(expected, events, actor, cancellationToken);
            if (outcome is AppendFailed failed) Log.Refused(logger, id, failed.Cause);
            return outcome;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.WriteFailed(logger, id, exception);
            return new AppendFailed(DiskFailure.Sentence(exception));
        }
    }

    // Everything is made in a folder of another name, which is renamed last: the article is there whole or not at all.
    private void Create(ArticleId id, ReadOnlySpan<byte> source, string sourceName, JournalAppend append)
    {
        var draft = data.NewDraft(id.Value);
        Directory.CreateDirectory(draft);
        try
        {
            DurableFile.WriteNew(Path.Combine(draft, sourceName), source);
            DurableFile.WriteNew(Path.Combine(draft, JournalFile.Name), append.Bytes.Span);
            DurableFile.FlushFolder(draft);
            Directory.Move(draft, data.ArticleFolder(id));
            DurableFile.FlushFolder(data.Articles);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Directory.Delete(draft, recursive: true);
            throw;
        }
    }

    // Of a damaged journal no summary is kept, so that the damage is reported again until it is repaired.
    private async Task<SummaryAt?> MakeSummaryAsync(ArticleId id, JournalFile journal, CancellationToken cancellationToken)
    {
        if (await journal.ReadAsync(cancellationToken) is not { } scan) return null;
        if (scan.Damage is { } damage) Log.Damaged(logger, id, damage);
        if (ArticleState.Fold(id, scan.Entries) is not { } state) return null;
        var made = new SummaryAt(state.Sequence, ArticleSummary.Of(state));
        if (scan.Damage is null) Keep(id, new JournalEnd(scan.Stamp, made.Sequence), made.Summary);
        return made;
    }

    private void Keep(ArticleId id, JournalEnd end, ArticleSummary summary)
    {
        try
        {
            new SummaryFile(data, id).Keep(end, summary);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.SummaryNotKept(logger, id, exception);
        }
    }

    // Only for folders that are there: asking for ids at random must not fill the memory.
    private JournalFile? FindJournal(ArticleId id)
    {
        if (Directory.Exists(data.ArticleFolder(id))) return journals.GetOrAdd(id, key => new JournalFile(data.ArticleFolder(key), clock));
        journals.TryRemove(id, out _);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The journal of article {Id} is damaged. {Damage}")]
        public static partial void Damaged(ILogger logger, ArticleId id, string damage);

        [LoggerMessage(LogLevel.Error, "The journal of article {Id} cannot be read.")]
        public static partial void ReadFailed(ILogger logger, ArticleId id, Exception exception);

        [LoggerMessage(LogLevel.Debug, "The summary of article {Id} cannot be kept: its journal will be read again after the next start.")]
        public static partial void SummaryNotKept(ILogger logger, ArticleId id, Exception exception);

        [LoggerMessage(LogLevel.Error, "Article {Id} cannot be written.")]
        public static partial void WriteFailed(ILogger logger, ArticleId id, Exception exception);

        [LoggerMessage(LogLevel.Error, "Nothing was appended to article {Id}. {Cause}")]
        public static partial void Refused(ILogger logger, ArticleId id, string cause);
    }
}
