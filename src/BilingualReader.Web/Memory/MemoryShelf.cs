using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Memory.Tmx;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Memory;

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome;

/// <summary>The units are in the memory and on the disk.</summary>
public sealed record ImportDone(ImportedFile File, TmxReport Report) : ImportOutcome;

/// <summary>Nothing was imported.</summary>
/// <param name="Reason">One sentence for a person.</param>
public sealed record ImportRefused(string Reason) : ImportOutcome;

/// <summary>A paragraph of the library.</summary>
public sealed record BlockPlace(ArticleId Article, int Block);

/// <summary>
/// The translation memory of the app: what was approved in all articles, kept up with their journals, and what was imported.
/// Loaded at the first look. Safe for many threads.
/// </summary>
internal sealed class MemoryShelf(ArticleLibrary library, IArticleStore store, ApprovedFile approved, ImportedFiles imports, ImportedIndex index, TimeProvider time) : IDisposable
{
    // Lines of the file that say nothing any more, above which it is made again.
    private const int MostStale = 5_000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<ArticleId, Known> articles = new();
    private readonly ConcurrentDictionary<ulong, ImmutableHashSet<BlockPlace>> places = new();
    private bool isLoaded;

    /// <summary>The memory itself. Empty until <see cref="LoadAsync"/> has ended; asking it before is allowed.</summary>
    public TranslationMemory Memory { get; } = new();

    /// <summary>The files that were imported.</summary>
    public ImmutableArray<ImportedFile> Files => imports.List();

    /// <summary>Loads what is stored, and what the journals have more, once; returns at once when that is done.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref isLoaded)) return;
        await InTurnAsync(async () =>
        {
            if (isLoaded) return;
            LoadStored();
            await FollowAllInTurnAsync(cancellationToken);
            Volatile.Write(ref isLoaded, true);
        }, cancellationToken);
    }

    /// <summary>Takes in what other processes have done to articles meanwhile. Asks for the end of each journal, and reads those that went on.</summary>
    public Task FollowAllAsync(CancellationToken cancellationToken) => InTurnAsync(() => FollowAllInTurnAsync(cancellationToken), cancellationToken);

    /// <summary>Takes in the present state of one article: what is approved in, what is not any more out.</summary>
    public Task FollowAsync(ArticleId id, CancellationToken cancellationToken) => InTurnAsync(() => FollowInTurnAsync(id, isAtStart: false, cancellationToken), cancellationToken);

    /// <summary>Title of an article of the memory; null when it is not known.</summary>
    public string? TitleOf(ArticleId id) => articles.TryGetValue(id, out var known) ? known.Title : null;

    /// <summary>Paragraphs whose source has the key, approved or not.</summary>
    public ImmutableHashSet<BlockPlace> PlacesOf(ulong key) => places.GetValueOrDefault(key, []);

    /// <summary>Imports a TMX file.</summary>
    public async Task<ImportOutcome> ImportAsync(string name, Stream input, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        ImportOutcome outcome = new ImportRefused("Nothing was imported.");
        await InTurnAsync(() => Task.Run(() => outcome = Import(name, input), cancellationToken), cancellationToken);
        return outcome;
    }

    /// <summary>Takes out what came from a file; whether it was there.</summary>
    public async Task<bool> RemoveFileAsync(string name, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var isRemoved = false;
        await InTurnAsync(() =>
        {
            isRemoved = imports.Remove(name);
            return isRemoved ? Task.Run(() => Forget(name), CancellationToken.None) : Task.CompletedTask;
        }, cancellationToken);
        return isRemoved;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        turn.Dispose();
        Memory.Dispose();
    }

    private async Task InTurnAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await act();
        }
        finally
        {
            turn.Release();
        }
    }

    private void LoadImported()
    {
        var key = imports.ReadKey();
        if (index.TryRestore(Memory, key)) return;
        foreach (var batch in imports.ReadAll()) Memory.Add(batch);
        KeepIndex(key);
    }

    private void KeepIndex(string key) => index.Keep(Memory, key, imports.CountUnits());

    private void Forget(string file)
    {
        Memory.RemoveFile(file);
        KeepIndex(imports.ReadKey());
    }

    private void LoadStored()
    {
        LoadImported();
        if (approved.Read() is not { } lines) return;
        var blocks = new Dictionary<BlockPlace, ImmutableArray<UnitLine>>();
        var read = new Dictionary<ArticleId, Known>();
        foreach (var line in lines)
        {
            if (!ArticleId.TryParse(line.Article, out var id)) continue;
            if (line is { Block: { } block, Units: { } units }) blocks[new BlockPlace(id, block)] = units;
            if (line.Sequence is { } sequence) read[id] = new Known(sequence, line.Title ?? "", line.Keys ?? read.GetValueOrDefault(id)?.Keys ?? [], []);
        }

        if (lines.Count - blocks.Count - read.Count > MostStale + blocks.Count)
        {
            approved.Discard();
            return;
        }

        foreach (var (id, known) in read) Keep(id, known);
        foreach (var (place, units) in blocks)
        {
            if (!articles.TryGetValue(place.Article, out var known) || units.IsEmpty) continue;
            ImmutableArray<TranslationUnit> whole = [.. units.Select(unit => unit.ToUnit(place.Article, place.Block, null))];
            known.Blocks[place.Block] = StampOf(whole);
            Memory.Replace(place.Article, place.Block, whole);
        }
    }

    private async Task FollowAllInTurnAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await store.ListAsync(cancellationToken))
        {
            if (!articles.TryGetValue(id, out var known) || known.Sequence != await store.FindSequenceAsync(id, cancellationToken)) await FollowInTurnAsync(id, isAtStart: true, cancellationToken);
        }
    }

    private async Task FollowInTurnAsync(ArticleId id, bool isAtStart, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(id, cancellationToken) is not { } article) return;
        var before = articles.GetValueOrDefault(id);
        if (before?.Sequence == article.Sequence) return;
        var units = ApprovedUnits.Of(article);
        var lines = new List<MemoryLine>();
        var stamps = new Dictionary<int, int>();
        foreach (var (block, wanted) in units)
        {
            stamps[block] = StampOf(wanted);
            if (before is null || !before.Blocks.TryGetValue(block, out var stamp) || stamp != stamps[block]) Put(block, wanted);
        }

        foreach (var gone in before?.Blocks.Keys.Where(block => !units.ContainsKey(block)) ?? []) Put(gone, []);
        ImmutableArray<ulong> keys = article.IsDeleted ? [] : [.. article.Blocks.Select(block => TranslationMemory.KeyOf(block.Block.Source))];
        var isSame = before is not null && before.Keys.AsSpan().SequenceEqual(keys.AsSpan());
        lines.Add(new MemoryLine { Article = id.Value, Sequence = article.Sequence, Title = article.Metadata.Title, Keys = isSame ? null : keys });
        Keep(id, new Known(article.Sequence, article.Metadata.Title, keys, stamps));

        // Events that change nothing of the memory cost no line, but for one at the next start, so that no journal is read twice.
        if (isAtStart || lines.Count > 1 || !isSame || before?.Title != article.Metadata.Title) approved.Append(lines);

        void Put(int block, ImmutableArray<TranslationUnit> wanted)
        {
            Memory.Replace(id, block, wanted);
            lines.Add(new MemoryLine { Article = id.Value, Block = block, Units = [.. wanted.Select(UnitLine.Of)] });
        }
    }

    private void Keep(ArticleId id, Known known)
    {
        var old = articles.GetValueOrDefault(id)?.Keys ?? [];
        articles[id] = known;
        if (old.AsSpan().SequenceEqual(known.Keys.AsSpan())) return;
        for (var i = 0; i < old.Length; i++) places[old[i]] = PlacesOf(old[i]).Remove(new BlockPlace(id, i + 1));
        for (var i = 0; i < known.Keys.Length; i++) places[known.Keys[i]] = PlacesOf(known.Keys[i]).Add(new BlockPlace(id, i + 1));
    }

    private ImportOutcome Import(string name, Stream input)
    {
        using var reader = new TmxReader(input);
        try
        {
            var free = imports.FreeName(name);
            var file = imports.Store(free, time.GetUtcNow(), reader.ReadAll().Select(unit => Foreign(unit, free)), () => reader.Report.LeftOut);
            if (file.Units == 0)
            {
                imports.Remove(free);
                return new ImportRefused(reader.Report.IsForeign ? "The file is no TMX." : "The file has no French and English units that could be taken.");
            }

            foreach (var batch in imports.ReadFile(free)) Memory.Add(batch);
            KeepIndex(imports.ReadKey());
            return new ImportDone(file, reader.Report);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return new ImportRefused(DiskFailure.Sentence(exception));
        }
    }

    // What a file says of approval was said somewhere else: here nobody has approved it.
    private static TranslationUnit Foreign(TranslationUnit unit, string file) =>
        unit with { Origin = unit.Origin with { Article = null, Block = 0, File = file, ApprovedBy = null } };

    // Kept in memory only: tells whether a block has to be put in again.
    private static int StampOf(ImmutableArray<TranslationUnit> units)
    {
        var hash = new HashCode();
        foreach (var unit in units)
        {
            hash.Add(unit.Source, StringComparer.Ordinal);
            hash.Add(unit.Target, StringComparer.Ordinal);
            hash.Add(unit.Before, StringComparer.Ordinal);
            hash.Add(unit.After, StringComparer.Ordinal);
            hash.Add(unit.Origin.Outlet, StringComparer.Ordinal);
            hash.Add(unit.Origin.At);
        }

        return hash.ToHashCode();
    }

    /// <summary>How far an article was followed.</summary>
    private sealed record Known(long Sequence, string Title, ImmutableArray<ulong> Keys, Dictionary<int, int> Blocks);
}
