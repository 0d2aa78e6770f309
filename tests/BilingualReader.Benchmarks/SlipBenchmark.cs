using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using BilingualReader.Core.Quality;

namespace BilingualReader.Benchmarks;

/// <summary>
/// The slip detector on real pairs in batches of 50 and 10: every second batch is damaged in each way, the others stay
/// honest. Bars: 99 % of the damage caught, at most 0.5 % of the honest paragraphs suspected.
/// </summary>
internal sealed class SlipBenchmark : IBenchmark
{
    private static readonly int[] BatchSizes = [50, 10];

    /// <inheritdoc />
    public string Name => "slip";

    /// <inheritdoc />
    public string Summary => "damage caught and false alarms of the slip detector  [--part report|tune] [--pairs N] [--rounds N] [--apertium FILE]";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] args)
    {
        var options = new Arguments(args);
        if (RepositoryRoot.FindShared("data", "flores-dev.tsv") is not { } flores || RepositoryRoot.FindShared("data", "wmt08-13.fr-en.tmx") is not { } wmt) return 2;
        var apertium = options.Text("--apertium") is { } file ? await File.ReadAllLinesAsync(file) : await TranslateAsync(flores);
        var sets = SlipPairs.Read(flores, wmt, apertium, options.Text("--part") == "tune", options.Number("--pairs", 500));
        var isGood = true;
        foreach (var size in BatchSizes)
        {
            Console.WriteLine($"batches of {size}");
            isGood &= PrintHonest(sets, size);
            isGood &= PrintDamage(sets, size, options.Number("--rounds", 3));
        }

        PrintAlone(sets);
        PrintSpeed(sets);
        return isGood ? 0 : 1;
    }

    private static async Task<string[]> TranslateAsync(string flores)
    {
        await using var engine = new OfflineEngine(workers: 2);
        var translations = await engine.TranslateAsync([.. File.ReadLines(flores).Skip(1).Select(line => line.Split('\t')[1])]);
        return [.. translations.Select(translation => translation.Text.ReplaceLineEndings(" "))];
    }

    private static bool PrintHonest(IReadOnlyList<SlipPairs> sets, int size)
    {
        var all = new Honest();
        foreach (var set in sets)
        {
            var honest = new Honest();
            foreach (var (sources, targets) in Batches(set, size).Where((_, number) => number % 2 == 0)) honest.Add(sources, targets);
            Console.WriteLine(honest.Line(set.Origin));
            all.Add(honest);
        }

        Console.WriteLine(all.Line("all"));
        return all.Suspects <= 0.005 * all.Paragraphs;
    }

    private static bool PrintDamage(IReadOnlyList<SlipPairs> sets, int size, int rounds)
    {
        var isGood = true;
        Console.WriteLine("  damage         batches  caught   damaged paragraphs  wrong on page: engine honest afterwards / damaging on");
        foreach (var damage in SlipDamage.All)
        {
            var tally = new SlipTally();
            var missed = new List<string>();
            var random = new Random(7);
            foreach (var set in sets)
            {
                var before = tally.Batches - tally.Caught;
                foreach (var (sources, targets) in Batches(set, size).Where((_, number) => number % 2 == 1))
                {
                    for (var round = 0; round < rounds; round++) tally.Add(sources, targets, damage, random);
                }

                if (tally.Batches - tally.Caught > before) missed.Add($"{set.Origin} {tally.Batches - tally.Caught - before}");
            }

            Console.WriteLine(Format($"  {damage.Name,-14} {tally.Batches,7}  {Percent(tally.Caught, tally.Batches),7} {tally.Damaged,10}  {Percent(tally.WrongOnce, tally.Damaged),7} / {Percent(tally.WrongAlways, tally.DamagedAlways),7}   missed: {string.Join(", ", missed)}"));
            isGood &= tally.Caught >= 0.99 * tally.Batches;
        }

        return isGood;
    }

    // The hardest case, which an engine asked for one text alone does not know: the answer of the next paragraph.
    private static void PrintAlone(IReadOnlyList<SlipPairs> sets)
    {
        foreach (var length in new[] { 0, 100, 200 })
        {
            var pairs = sets.SelectMany(set => set.Pairs.Zip(set.Pairs.Skip(1), (pair, next) => (pair.French, Own: pair.English, Other: next.English))).Where(pair => pair.French.Length >= length).ToArray();
            var caught = pairs.Count(pair => !SlipDetector.FindSuspects([pair.French], [pair.Other]).IsEmpty);
            var alarms = pairs.Count(pair => !SlipDetector.FindSuspects([pair.French], [pair.Own]).IsEmpty);
            Console.WriteLine(Format($"one text alone, {length} characters or more: the next paragraph's answer caught {Percent(caught, pairs.Length)}, its own suspected {Percent(alarms, pairs.Length)}"));
        }
    }

    private static void PrintSpeed(IReadOnlyList<SlipPairs> sets)
    {
        var batches = sets.SelectMany(set => Batches(set, 50)).ToArray();
        var watch = Stopwatch.StartNew();
        foreach (var (sources, targets) in batches) SlipDetector.FindSuspects(sources, targets);
        Console.WriteLine(Format($"time: {watch.Elapsed.TotalMilliseconds / batches.Sum(batch => batch.Sources.Length):F3} ms a paragraph"));
    }

    private static IEnumerable<(ImmutableArray<string> Sources, ImmutableArray<string> Targets)> Batches(SlipPairs set, int size) =>
        from chunk in set.Pairs.Chunk(size)
        where chunk.Length > 1
        select (chunk.Select(pair => pair.French).ToImmutableArray(), chunk.Select(pair => pair.English).ToImmutableArray());

    private static string Percent(int part, int whole) => Format($"{(whole == 0 ? 0 : 100.0 * part / whole):F2} %");

    private static string Format(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private sealed class Honest
    {
        public int Paragraphs { get; private set; }

        public int Suspects { get; private set; }

        private int Batches { get; set; }

        private int SuspectBatches { get; set; }

        private int Failed { get; set; }

        public void Add(ImmutableArray<string> sources, ImmutableArray<string> targets)
        {
            var suspects = SlipDetector.FindSuspects(sources, targets).Length;
            Batches++;
            Paragraphs += sources.Length;
            Suspects += suspects;
            if (suspects == 0) return;
            SuspectBatches++;
            Failed += new SlipCaller(sources, (start, length) => targets.Slice(start, length)).Run().Count(text => text is null);
        }

        public void Add(Honest other)
        {
            Batches += other.Batches;
            Paragraphs += other.Paragraphs;
            Suspects += other.Suspects;
            SuspectBatches += other.SuspectBatches;
            Failed += other.Failed;
        }

        public string Line(string origin) => Format(
            $"  honest, {origin,-28} paragraphs suspected {Suspects,4} of {Paragraphs,5} ({Percent(Suspects, Paragraphs)}), batches {SuspectBatches,3} of {Batches,4} ({Percent(SuspectBatches, Batches)}), failed in the end {Percent(Failed, Paragraphs)}");
    }
}
