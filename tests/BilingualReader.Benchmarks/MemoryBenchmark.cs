using System.Diagnostics;
using System.Globalization;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Memory.Tmx;

namespace BilingualReader.Benchmarks;

/// <summary>The translation memory at several sizes: adding, opening what was stored, room, look-up, agreement with an exhaustive search, concordance; and TMX.</summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private static readonly string[] Words = ["inflation", "banque centrale", "le président de la république", "prix du pétrole", "de la", "économie mondiale", "hier soir", "les"];

    public string Name => "memory";

    public string Summary => "The translation memory at 16k, 100k and 1M units: adding, opening what was stored, room, fuzzy look-up p50 and p99, agreement with an exhaustive search, concordance; TMX in MB/s. --sizes 16000,100000 --queries 1000 --tmx 1000 (MB)";

    public async Task<int> RunAsync(string[] args)
    {
        if (RepositoryRoot.FindShared("data", "wmt08-13.fr-en.tmx") is not { } path) return 2;
        var arguments = new Arguments(args);
        var units = new MemoryUnits(await Task.Run(() => ReadTmx(path)));
        var sizes = (arguments.Text("--sizes") ?? "16000,100000,1000000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture));
        var isGood = true;
        foreach (var size in sizes) isGood &= Measure(units, size, arguments.Number("--queries", 1000), arguments.Number("--exhaustive", 1000));
        if (arguments.Number("--tmx", 1000) is > 0 and var megabytes) MeasureTmx(units, megabytes);
        return isGood ? 0 : 1;
    }

    private static List<TranslationUnit> ReadTmx(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new TmxReader(file);
        return [.. reader.ReadAll().Select(unit => unit with { Origin = unit.Origin with { File = "wmt08-13" } })];
    }

    private static bool Measure(MemoryUnits source, int size, int queryCount, int exhaustiveCount)
    {
        var before = Heap();
        using var memory = new TranslationMemory();
        var (watch, processor) = (new Stopwatch(), TimeSpan.Zero);
        foreach (var batch in source.Take(size).Chunk(20_000))
        {
            watch.Start();
            processor -= Environment.CpuUsage.TotalTime;
            memory.Add(batch);
            processor += Environment.CpuUsage.TotalTime;
            watch.Stop();
        }

        Print($"{size:N0} units: added in {watch.Elapsed.TotalSeconds:N1} s ({processor.TotalSeconds:N1} s of processor time), {(Heap() - before) / 1_000_000:N0} MB");
        PrintStored(memory);
        var sample = source.Take(size).ToList();
        var isFast = PrintLookUp(memory, [.. source.Queries(sample, queryCount, length => length is >= 23 and <= 27)]);
        var agrees = PrintAgreement(memory, [.. source.Queries(sample, exhaustiveCount, length => length >= 4)]);
        PrintConcordance(memory);
        return isFast && agrees;
    }

    private static long Heap()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void PrintStored(TranslationMemory memory)
    {
        var path = Path.Combine(Path.GetTempPath(), $"bilingual-memory-{Environment.ProcessId}.index");
        try
        {
            var watch = Stopwatch.StartNew();
            memory.Save(File.Create(path, 1), "benchmark");
            var saved = watch.Elapsed;
            var processor = -Environment.CpuUsage.TotalTime;
            watch.Restart();
            using var restored = new TranslationMemory();
            using var file = File.OpenRead(path);
            var isRestored = restored.Restore(file, "benchmark");
            processor += Environment.CpuUsage.TotalTime;
            Print($"  {(isRestored ? "opened" : "NOT opened")} from its index in {watch.Elapsed.TotalSeconds:N1} s ({processor.TotalSeconds:N1} s of processor time), {file.Length / 1e6:N0} MB, saved in {saved.TotalSeconds:N1} s");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool PrintLookUp(TranslationMemory memory, List<string> queries)
    {
        foreach (var query in queries.Take(100)) memory.Find(new MemoryQuery(query), 5);
        var times = new List<double>();
        foreach (var query in queries)
        {
            var start = ThreadClock.Now;
            memory.Find(new MemoryQuery(query), 5);
            times.Add(ThreadClock.Now - start);
        }

        times.Sort();
        Print($"  look-up of 25 words, processor time: p50 {times[times.Count / 2]:N2} ms, p99 {times[times.Count * 99 / 100]:N2} ms, worst {times[^1]:N2} ms");
        return times[times.Count * 99 / 100] < 10;
    }

    private static bool PrintAgreement(TranslationMemory memory, List<string> queries)
    {
        var (judged, agreeing, misses) = (0, 0, 0);
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(queries, query =>
        {
            var best = memory.FindBestExhaustively(query, 70);
            var found = memory.Find(new MemoryQuery(query) { Least = 60 }, 1) is [var match, ..] ? match.Likeness : 0;
            if (best is null || best <= 70)
            {
                if (found <= 70) Interlocked.Increment(ref agreeing);
                Interlocked.Increment(ref misses);
                return;
            }

            Interlocked.Increment(ref judged);
            if (Math.Abs(best.Value - found) < 0.001) Interlocked.Increment(ref agreeing);
        });
        Print($"  agreement with an exhaustive search: {agreeing} of {queries.Count} ({judged} with a match over 70, {misses} without); the exhaustive searches took {watch.Elapsed.TotalSeconds * Environment.ProcessorCount / Math.Max(1, queries.Count) * 1000:N0} ms each");
        return agreeing >= queries.Count * 0.99;
    }

    private static void PrintConcordance(TranslationMemory memory)
    {
        var times = new List<double>();
        foreach (var words in Words.Concat(Words).Concat(Words))
        {
            var start = ThreadClock.Now;
            memory.Search(words, inTarget: false, 100);
            times.Add(ThreadClock.Now - start);
        }

        Print($"  concordance, 100 hits: median {times.Skip(Words.Length).Order().ElementAt(Words.Length):N2} ms, worst {times.Skip(Words.Length).Max():N2} ms");
    }

    private static void MeasureTmx(MemoryUnits units, int megabytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"bilingual-memory-{Environment.ProcessId}.tmx");
        try
        {
            var (count, watch, processor) = (0, new Stopwatch(), TimeSpan.Zero);
            using (var file = File.Create(path))
            using (var writer = new TmxWriter(file, TmxHeader.Of(isBySentence: true, DateTimeOffset.UnixEpoch)))
            {
                foreach (var batch in units.Take(int.MaxValue).Chunk(10_000))
                {
                    processor -= Environment.CpuUsage.TotalTime;
                    foreach (var unit in batch) writer.Write(unit);
                    processor += Environment.CpuUsage.TotalTime;
                    count += batch.Length;
                    if (file.Position > megabytes * 1_000_000L) break;
                }
            }

            var size = new FileInfo(path).Length / 1e6;
            Print($"TMX of {size:N0} MB, {count:N0} units: written at {size / processor.TotalSeconds:N0} MB/s of processor time");
            var before = Heap();
            processor = -Environment.CpuUsage.TotalTime;
            watch.Restart();
            using var input = File.OpenRead(path);
            using var reader = new TmxReader(input);
            var (read, largest) = (0, 0L);
            while (reader.Read() is not null)
            {
                if (++read % 100_000 == 0) largest = Math.Max(largest, GC.GetTotalMemory(false));
            }

            processor += Environment.CpuUsage.TotalTime;
            Print($"  read at {size / processor.TotalSeconds:N0} MB/s of processor time ({size / watch.Elapsed.TotalSeconds:N0} elapsed), {read:N0} units, {(largest - before) / 1e6:N0} MB at the most beyond what was in use, garbage included");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
