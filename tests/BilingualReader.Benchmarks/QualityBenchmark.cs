using System.Diagnostics;
using System.Globalization;

namespace BilingualReader.Benchmarks;

/// <summary>
/// Translates the test set <c>flores-dev</c> without a glossary and scores it with the script beside the repository.
/// Bar: BLEU 17.4, chrF2 50.7.
/// </summary>
internal sealed class QualityBenchmark : IBenchmark
{
    public string Name => "quality";

    public string Summary => "BLEU and chrF2 of the offline engine on flores-dev  [--limit N] [--output FILE]";

    public async Task<int> RunAsync(string[] args)
    {
        var options = new Arguments(args);
        if (RepositoryRoot.FindShared("data", "flores-dev.tsv") is not { } set || RepositoryRoot.FindShared("tools", "score.py") is not { } script) return 2;
        var rows = (await File.ReadAllLinesAsync(set)).Skip(1).Take(options.Number("--limit", int.MaxValue)).Select(line => line.Split('\t')).ToArray();
        var hypotheses = options.Text("--output") ?? Path.Combine(Path.GetTempPath(), "bilingual-reader-quality.en");
        await TranslateAsync([.. rows.Select(row => row[1])], hypotheses);
        var reference = hypotheses + ".ref";
        await File.WriteAllLinesAsync(reference, rows.Select(row => row[2]));
        return await ScoreAsync(script, reference, hypotheses);
    }

    private static async Task TranslateAsync(IReadOnlyList<string> texts, string output)
    {
        await using var engine = new OfflineEngine(workers: 2);
        var clock = Stopwatch.StartNew();
        var translations = await engine.TranslateAsync(texts);
        await File.WriteAllLinesAsync(output, translations.Select(translation => translation.Text.ReplaceLineEndings(" ")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts in {clock.Elapsed.TotalSeconds:F1} s -> {output}"));
    }

    private static async Task<int> ScoreAsync(string script, string reference, string hypotheses)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", [script, reference, hypotheses]));
        if (process is null) return 2;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
