using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Memory.Index;

/// <summary>
/// Units packed for a million of them, with the words of both sides and the keys of the sources. One writer at a time, and
/// none while anybody reads.
/// </summary>
internal sealed class MemoryIndex
{
    private readonly TextHeap texts = new();
    private readonly WordHeap words = new();
    private readonly ChunkedList<StoredUnit> units = new();
    private readonly Dictionary<ulong, int> lastOfKey = [];
    private ushort[] lengths = new ushort[256];
    private int[] sourceWords = new int[256];

    /// <summary>What many units share: names of files and people, ids of articles.</summary>
    public SharedTexts Shared { get; } = new();

    /// <summary>The words of the sources.</summary>
    public Vocabulary Sources { get; } = new();

    /// <summary>The words of the targets.</summary>
    public Vocabulary Targets { get; } = new();

    /// <summary>How many units there are, the removed ones too: they are numbered from 0.</summary>
    public int Count => units.Count;

    /// <summary>How many are removed.</summary>
    public int Removed { get; private set; }

    public ref readonly StoredUnit this[int unit] => ref units[unit];

    /// <summary>How many words the source of a unit has, 65,535 at the most.</summary>
    public int LengthOf(int unit) => lengths[unit];

    /// <summary>The same for all units.</summary>
    public ReadOnlySpan<ushort> Lengths => lengths;

    /// <summary>The numbers of the words of the source of a unit.</summary>
    public ReadOnlySpan<int> WordsOf(int unit) => words.Read(units[unit].Words);

    /// <summary>The last unit whose source has a key; -1 for none. The others follow by <see cref="StoredUnit.NextOfKey"/>.</summary>
    public int LastOfKey(ulong key) => lastOfKey.GetValueOrDefault(key, -1);

    /// <summary>The text at a place.</summary>
    public string Read(TextPlace place) => texts.Read(place);

    /// <summary>The same in UTF-8.</summary>
    public ReadOnlySpan<byte> ReadBytes(TextPlace place) => texts.ReadBytes(place);

    /// <summary>The number of a text that units share; -1 when none has it.</summary>
    public int FindShared(string text) => Shared.Find(text);

    /// <summary>Adds units; the number of the first. Both languages are done at once.</summary>
    public int Add(IReadOnlyList<TranslationUnit> added)
    {
        var first = units.Count;
        if (added.Count < 64)
        {
            AddSources(added, first);
            AddTargets(added, first);
        }
        else
        {
            Parallel.Invoke(() => AddSources(added, first), () => AddTargets(added, first));
        }

        return first;
    }

    /// <summary>Adds a text in UTF-8, for <see cref="AddStored"/>.</summary>
    public TextPlace AddText(ReadOnlySpan<byte> text) => texts.Add(text);

    /// <summary>Adds a unit as it was stored, its texts added already and its words posted.</summary>
    public void AddStored(StoredUnit unit, ReadOnlySpan<int> wordNumbers)
    {
        unit.Words = words.Add(wordNumbers);
        AddUnit(unit);
    }

    /// <summary>Takes a unit out; its texts stay until the index is built again.</summary>
    public void Remove(int unit)
    {
        if (units[unit].IsRemoved) return;
        units[unit].IsRemoved = true;
        Removed++;
    }

    /// <summary>A unit in full.</summary>
    public TranslationUnit Unit(int number)
    {
        ref readonly var unit = ref units[number];
        var details = UnitDetails.Unpack(texts.Read(unit.Details));
        return new TranslationUnit(texts.Read(unit.Source), texts.Read(unit.Target), unit.Kind, OriginOf(unit, details.Id))
        {
            SourceCodes = details.SourceCodes,
            TargetCodes = details.TargetCodes,
            Before = details.Before,
            After = details.After,
        };
    }

    private UnitOrigin OriginOf(in StoredUnit unit, string? id) => new()
    {
        Article = ArticleId.TryParse(Shared[unit.Article], out var article) ? article : null,
        Block = unit.Block,
        File = Shared[unit.File],
        Id = id,
        Outlet = Shared[unit.Outlet],
        MadeBy = Shared[unit.MadeBy],
        ApprovedBy = Shared[unit.ApprovedBy],
        At = unit.At == 0 ? null : new DateTimeOffset(unit.At, TimeSpan.Zero),
        IsRawMachine = unit.IsRawMachine,
    };

    private void AddSources(IReadOnlyList<TranslationUnit> added, int first)
    {
        for (var i = 0; i < added.Count; i++)
        {
            var unit = added[i];
            var key = SourceKey.Of(unit.Source);
            var place = words.Add(PostSource(unit.Source, first + i));
            AddUnit(Stored(unit, key, place));
        }
    }

    private void AddUnit(StoredUnit unit)
    {
        var number = units.Count;
        if (number == lengths.Length) Array.Resize(ref lengths, 2 * lengths.Length);
        lengths[number] = (ushort)Math.Min(unit.Words.Length, ushort.MaxValue);
        unit.NextOfKey = LastOfKey(unit.SourceKey);
        units.Add(unit);
        lastOfKey[unit.SourceKey] = number;
    }

    private StoredUnit Stored(TranslationUnit unit, ulong key, WordsPlace place) => new()
    {
        Source = texts.Add(unit.Source),
        Target = texts.Add(unit.Target),
        Details = texts.Add(UnitDetails.Pack(unit)),
        Words = place,
        SourceKey = key,
        BeforeKey = SourceKey.OfOptional(unit.Before),
        AfterKey = SourceKey.OfOptional(unit.After),
        At = unit.Origin.At?.UtcTicks ?? 0,
        Article = Shared.Take(unit.Origin.Article?.Value),
        Block = unit.Origin.Block,
        File = Shared.Take(unit.Origin.File),
        Outlet = Shared.Take(unit.Origin.Outlet),
        MadeBy = Shared.Take(unit.Origin.MadeBy),
        ApprovedBy = Shared.Take(unit.Origin.ApprovedBy),
        Markup = Shared.Take(MarkupForm.Of(unit.SourceCodes)),
        Kind = unit.Kind,
        IsRawMachine = unit.Origin.IsRawMachine,
    };

    private ReadOnlySpan<int> PostSource(string text, int unit)
    {
        var count = 0;
        var cutter = new WordCutter(WordCutter.Fold(text).Text);
        while (cutter.MoveNext())
        {
            if (count == sourceWords.Length) Array.Resize(ref sourceWords, 2 * count);
            var word = Sources.Take(cutter.Word);
            Sources.Post(word, unit);
            sourceWords[count++] = word;
        }

        return sourceWords.AsSpan(0, count);
    }

    private void AddTargets(IReadOnlyList<TranslationUnit> added, int first)
    {
        for (var i = 0; i < added.Count; i++)
        {
            var cutter = new WordCutter(WordCutter.Fold(added[i].Target).Text);
            while (cutter.MoveNext()) Targets.Post(Targets.Take(cutter.Word), first + i);
        }
    }
}
