using System.Diagnostics;
using System.Globalization;
using BilingualReader.Core.Effort;
using BilingualReader.Web.Tests.Journeys;

namespace BilingualReader.Benchmarks;

/// <summary>Edit distances from one translation of a paragraph to another, and the report on work over a library of some size.</summary>
internal sealed class EffortBenchmark : IBenchmark
{
    private const int Articles = 100;
    private const int Paragraphs = 100;

    /// <inheritdoc />
    public string Name => "effort";

    /// <inheritdoc />
    public string Summary => "edit distances of FLORES dev, and the report on work over 10,000 paragraphs";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] args)
    {
        if (RepositoryRoot.FindShared("data", "flores-dev.tsv") is not { } file) return 2;
        var lines = (await File.ReadAllLinesAsync(file)).Select(line => line.Split('\t')).ToList();
        Measure(lines, "microsoft", "google");
        Measure(lines, "google", "ref");
        Measure(lines, "bergamot_tiny", "ref");
        await ReportAsync();
        return 0;
    }

    private static void Measure(List<string[]> lines, string from, string to)
    {
        var (first, second) = (Array.IndexOf(lines[0], from), Array.IndexOf(lines[0], to));
        var times = new List<double>();
        var sum = default(EditMeasure);
        foreach (var line in lines.Skip(1))
        {
            var start = Stopwatch.GetTimestamp();
            sum = sum.Plus(EditDistance.Between(line[first], line[second]));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print($"{from} to {to}, {times.Count} paragraphs: words {100 * sum.WordRate:F1} %, with moves {100 * sum.ShiftRate:F1} % ({sum.Shifts} moves), characters {100 * sum.CharacterRate:F1} %; {times.Average():F2} ms a paragraph, the slowest {times.Max():F1} ms");
    }

    private static async Task ReportAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bilingual-benchmark-").FullName;
        try
        {
            for (var article = 0; article < Articles; article++) await AppBenchmark.StoreAsync(folder, article, Paragraphs);
            await using var app = await AppProcess.StartAsync(folder);
            using var client = new HttpClient { BaseAddress = app.Address };
            for (var visit = 1; visit <= 6; visit++)
            {
                var start = Stopwatch.GetTimestamp();
                var page = await client.GetStringAsync(new Uri("/work", UriKind.Relative));
                Print($"report on {Articles} articles of {Paragraphs} paragraphs, visit {visit}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms{(page.Contains("Count on", StringComparison.Ordinal) ? ", some left" : "")}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
