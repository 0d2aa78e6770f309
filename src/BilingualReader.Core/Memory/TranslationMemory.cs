using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Memory.Index;

namespace BilingualReader.Core.Memory;

/// <summary>How much the memory holds.</summary>
/// <param name="Blocks">Units that are whole blocks.</param>
/// <param name="Sentences">Units that are sentences.</param>
/// <param name="SourceWords">Different French words.</param>
/// <param name="TargetWords">Different English words.</param>
public sealed record MemorySize(int Blocks, int Sentences, int SourceWords, int TargetWords)
{
    /// <summary>All units.</summary>
    public int Units => Blocks + Sentences;
}

/// <summary>
/// The translation memory, held whole: about 700 bytes for a unit of a sentence. Exact matches are found by a key of the
/// source, fuzzy ones by the words they share, concordances by lists of the units that hold a word. Safe for many threads;
/// those that change it wait for those that read.
/// </summary>
/// <remarks>
/// Likeness is counted in words: 100 for the same words, less by what exchanging, putting in and leaving out words costs
/// over the length of the longer text; near words cost less (see the remarks of <c>SentenceDistance</c>). Capitals,
/// punctuation and kinds of spaces do not count as words; they are told by <see cref="MemoryPenalty.Writing"/>.
/// </remarks>
public sealed class TranslationMemory : ITranslationMemory, IDisposable
{
    // Matches that penalties may still move up.
    private const int Spare = 8;

    private readonly ReaderWriterLockSlim gate = new();
    private readonly ConcurrentBag<FuzzySearch> searches = [];
    private readonly Dictionary<(ArticleId Article, int Block), List<int>> byBlock = [];
    private MemoryIndex index = new();
    private int sentences;

    /// <summary>A number for a source: the same for the sources of exact matches, and hardly ever for others.</summary>
    public static ulong KeyOf(string source) => SourceKey.Of(source);

    /// <summary>Whether two sources are an exact match.</summary>
    public static bool IsSame(string one, string other) => SourceKey.Fold(one) == SourceKey.Fold(other);

    /// <summary>How much it holds now.</summary>
    public MemorySize Size => Reading(() => new MemorySize(index.Count - index.Removed - sentences, sentences, index.Sources.Count, index.Targets.Count));

    /// <summary>Adds units. Nothing is compared: what is there twice is found once.</summary>
    public void Add(IReadOnlyList<TranslationUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        gate.EnterWriteLock();
        try
        {
            AddInTurn(units);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>Puts other units, or none, in place of those of a block.</summary>
    public void Replace(ArticleId article, int block, IReadOnlyList<TranslationUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        gate.EnterWriteLock();
        try
        {
            if (byBlock.Remove((article, block), out var old)) old.ForEach(RemoveInTurn);
            AddInTurn(units);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>Takes the units of a file out; how many there were.</summary>
    public int RemoveFile(string file)
    {
        gate.EnterWriteLock();
        try
        {
            var (number, before) = (index.FindShared(file), index.Removed);
            for (var unit = 0; number > 0 && unit < index.Count; unit++)
            {
                if (index[unit].File == number) RemoveInTurn(unit);
            }

            return index.Removed - before;
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>Writes the units that came from files, for <see cref="Restore"/>: about 600 bytes for a unit of a sentence. Disposes the stream.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="key">What they were made of, in any words: only who knows it gets them back.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Save(Stream stream, string key)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(key);
        Reading(() =>
        {
            StoredIndex.Write(index, stream, key, unit => index[unit].File != 0);
            return true;
        });
    }

    /// <summary>Takes what <see cref="Save"/> wrote under the same key into an empty memory; false, and nothing taken, when it is of another key, of another version or damaged.</summary>
    /// <param name="stream">Seekable, at its begin.</param>
    /// <param name="key">The key that it was written under.</param>
    /// <exception cref="InvalidOperationException">The memory is not empty.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Restore(Stream stream, string key)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(key);
        if (StoredIndex.Read(stream, key) is not { } stored) return false;
        gate.EnterWriteLock();
        try
        {
            if (index.Count > 0) throw new InvalidOperationException("Only an empty memory can be restored.");
            index = stored;
            for (var unit = 0; unit < index.Count; unit++) sentences += index[unit].Kind == UnitKind.Sentence ? 1 : 0;
            return true;
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>All units, the oldest first. Those added or removed meanwhile may be among them or not.</summary>
    public IEnumerable<TranslationUnit> ReadAll()
    {
        var count = Reading(() => index.Count);
        for (var unit = 0; unit < count; unit++)
        {
            var number = unit;
            if (Reading(() => index[number].IsRemoved ? null : index.Unit(number)) is { } read) yield return read;
        }
    }

    /// <inheritdoc />
    public ImmutableArray<MemoryMatch> Find(MemoryQuery query, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        return most <= 0 ? [] : Reading(() => FindInTurn(query, most));
    }

    /// <inheritdoc />
    public ImmutableArray<MemoryMatch> FindExact(MemoryQuery query, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Reading(() => Best(query, Exact(query, IsLeftOut(query)), most));
    }

    /// <inheritdoc />
    public ImmutableArray<ConcordanceHit> Search(string words, bool inTarget, int most)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Reading(() => Concordance.Search(index, words, inTarget, most));
    }

    /// <summary>The likeness of the unit most like a text, found by comparing with all of them; null when none has the least. For measuring.</summary>
    public double? FindBestExhaustively(string source, double least) => Reading(() =>
        new FuzzySearch().FindExhaustively(index, WordsOf(source), least, 1) is [var best, ..] ? best.Likeness : (double?)null);

    /// <inheritdoc />
    public void Dispose() => gate.Dispose();

    private T Reading<T>(Func<T> read)
    {
        gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    private void AddInTurn(IReadOnlyList<TranslationUnit> units)
    {
        var first = index.Add(units);
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Kind == UnitKind.Sentence) sentences++;
            if (units[i].Origin is not { Article: { } article, Block: var block }) continue;
            if (!byBlock.TryGetValue((article, block), out var ofBlock)) byBlock[(article, block)] = ofBlock = [];
            ofBlock.Add(first + i);
        }
    }

    private void RemoveInTurn(int unit)
    {
        if (!index[unit].IsRemoved && index[unit].Kind == UnitKind.Sentence) sentences--;
        index.Remove(unit);
    }

    private ImmutableArray<MemoryMatch> FindInTurn(MemoryQuery query, int most)
    {
        var isLeftOut = IsLeftOut(query);
        var exact = Exact(query, isLeftOut).ToList();
        return Best(query, exact.Concat(Fuzzy(query, most, isLeftOut)), most);
    }

    private Func<int, bool> IsLeftOut(MemoryQuery query)
    {
        var article = query.Article is { } id ? index.FindShared(id.Value) : -1;
        return unit => index[unit].Article == article && index[unit].Block == query.Block || query.OnlyApproved && (index[unit].Article == 0 || index[unit].ApprovedBy == 0);
    }

    private IEnumerable<MemoryMatch> Exact(MemoryQuery query, Func<int, bool> isLeftOut)
    {
        var folded = SourceKey.Fold(query.Source);
        var (before, after) = (SourceKey.OfOptional(query.Before), SourceKey.OfOptional(query.After));
        for (var unit = index.LastOfKey(SourceKey.Of(query.Source)); unit >= 0; unit = index[unit].NextOfKey)
        {
            if (index[unit].IsRemoved || isLeftOut(unit) || SourceKey.Fold(index.Read(index[unit].Source)) != folded) continue;
            var kind = IsInContext(unit, before, after) ? MatchKind.Context : MatchKind.Exact;
            yield return Match(query, unit, kind, 100);
        }
    }

    private bool IsInContext(int unit, ulong before, ulong after)
    {
        var (knownBefore, knownAfter) = (index[unit].BeforeKey, index[unit].AfterKey);
        var (isBefore, isAfter) = (before != 0 && before == knownBefore, after != 0 && after == knownAfter);
        return (isBefore || isAfter) && (isBefore || before == 0 || knownBefore == 0) && (isAfter || after == 0 || knownAfter == 0);
    }

    private IEnumerable<MemoryMatch> Fuzzy(MemoryQuery query, int most, Func<int, bool> isLeftOut)
    {
        if (!searches.TryTake(out var search)) search = new FuzzySearch();
        var key = SourceKey.Of(query.Source);
        var hits = search.Find(index, WordsOf(query.Source), Math.Clamp(query.Least, 1, 100), most + Spare, unit => index[unit].SourceKey == key || isLeftOut(unit));
        searches.Add(search);
        return hits.Select(hit => Match(query, hit.Unit, MatchKind.Fuzzy, hit.Likeness));
    }

    private MemoryMatch Match(MemoryQuery query, int number, MatchKind kind, double likeness)
    {
        var unit = index.Unit(number);
        var isSameMarkup = MarkupForm.Of(query.Codes) == MarkupForm.Of(unit.SourceCodes);
        var penalties = Penalties.Of(query, unit, isSameMarkup, kind == MatchKind.Fuzzy && DiffersInWriting(query.Source, unit.Source, likeness));
        var similarity = Math.Max(0, likeness - penalties.Sum(Penalties.PointsOf));
        return new MemoryMatch(unit, kind, similarity, likeness, unit.Target, IsAdapted: false) { Penalties = penalties };
    }

    // Only for those that are given out: it takes longer than finding them.
    private static MemoryMatch Explained(MemoryQuery query, MemoryMatch match)
    {
        if (match.Kind != MatchKind.Fuzzy) return match;
        var explained = match with { Differences = WordAlignment.Differences(query.Source, match.Unit.Source) };
        return FigureExchange.Of(query.Source, match.Unit.Source, match.Unit.Target) is { } exchanged
            ? explained with { Target = exchanged.Target, IsAdapted = true, Exchanged = exchanged.Exchanged }
            : explained;
    }

    // Only where it is all that differs: among other words it says nothing.
    private static bool DiffersInWriting(string query, string source, double likeness) => likeness >= 100 && SourceKey.Fold(query) != SourceKey.Fold(source);

    private static ImmutableArray<MemoryMatch> Best(MemoryQuery query, IEnumerable<MemoryMatch> matches, int most) =>
    [
        .. matches
            .OrderByDescending(match => match.Similarity)
            .ThenByDescending(match => match.Kind)
            .ThenByDescending(match => match.Unit.Origin.At)
            .DistinctBy(match => (match.Unit.Source, match.Unit.Target))
            .Take(most)
            .Select(match => Explained(query, match)),
    ];

    private static string[] WordsOf(string text)
    {
        var words = new List<string>();
        var cutter = new WordCutter(WordCutter.Fold(text).Text);
        while (cutter.MoveNext()) words.Add(cutter.Word.ToString());
        return [.. words];
    }
}
