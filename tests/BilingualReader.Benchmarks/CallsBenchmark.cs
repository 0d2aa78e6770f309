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
    private const int FillRound = 100;
    private const int TimeRound = 1_000;
    private const int WarmUps = 10;
    private const double LeastFill = 0.9;
    private const double MostTime = 0.15;
    private const double MostCost = 1;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);

    public string Name => "calls";

    public string Summary => "calls of the paid engines: how full, how fast at 200 ms, our own cost a paragraph  [--engine ID] [--part calls|time|cost] [--rounds N]";

    public async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var rounds = arguments.Number("--rounds", 7);
        var part = arguments.Text("--part");
        var article = CallsArticle.Make(Paragraphs, FillRound);
        Print($"{Paragraphs} paragraphs of {article.Min(Length)} to {article.Max(Length)} characters, {article.Sum(Length):N0} in all; {Environment.ProcessorCount} processors, medians of {rounds} rounds");
        // One folder for all: files that are deleted between two measurements make the next ones slow.
        var folder = Directory.CreateTempSubdirectory("bilingual-calls-");
        var isMet = true;
        try
        {
            foreach (var subject in CallsSubject.All.Where(subject => arguments.Text("--engine") is not { } id || id == subject.Id))
            {
                await using var host = await CallsHost.StartAsync(subject, folder.CreateSubdirectory(subject.Id).FullName);
                isMet &= await MeasureFillAsync(subject, host, article);
                if (part is null or "cost") isMet &= await MeasureCostAsync(subject, host, rounds);
                if (part is null or "time") isMet &= await MeasureTimeAsync(subject, host, (rounds + 1) / 2);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return isMet ? 0 : 1;
    }

    private static async Task<bool> MeasureFillAsync(CallsSubject subject, CallsHost host, ImmutableArray<Block> article)
    {
        var run = await host.RunAsync(article);
        CallsLoad[] loads = [.. run.Calls.Select(call => subject.Weigh(call)!.Value)];
        var whole = subject.FillOf(new CallsLoad(loads.Sum(load => load.Texts), loads.Sum(load => load.Size)));
        var most = (int)Math.Ceiling(whole / LeastFill);
        var fill = loads.Length == 1 ? 1 : loads.SkipLast(1).Average(subject.FillOf);
        var isMet = fill >= LeastFill && loads.Length <= most;
        Print($"{subject.Id,-14} calls    {loads.Length} where {whole:N2} full ones would do (at most {most}); {fill:P1} full but for the last, {whole / loads.Length:P1} in all; fullest {loads.Max(subject.FillOf):P1}{Verdict(isMet)}");
        return isMet;
    }

    // The first rounds run code that the just-in-time compiler has not optimised yet.
    private static async Task<bool> MeasureCostAsync(CallsSubject subject, CallsHost host, int rounds)
    {
        var (whole, bare) = (new List<CallsCost>(), new List<CallsCost>());
        for (var round = 1; round <= WarmUps + rounds; round++)
        {
            var run = await host.RunAsync(CallsArticle.Make(Paragraphs, FillRound + round));
            var repeated = await host.RepeatAsync(run.Calls);
            if (round <= WarmUps) continue;
            whole.Add(run.Cost);
            bare.Add(repeated);
        }

        var (all, calls) = (Each(whole), Each(bare));
        var isMet = all.Wall - calls.Wall < MostCost && all.Processor - calls.Processor < MostCost;
        Print($"{subject.Id,-14} cost     {all.Wall - calls.Wall:N2} ms a paragraph by the clock, {all.Processor - calls.Processor:N2} ms of processor; the bare calls {calls.Wall:N2} and {calls.Processor:N2}{Verdict(isMet)}");
        return isMet;
    }

    private static async Task<bool> MeasureTimeAsync(CallsSubject subject, CallsHost host, int rounds)
    {
        for (var round = 1; round <= WarmUps; round++) await host.RunInAppAsync(CallsArticle.Make(Paragraphs, TimeRound - round));
        host.Latency = Latency;
        var (pass, app, plain, alone) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= rounds; round++)
        {
            var run = await host.RunAsync(CallsArticle.Make(Paragraphs, TimeRound + (3 * round)));
            pass.Add(Above(run, host));
            plain.Add(Above(run with { Cost = await host.RepeatAsync(run.Calls) }, host));
            app.Add(Above(await host.RunInAppAsync(CallsArticle.Make(Paragraphs, TimeRound + (3 * round) + 1)), host));
            alone.Add(Above(await host.RunAsync(CallsArticle.Make(AloneParagraphs, TimeRound + (3 * round) + 2), isAlone: true), host));
        }

        host.Latency = TimeSpan.Zero;
        var isMet = Median(pass) < MostTime && Median(app) < MostTime && Median(alone) < MostTime;
        Print($"{subject.Id,-14} time     above the ideal, {host.Concurrency} calls of 200 ms at once: {Median(pass):P1}; with the journal of the app {Median(app):P1}; {AloneParagraphs} paragraphs, one a call {Median(alone):P1}; a plain client with the same calls {Median(plain):P1}{Verdict(isMet)}");
        return isMet;
    }

    // By how much the time is above that of calls that follow each other without a pause.
    private static double Above(CallsRun run, CallsHost host) =>
        (run.Cost.Wall / (Math.Ceiling((double)run.Calls.Length / host.Concurrency) * Latency.TotalMilliseconds)) - 1;

    private static CallsCost Each(List<CallsCost> costs) => new(Median(costs.Select(cost => cost.Wall)) / Paragraphs, Median(costs.Select(cost => cost.Processor)) / Paragraphs);

    private static int Length(Block block) => block.Source.Length;

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static string Verdict(bool isMet) => isMet ? "" : "  MISSED";

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
