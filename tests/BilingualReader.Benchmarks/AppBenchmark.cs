using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Files;
using BilingualReader.Web.Tests.Journeys;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Benchmarks;

/// <summary>
/// The running app over HTTP: from the press of the button to the first translated paragraph, a long article served with the
/// engine idle, and memory with ten articles open.
/// </summary>
internal sealed class AppBenchmark : IBenchmark
{
    private const int LongArticle = 1_000;
    private const int OpenArticles = 10;

    /// <inheritdoc />
    public string Name => "app";

    /// <inheritdoc />
    public string Summary => "first paragraph, a page of 1,000 paragraphs, memory with ten articles open";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] args)
    {
        var rounds = new Arguments(args).Number("--rounds", 30);
        var folder = Directory.CreateTempSubdirectory("bilingual-benchmark-").FullName;
        try
        {
            var articles = await StoreLongArticlesAsync(folder);
            await using var app = await AppProcess.StartAsync(folder);
            using var client = new HttpClient { BaseAddress = app.Address };
            await PrintFirstParagraphAsync(client);
            await PrintLongPageAsync(client, articles[0], rounds);
            foreach (var article in articles) await client.GetByteArrayAsync(new Uri($"/articles/{article}", UriKind.Relative));
            Console.WriteLine(Line($"memory with {OpenArticles} articles of {LongArticle} paragraphs open: {app.WorkingSet / 1024.0 / 1024.0:F0} MB (engine processes apart)"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrintFirstParagraphAsync(HttpClient client)
    {
        var times = new List<double>();
        for (var round = 0; round < 6; round++) times.Add(await FirstParagraphAsync(client, round));
        Console.WriteLine(Line($"first translated paragraph after the button: cold {times[0]:F0} ms, warm {Median(times[1..]):F0} ms (median of {times.Count - 1})"));
    }

    // What a browser does: press the button, follow to the page, listen for news, fetch the pair that is done.
    private static async Task<double> FirstParagraphAsync(HttpClient client, int round)
    {
        using var form = await AddForm.FillInAsync(client, "Essai", [.. Enumerable.Range(1, 20).Select(number => Sentence((100 * round) + number))]);
        var watch = Stopwatch.StartNew();
        var address = await form.SendAsync(client);
        while (true)
        {
            var pair = await client.GetStringAsync(new Uri($"{address}?handler=Pairs&numbers=1", UriKind.Relative));
            if (pair.Contains("lighthouse", StringComparison.OrdinalIgnoreCase)) return watch.Elapsed.TotalMilliseconds;
            if (watch.Elapsed > TimeSpan.FromSeconds(30)) throw new TimeoutException("No paragraph was translated within 30 s.");
            await Task.Delay(5);
        }
    }

    private static async Task PrintLongPageAsync(HttpClient client, ArticleId article, int rounds)
    {
        var address = new Uri($"/articles/{article}", UriKind.Relative);
        var times = new List<double>();
        var bytes = 0;
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            bytes = (await client.GetByteArrayAsync(address)).Length;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(Line($"page of {LongArticle} paragraphs ({bytes / 1024.0 / 1024.0:F1} MB): first {times[0]:F0} ms, then median {Median(times[1..]):F1} ms of {rounds - 1}"));
    }

    private static async Task<ImmutableArray<ArticleId>> StoreLongArticlesAsync(string folder)
    {
        var ids = ImmutableArray.CreateBuilder<ArticleId>();
        for (var article = 0; article < OpenArticles; article++) ids.Add(await StoreAsync(folder, article, LongArticle));
        return ids.ToImmutable();
    }

    /// <summary>Stores an article of so many paragraphs, all of them translated.</summary>
    internal static async Task<ArticleId> StoreAsync(string folder, int article, int paragraphs)
    {
        var store = new FileArticleStore(DataFolder.In(folder), TimeProvider.System, NullLogger<FileArticleStore>.Instance);
        var id = ArticleId.New();
        var blocks = Enumerable.Range(1, paragraphs).Select(number => Paragraph(number, article)).ToImmutableArray();
        var metadata = new ArticleMetadata($"Le journal du phare, {article + 1}", null, null, null, null, [], null);
        await store.CreateAsync(id, Encoding.UTF8.GetBytes(blocks[0].Source), new Imported(new Article(metadata, "fr", blocks), null, "utf-8"), Actor.Reader, CancellationToken.None);
        await store.AppendAsync(id, 1, [.. blocks.Select(Translated)], Actor.Engine(new EngineId("apertium")), CancellationToken.None);
        return id;
    }

    private static Block Paragraph(int number, int article)
    {
        var text = $"{Sentence(number + (article * LongArticle))} Le porte-parole du gouvernement irakien a annoncé un cessez-le-feu dans la bande de Gaza.";
        return new Block(number, BlockKind.Paragraph, text, [], "fr", new TextSpan(0, text.Length));
    }

    private static JournalEvent Translated(Block block)
    {
        const string Text = "The keeper of the lighthouse has noted the passage of the boat. The Iraqi government spokesperson has announced a ceasefire in the Gaza Strip.";
        var middle = block.Source.IndexOf(". Le porte", StringComparison.Ordinal) + 1;
        ImmutableArray<SentencePair> sentences =
        [
            new(new TextSpan(0, middle), new TextSpan(0, 63)),
            new(TextSpan.FromBounds(middle + 1, block.Source.Length), TextSpan.FromBounds(64, Text.Length)),
        ];
        ImmutableArray<WordLink> links = [.. Enumerable.Range(0, 25).Select(word => new WordLink(new TextSpan(word * 5, 4), new TextSpan(word * 5, 4)))];
        return new MachineTranslated(block.Number, new MachineTarget(Text, [], sentences, links, new EngineId("apertium"), "3.8.3", "r", "k", new Receipt(block.Source.Length, 1, false)));
    }

    private static string Sentence(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Le gardien du phare a noté dans son grand cahier le passage du bateau numéro {number}, et la mer était calme ce soir.");

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
