using System.Diagnostics;
using System.Globalization;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Benchmarks;

/// <summary>The first list of the library after a start: every journal read, then with the summaries kept beside them.</summary>
internal sealed class LibraryBenchmark : IBenchmark
{
    private const int Articles = 300;
    private const int Paragraphs = 100;

    /// <inheritdoc />
    public string Name => "library";

    /// <inheritdoc />
    public string Summary => "the first list of 300 articles after a start";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] args)
    {
        var rounds = new Arguments(args).Number("--rounds", 7);
        var folder = Directory.CreateTempSubdirectory("bilingual-benchmark-").FullName;
        try
        {
            for (var article = 0; article < Articles; article++) await AppBenchmark.StoreAsync(folder, article, Paragraphs);
            await PrintAsync("every journal read", () => new JournalsOnly(NewStore(folder)), rounds);
            await PrintAsync("every journal read and its summary kept", () => NewStore(folder), rounds, () => DeleteSummaries(folder));
            await PrintAsync("summaries read", () => NewStore(folder), rounds);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A new library over a new store knows as little as a process just started; the files are in the memory of the system.
    private static async Task PrintAsync(string what, Func<IArticleStore> open, int rounds, Action? before = null)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            before?.Invoke();
            var library = new ArticleLibrary(open());
            var watch = Stopwatch.StartNew();
            var list = await library.ListAsync(null, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (list.Length != Articles || list.Any(line => line.Translated != Paragraphs)) throw new InvalidOperationException("The list is wrong.");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first list of {Articles} articles of {Paragraphs} paragraphs, {what}: first {times[0]:F0} ms, median {AppBenchmark.Median(times):F0} ms of {rounds}"));
    }

    private static FileArticleStore NewStore(string folder) => new(DataFolder.In(folder), TimeProvider.System, NullLogger<FileArticleStore>.Instance);

    private static void DeleteSummaries(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, SummaryFile.Name, SearchOption.AllDirectories)) File.Delete(file);
    }
}
