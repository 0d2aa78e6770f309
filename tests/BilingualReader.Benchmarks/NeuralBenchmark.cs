using System.Diagnostics;
using System.Globalization;
using BilingualReader.Neural;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Benchmarks;

/// <summary>
/// The neural engine on models of the two real sizes with random weights (<c>../shared/neural/real-size</c>): words a second by kernel, batch
/// and shortlist, loading and memory. Random weights do not stop, so the length is fixed at 1.2 times the source, as for the figures of the
/// C++ decoder that stand beside ours (section 13 of NEURAL.md; its batches are padded to their longest sentence and so have 5% more target tokens). Load each size in a process of its own (<c>--size</c>) to see its memory.
/// </summary>
internal sealed class NeuralBenchmark : IBenchmark
{
    private const int Lines = 500;

    // Source words a second of the C++ decoder with AVX-512 VNNI on one core.
    private static readonly Dictionary<(string Size, bool HasShortlist, bool IsBatch), int> Reference = new()
    {
        [("base-memory", true, true)] = 4177,
        [("base-memory", false, true)] = 2420,
        [("base-memory", true, false)] = 1909,
        [("base-memory", false, false)] = 1059,
        [("tiny", true, true)] = 10492,
        [("tiny", false, true)] = 5413,
        [("tiny", true, false)] = 4104,
        [("tiny", false, false)] = 2437,
    };

    public string Name => "neural";

    public string Summary => "The neural engine: words a second by kernel, batch and shortlist, loading and memory. --size, --kernel, --batch, --threads, --runs, --lines.";

    public Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        if (RepositoryRoot.FindShared("data", "flores-dev.tsv") is not { } flores) return Task.FromResult(2);
        string[] lines = [.. FloresPairs.Read(flores, FloresPairs.Good[0]).Take(arguments.Number("--lines", Lines)).Select(pair => pair.French)];
        var words = lines.Sum(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        Print($"{lines.Length} sentences, {words} words; {Environment.ProcessorCount} cores; best kernel {Int8Kernel.Best.Name}");
        var isReached = true;
        foreach (var size in arguments.Text("--size") is { } only ? [only] : new[] { "base-memory", "tiny" })
        {
            if (RepositoryRoot.FindShared("neural", "real-size", $"{size}.intgemm.alphas.bin") is not { } model) return Task.FromResult(2);
            isReached &= Run(size, Path.GetDirectoryName(model)!, lines, words, arguments);
        }

        return Task.FromResult(isReached ? 0 : 1);
    }

    private static bool Run(string size, string folder, string[] lines, int words, Arguments arguments)
    {
        var isReached = true;
        var threads = arguments.Number("--threads", 1);
        foreach (var kernel in Int8Kernel.All.Where(kernel => kernel.IsSupported && (arguments.Text("--kernel") ?? kernel.Name) == kernel.Name))
        {
            var translator = new Translator(Load(size, folder, kernel));
            foreach (var hasShortlist in new[] { true, false })
            {
                foreach (var batch in arguments.Number("--batch", 0) is > 0 and var one ? [one] : new[] { 1, 4, 16, 64 })
                {
                    // The portable kernel is for machines without any other; a tenth of the text is enough of it.
                    var share = kernel is PortableKernel ? 10 : 1;
                    var speed = Measure(translator, lines[..(lines.Length / share)], hasShortlist, batch, threads, arguments.Number("--runs", 3), out var tokens);
                    var reference = Reference[(size, hasShortlist, batch > 1)];
                    Print($"  {size,-11} {kernel.Name,-10} {(hasShortlist ? "shortlist" : "all words"),-9} batch {batch,3}, {threads} core(s): {speed,7:N0} words/s, {tokens,7:N0} target tokens/s{(threads == 1 ? $", {speed / reference,5:N2} x the C++ decoder with VNNI ({reference})" : "")}");
                    if (kernel == Int8Kernel.Best && threads == 1 && batch is 1 or 64) isReached &= speed >= reference;
                }
            }
        }

        using var process = Process.GetCurrentProcess();
        Print($"  {size}: working set {Environment.WorkingSet / 1048576.0:N0} MiB at the end, {process.PeakWorkingSet64 / 1048576.0:N0} MiB at most");
        return isReached;
    }

    private static TranslationModel Load(string size, string folder, Int8Kernel kernel)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (start, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var weights = File.OpenRead(Path.Combine(folder, $"{size}.intgemm.alphas.bin"));
        using var vocabulary = File.OpenRead(Path.Combine(folder, "vocab.spm"));
        using var shortlist = File.OpenRead(Path.Combine(folder, "lex.bin"));
        var model = TranslationModel.Load(weights, vocabulary, null, shortlist, kernel);
        var (time, used) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - spent);
        Print($"  {size}, {kernel.Name}: loaded in {time.TotalMilliseconds:N0} ms, {used.TotalMilliseconds:N0} ms of processor time; {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:N0} MiB kept in the managed heap, working set {Environment.WorkingSet / 1048576.0:N0} MiB");
        return model;
    }

    private static double Measure(Translator translator, string[] lines, bool hasShortlist, int batch, int threads, int runs, out double tokens)
    {
        var options = new TranslationOptions { LengthFactor = 1.2f, UsesShortlist = hasShortlist, BatchSize = batch, Threads = threads };
        translator.Translate(lines[..Math.Min(lines.Length, 8)], options);
        var words = lines.Sum(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var (best, made) = (TimeSpan.MaxValue, 0);
        for (var run = 0; run < runs; run++)
        {
            // On one core processor time is taken, which whatever else runs disturbs least; on several the clock.
            var (start, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            made = translator.Translate(lines, options).Sum(translation => translation.Target.Length);
            var time = threads == 1 ? Environment.CpuUsage.TotalTime - spent : Stopwatch.GetElapsedTime(start);
            if (time < best) best = time;
        }

        tokens = made / best.TotalSeconds;
        return words / best.TotalSeconds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
