using System.Diagnostics;
using System.Globalization;
using BilingualReader.Web.Tests.Journeys;

namespace BilingualReader.Benchmarks;

/// <summary>
/// An article of a thousand words in the running app with the local engine and a random model of the larger published size
/// (<c>../shared/neural/real-size</c>): from the press of the button to the title, the first and the last paragraph in English, and how long the library
/// takes to come meanwhile. Random weights do not stop: every sentence runs to its limit of twice its length, where a trained
/// model writes about as many words as it reads.
/// </summary>
internal sealed class LocalBenchmark : IBenchmark
{
    private const int Words = 1_000;
    private const int SentencesPerParagraph = 3;
    private const int BetweenLooks = 50;

    public string Name => "local";

    public string Summary => "the local engine in the app: first and last paragraph of 1,000 words, other pages meanwhile. --size, --rounds.";

    public async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var size = arguments.Text("--size") ?? "base-memory";
        if (RepositoryRoot.FindShared("neural", "real-size", $"{size}.intgemm.alphas.bin") is not { } model || RepositoryRoot.FindShared("data", "flores-dev.tsv") is not { } flores) return 2;
        var folder = Directory.CreateTempSubdirectory("bilingual-local-");
        try
        {
            CopyModel(model, folder.CreateSubdirectory("model").FullName);
            var sentences = FloresPairs.Read(flores, FloresPairs.Good[0]).Select(pair => pair.French).ToArray();
            await using var app = await AppProcess.StartAsync(folder.CreateSubdirectory("data").FullName, new Dictionary<string, string> { ["Translation__Engine"] = "local", ["Engines__Local__ModelPath"] = Path.Combine(folder.FullName, "model") });
            using var client = new HttpClient { BaseAddress = app.Address };
            await client.GetStringAsync(new Uri("/engines", UriKind.Relative));
            var rounds = new List<Round>();
            for (var round = 0; round < arguments.Number("--rounds", 6); round++) rounds.Add(await RunAsync(client, Paragraphs(sentences, round)));
            Print($"{size}, {Environment.ProcessorCount} cores: the page after {rounds[0].Shown:F0} ms the first time, then {Median(rounds.Skip(1).Select(round => round.Shown)):F0} ms; its title in English after {rounds[0].Title:F0} ms, then {Median(rounds.Skip(1).Select(round => round.Title)):F0} ms; its first paragraph after {rounds[0].First:F0} ms, then {Median(rounds.Skip(1).Select(round => round.First)):F0} ms; the last of {Words} words after {rounds[0].Last:F0} ms the first time, then {Median(rounds.Skip(1).Select(round => round.Last)):F0} ms (medians of {rounds.Count - 1})");
            Print($"the library meanwhile: median {Median(rounds.SelectMany(round => round.Pages)):F0} ms, longest {rounds.SelectMany(round => round.Pages).Max():F0} ms of {rounds.Sum(round => round.Pages.Count)} looks; idle {Median(await IdleAsync(client)):F0} ms; memory {app.WorkingSet / 1048576.0:F0} MiB");
            return Median(rounds.Skip(1).Select(round => round.Title)) < 300 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Round> RunAsync(HttpClient client, string[] paragraphs)
    {
        using var form = await AddForm.FillInAsync(client, "Le maire de la ville a ouvert la porte de la maison au public", paragraphs);
        var watch = Stopwatch.StartNew();
        var address = await form.SendAsync(client);
        var shown = watch.Elapsed.TotalMilliseconds;
        var last = Task.Run(async () =>
        {
            await client.GetStringAsync(new Uri($"{address}/news", UriKind.Relative));
            return watch.Elapsed.TotalMilliseconds;
        });
        var title = await AppearAsync(client, address, 0, watch);
        var first = await AppearAsync(client, address, 1, watch);
        var pages = new List<double>();
        while (!last.IsCompleted)
        {
            pages.Add(await LookAsync(client));
            await Task.Delay(BetweenLooks);
        }

        if ((await client.GetStringAsync(new Uri($"{address}?handler=Pairs&numbers={paragraphs.Length}", UriKind.Relative))).Contains("waiting", StringComparison.Ordinal)) throw new InvalidOperationException("The last paragraph has no translation.");
        return new Round(shown, title, first, await last, pages);
    }

    private static async Task<double> AppearAsync(HttpClient client, string address, int number, Stopwatch watch)
    {
        while ((await client.GetStringAsync(new Uri($"{address}?handler=Pairs&numbers={number}", UriKind.Relative))).Contains("waiting", StringComparison.Ordinal)) await Task.Delay(5);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<List<double>> IdleAsync(HttpClient client)
    {
        var times = new List<double>();
        for (var look = 0; look < 20; look++) times.Add(await LookAsync(client));
        return times;
    }

    private static async Task<double> LookAsync(HttpClient client)
    {
        var start = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync(new Uri("/", UriKind.Relative));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // Others in every round: a paragraph is never translated twice.
    private static string[] Paragraphs(string[] sentences, int round)
    {
        var (taken, words) = (new List<string>(), 0);
        for (var at = round * 60; words < Words; at++)
        {
            taken.Add(sentences[at % sentences.Length]);
            words += taken[^1].Split(' ').Length;
        }

        return [.. taken.Chunk(SentencesPerParagraph).Select(chunk => string.Join(' ', chunk))];
    }

    private static void CopyModel(string model, string folder)
    {
        var from = Path.GetDirectoryName(model)!;
        File.Copy(model, Path.Combine(folder, "model.fren.intgemm.alphas.bin"));
        File.Copy(Path.Combine(from, "vocab.spm"), Path.Combine(folder, "vocab.fren.spm"));
        File.Copy(Path.Combine(from, "lex.bin"), Path.Combine(folder, "lex.50.50.fren.s2t.bin"));
    }

    private static double Median(IEnumerable<double> times) => times.Order().ToArray() is { Length: > 0 } sorted ? sorted[sorted.Length / 2] : 0;

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed record Round(double Shown, double Title, double First, double Last, List<double> Pages);
}
