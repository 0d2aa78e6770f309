using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Benchmarks;

/// <summary>
/// Glossary matching, by processor time and so for one core: 20,000 entries over 20 MB of text, against one <c>IndexOf</c> for each entry and against the
/// framework's multi-string search. The other two find plain strings only: no word edges, no longest match, no spans.
/// </summary>
internal sealed class TermMatchingBenchmark : IBenchmark
{
    private const int EntryCount = 20_000;
    private const int TextBytes = 20_000_000;
    private const int NaiveBytes = 40_000;
    private const int Rounds = 5;

    public string Name => "terms";

    public string Summary => "Glossary matching: 20,000 entries over 20 MB of text, MB a second on one core.";

    public Task<int> RunAsync(string[] args)
    {
        var french = new SyntheticFrench(17);
        var entries = french.Entries(EntryCount);
        var paragraphs = french.Paragraphs(entries, TextBytes);
        var clock = Stopwatch.StartNew();
        var termbase = Termbase.Build(entries);
        Print($"entries {EntryCount:N0}, compiled in {clock.ElapsedMilliseconds} ms; text {Megabytes(paragraphs):N1} MB (UTF-8), {paragraphs.Length:N0} paragraphs");

        var matching = Measure("Termbase.Match", paragraphs, text => termbase.Match(text).Length);
        var search = SearchValues.Create([.. entries.Select(entry => entry.Source)], StringComparison.OrdinalIgnoreCase);
        Measure("SearchValues<string>, ignoring case", paragraphs, text => CountAll(text, search));
        var few = french.Paragraphs(entries, NaiveBytes);
        Measure($"IndexOf for each entry (measured on {Megabytes(few):N2} MB, its time for 20 MB extrapolated)", few, text => CountNaively(text, entries), rounds: 1);
        return Task.FromResult(matching >= 20 ? 0 : 1);
    }

    private static double Measure(string what, ImmutableArray<string> paragraphs, Func<string, int> count, int rounds = Rounds)
    {
        var best = TimeSpan.MaxValue;
        var hits = 0L;
        var allocated = 0L;
        for (var round = 0; round < rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            hits = 0;
            foreach (var paragraph in paragraphs) hits += count(paragraph);
            var spent = Environment.CpuUsage.TotalTime - start;
            if (spent < best) best = spent;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var speed = Megabytes(paragraphs) / best.TotalSeconds;
        Print($"{speed,10:N3} MB/s  {TextBytes / 1e6 / speed,8:N1} s for 20 MB  {hits,9:N0} hits  {allocated / Megabytes(paragraphs) / 1e6,6:N2} bytes allocated a byte  {what}, best of {rounds}");
        return speed;
    }

    private static int CountAll(string text, SearchValues<string> search)
    {
        var hits = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(search) is >= 0 and var at; rest = rest[(at + 1)..]) hits++;
        return hits;
    }

    private static int CountNaively(string text, ImmutableArray<TermPair> entries)
    {
        var hits = 0;
        foreach (var entry in entries)
        {
            for (var at = 0; (at = text.IndexOf(entry.Source, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += entry.Source.Length) hits++;
        }

        return hits;
    }

    private static double Megabytes(ImmutableArray<string> paragraphs) => paragraphs.Sum(paragraph => (double)Encoding.UTF8.GetByteCount(paragraph)) / 1e6;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
