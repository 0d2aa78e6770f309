using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;

namespace BilingualReader.Benchmarks;

/// <summary>
/// Glossaries of 20,000 and of 100,000 entries with all their forms: what it takes to load them and to add one entry, and matching
/// over 20 MB of text, by processor time and so for one core and whatever else the machine does, against one <c>IndexOf</c> for each spelling and against the
/// framework's multi-string search. Those two find plain strings only: no word edges, no longest match, no spans.
/// </summary>
internal sealed class TermMatchingBenchmark : IBenchmark
{
    private const int TextBytes = 20_000_000;
    private const int NaiveBytes = 10_000;
    private const int Rounds = 5;
    private const int Additions = 50;

    public string Name => "terms";

    public string Summary => "Glossaries of 20,000 and 100,000 entries: loading, memory, adding an entry, MB of text a second on one core.";

    public Task<int> RunAsync(string[] args)
    {
        var isReached = true;
        foreach (var count in new[] { 20_000, 100_000 }) isReached &= Run(count);
        return Task.FromResult(isReached ? 0 : 1);
    }

    private static bool Run(int count)
    {
        var french = new SyntheticFrench(17);
        var entries = french.Entries(count);
        var paragraphs = french.Paragraphs(entries, TextBytes);
        var spellings = entries.SelectMany(entry => TermForms.Of(entry) is var forms ? forms.Written.Concat(forms.Forms) : []).Select(form => form.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        Print($"{count:N0} entries in {spellings.Length:N0} spellings; text {Megabytes(paragraphs):N1} MB (UTF-8), {paragraphs.Length:N0} paragraphs");

        var (loading, megabytes) = Load(entries);
        var termbase = Termbase.Build(entries);
        Add(termbase, french.Entries(count + Additions)[^Additions..]);
        var matching = Measure("Termbase.Match", paragraphs, text => termbase.Match(text).Length);
        var search = SearchValues.Create(spellings, StringComparison.OrdinalIgnoreCase);
        Measure("SearchValues<string>, ignoring case", paragraphs, text => CountAll(text, search));
        var few = french.Paragraphs(entries, NaiveBytes);
        Measure($"IndexOf for each spelling (measured on {Megabytes(few):N2} MB, its time for 20 MB extrapolated)", few, text => CountNaively(text, spellings), rounds: 1);
        return matching >= 20 && loading < TimeSpan.FromSeconds(2) && megabytes < 500;
    }

    /// <summary>From the bytes of a file to a termbase that is ready, with its revision.</summary>
    private static (TimeSpan Time, double Megabytes) Load(ImmutableArray<TermPair> entries)
    {
        var file = Encoding.UTF8.GetBytes("source\ttarget\tkind\n" + string.Concat(entries.Select(entry => $"{entry.Source}\t{entry.Target}\t{entry.Kind}\n")));
        var best = TimeSpan.MaxValue;
        var megabytes = 0.0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var round = 0; round < 3; round++)
        {
            var (start, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var reading = GlossaryMerge.Combine([GlossaryReader.Read(file, "synthetic.tsv")]);
            var read = Environment.CpuUsage.TotalTime - spent;
            var termbase = Termbase.Build(reading.Entries);
            var built = Environment.CpuUsage.TotalTime - spent;
            var revision = termbase.Revision;
            var all = Environment.CpuUsage.TotalTime - spent;
            var wall = Stopwatch.GetElapsedTime(start);
            megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            Print($"    read and checked {read.TotalMilliseconds,6:N0} ms, compiled {(built - read).TotalMilliseconds,6:N0} ms, revision {revision} {(all - built).TotalMilliseconds,5:N0} ms, together {all.TotalMilliseconds,6:N0} ms of processor time in {wall.TotalMilliseconds,6:N0} ms; {megabytes:N0} MB kept, {Environment.WorkingSet / 1e6:N0} MB working set");
            if (all < best) best = all;
            GC.KeepAlive(termbase);
        }

        return (best, megabytes);
    }

    private static void Add(Termbase termbase, ImmutableArray<TermPair> more)
    {
        var times = new List<double>();
        foreach (var entry in more)
        {
            var start = Stopwatch.GetTimestamp();
            termbase = termbase.With(entry);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print($"    adding one entry: {times.Order().ElementAt(times.Count / 2):N2} ms, the median of {times.Count}; {times.Max():N2} ms at most");
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

    private static int CountNaively(string text, string[] spellings)
    {
        var hits = 0;
        foreach (var spelling in spellings)
        {
            for (var at = 0; (at = text.IndexOf(spelling, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += spelling.Length) hits++;
        }

        return hits;
    }

    private static double Megabytes(ImmutableArray<string> paragraphs) => paragraphs.Sum(paragraph => (double)Encoding.UTF8.GetByteCount(paragraph)) / 1e6;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
