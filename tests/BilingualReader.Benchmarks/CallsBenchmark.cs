using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;

namespace BilingualReader.Benchmarks;

/// <summary>
/// How the engines use a service that is paid for: calls for a long article and how full they are, time against a service that
/// answers after a while, and what our own code adds to the calls. Bars: 90 % full and no more calls than that needs, 15 %
/// above the ideal time, 1 ms a paragraph. The services run in the same process on the loopback address.
/// </summary>
internal sealed class CallsBenchmark : IBenchmark
{
    private const int Paragraphs = 500;
    private const int AloneParagraphs = 100;
    private const double LeastFill = 0.9;
    private const double MostTime = 1.15;
    private const double MostCost = 1;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);

    public string Name => "calls";

    public string Summary => "calls of the paid engines: how full, how fast at 200 ms, our own cost a paragraph  [--engine ID] [--part calls|time|cost] [--rounds N]";

    public async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var rounds = arguments.Number("--rounds", 5);
        var part = arguments.Text("--part");
        var subjects = CallsSubject.All.Where(subject => arguments.Text("--engine") is not { } id || id == subject.Id).ToArray();
        var article = CallsArticle.Make(Paragraphs);
        Print($"{Paragraphs} paragraphs of {article.Min(Length)} to {article.Max(Length)} characters, {article.Sum(Length):N0} in all; {Environment.ProcessorCount} processors, medians of {rounds} rounds");
        var isMet = true;
        foreach (var subject in subjects)
        {
            isMet &= await MeasureFillAsync(subject, article);
            if (part is null or "time") isMet &= await MeasureTimeAsync(subject, article, isAlone: false, rounds);
            if (part is null or "time") isMet &= await MeasureTimeAsync(subject, [.. article.Take(AloneParagraphs)], isAlone: true, rounds);
            if (part is null or "cost") isMet &= await MeasureCostAsync(subject, article, rounds);
        }

        return isMet ? 0 : 1;
    }

    // Also the round that warms up the code.
    private static async Task<bool> MeasureFillAsync(CallsSubject subject, ImmutableArray<Block> article)
    {
        await using var host = await CallsHost.StartAsync(subject, TimeSpan.Zero);
        var run = await host.RunAsync(article);
        CallsLoad[] loads = [.. run.Calls.Select(call => subject.Weigh(call)!.Value)];
        var whole = subject.FillOf(new CallsLoad(loads.Sum(load => load.Texts), loads.Sum(load => load.Size)));
        var most = (int)Math.Ceiling(whole / LeastFill);
        var fill = loads.Length == 1 ? 1 : loads.SkipLast(1).Average(subject.FillOf);
        var isMet = fill >= LeastFill && loads.Length <= most && loads.All(load => subject.FillOf(load) <= 1);
        Print($"{subject.Id,-14} calls    {loads.Length} where {whole:N2} full ones would do (at most {most}); {fill:P1} full but for the last, {whole / loads.Length:P1} in all; fullest {loads.Max(subject.FillOf):P1}{Verdict(isMet)}");
        return isMet;
    }

    private static async Task<bool> MeasureTimeAsync(CallsSubject subject, ImmutableArray<Block> article, bool isAlone, int rounds)
    {
        var (times, ideal, calls, concurrency) = (new List<double>(), 0.0, 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            await using var host = await CallsHost.StartAsync(subject, Latency);
            var run = await host.RunAsync(article, isAlone);
            times.Add(run.Cost.Wall);
            (calls, concurrency) = (run.Calls.Length, host.Concurrency);
            ideal = Math.Ceiling((double)calls / concurrency) * Latency.TotalMilliseconds;
        }

        var time = Median(times);
        var isMet = time <= ideal * MostTime;
        Print($"{subject.Id,-14} time     {article.Length} paragraphs{(isAlone ? ", one a call" : "")}: {time:N0} ms for {calls} calls of 200 ms, {concurrency} at once; ideal {ideal:N0} ms, {(time / ideal) - 1:P1} above{Verdict(isMet)}");
        return isMet;
    }

    private static async Task<bool> MeasureCostAsync(CallsSubject subject, ImmutableArray<Block> article, int rounds)
    {
        var (whole, bare) = (new List<CallsCost>(), new List<CallsCost>());
        for (var round = 0; round < rounds; round++)
        {
            await using var host = await CallsHost.StartAsync(subject, TimeSpan.Zero);
            var run = await host.RunAsync(article);
            whole.Add(run.Cost);
            await host.RepeatAsync(run.Calls);
            bare.Add(await host.RepeatAsync(run.Calls));
        }

        var wall = (Median(whole.Select(cost => cost.Wall)) - Median(bare.Select(cost => cost.Wall))) / article.Length;
        var processor = (Median(whole.Select(cost => cost.Processor)) - Median(bare.Select(cost => cost.Processor))) / article.Length;
        var isMet = wall < MostCost && processor < MostCost;
        Print($"{subject.Id,-14} cost     {wall:N2} ms a paragraph by the clock, {processor:N2} ms of processor; the bare calls {Median(bare.Select(cost => cost.Wall)) / article.Length:N2} and {Median(bare.Select(cost => cost.Processor)) / article.Length:N2}{Verdict(isMet)}");
        return isMet;
    }

    private static int Length(Block block) => block.Source.Length;

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static string Verdict(bool isMet) => isMet ? "" : "  MISSED";

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
