using System.Diagnostics;
using System.Globalization;

namespace BilingualReader.Benchmarks;

/// <summary>
/// Paragraphs a second of the engine, its processes kept alive, beside the plain way: the command <c>apertium</c> started
/// for each paragraph and each of the two pairs (fr-es, then spa-eng). Bar: 20 times as many. The two ways take turns, so
/// that both meet the same load of the machine.
/// </summary>
internal sealed class SpeedBenchmark : IBenchmark
{
    private const int Workers = 2;
    private const int WarmUpPasses = 4;
    private const int Rounds = 5;
    private const double Bar = 20;

    public string Name => "speed";

    public string Summary => "60-word paragraphs a second, against starting apertium for each  [--paragraphs N]";

    public async Task<int> RunAsync(string[] args)
    {
        var count = new Arguments(args).Number("--paragraphs", 200);
        var paragraphs = PressParagraphs.Make(count);
        await using var engine = new OfflineEngine(Workers);
        // The first passes run code that the just-in-time compiler has not optimised yet.
        for (var pass = 0; pass < WarmUpPasses; pass++) await engine.TranslateAsync(paragraphs);
        double engineSeconds = 0, startedSeconds = 0;
        var started = Math.Max(2 * Workers, count / 20);
        for (var round = 0; round < Rounds; round++)
        {
            engineSeconds += await TimeAsync(() => engine.TranslateAsync(paragraphs));
            startedSeconds += await TimeAsync(() => StartForEachAsync([.. paragraphs.Take(started)]));
        }

        var engineRate = Rounds * count / engineSeconds;
        var startedRate = Rounds * started / startedSeconds;
        var words = paragraphs.Average(paragraph => paragraph.Split(' ').Length);
        Print($"paragraphs             {count} of {words:F0} words on average, {Workers} workers, {Environment.ProcessorCount} processors, {Rounds} rounds");
        Print($"engine                 {engineRate:F1} paragraphs a second, {1000 / engineRate:F1} ms each");
        Print($"apertium for each      {startedRate:F2} paragraphs a second, {1000 / startedRate:F0} ms each (fr-es | spa-eng, {Workers} at once)");
        Print($"ratio                  {engineRate / startedRate:F1} (bar: {Bar:F0})");
        return engineRate / startedRate >= Bar ? 0 : 1;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    // As many at once as the engine has workers, so that neither way has more processors.
    private static Task StartForEachAsync(string[] paragraphs) =>
        Parallel.ForEachAsync(paragraphs, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (paragraph, cancellationToken) =>
        {
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "apertium -u fr-es | apertium -u spa-eng"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            await process.StandardInput.WriteLineAsync(paragraph.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            var english = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (string.IsNullOrWhiteSpace(english)) throw new InvalidOperationException("apertium gave nothing; are the packages installed?");
        });

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
