using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;

namespace BilingualReader.Benchmarks;

/// <summary>How long all checks take, for one paragraph and for an article of 1,000, those that compare paragraphs included.</summary>
internal sealed class ChecksBenchmark : IBenchmark
{
    private const int LongArticle = 1000;
    private const double ParagraphBar = 20;
    private const double ArticleBar = 2000;

    /// <inheritdoc />
    public string Name => "checks";

    /// <inheritdoc />
    public string Summary => "ms for all checks of a paragraph and of an article of 1,000; --by true: the share of each check";

    /// <inheritdoc />
    public Task<int> RunAsync(string[] args)
    {
        if (RepositoryRoot.FindShared("data", "flores-dev.tsv") is not { } path) return Task.FromResult(2);
        var pairs = FloresPairs.Read(path, FloresPairs.Good[0]);
        var termbase = GlossaryLoader.Load([Path.Combine(RepositoryRoot.Find(), "glossary", "fr-en")]).Termbase;
        var glossary = new QaGlossary(termbase);
        ImmutableArray<QaPair> article = [.. Enumerable.Range(0, LongArticle).Select(i => new QaPair(i + 1, pairs[i % pairs.Count].French, pairs[i % pairs.Count].English))];
        var articles = Enumerable.Range(0, 5).Select(_ => Time(() => Run(article, glossary))).ToList();
        var shared = new QaArticle(article);
        Run(article, glossary);
        var inputs = Inputs(article, glossary, shared).ToList();
        QaChecks.Run(inputs[0], CheckSettings.Default);
        var single = inputs.Select(input => Time(() => QaChecks.Run(input with { Source = string.Concat(input.Source, " ") }, CheckSettings.Default))).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LongArticle:N0} paragraphs, ledger and comparisons included: first {articles[0]:N0} ms, median {articles.Order().ElementAt(2):N0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one paragraph: median {single[single.Count / 2]:N2} ms, 99 of 100 under {single[single.Count * 99 / 100]:N2} ms, longest {single[^1]:N2} ms"));
        if (new Arguments(args).Text("--by") is not null) PrintByCheck(inputs);
        return Task.FromResult(articles[0] <= ArticleBar && single[^1] <= ParagraphBar ? 0 : 1);
    }

    private static void Run(ImmutableArray<QaPair> pairs, QaGlossary glossary)
    {
        foreach (var input in Inputs(pairs, glossary, new QaArticle(pairs))) QaChecks.Run(input, CheckSettings.Default);
    }

    private static IEnumerable<QaInput> Inputs(ImmutableArray<QaPair> pairs, QaGlossary glossary, QaArticle article) => pairs.Select(pair =>
        new QaInput(pair.Source, pair.Target, TermLedger.Judge(pair.Source, pair.Target, glossary.Termbase.Match(pair.Source)))
        {
            Number = pair.Number,
            Kind = BlockKind.Paragraph,
            SourceCodes = [],
            TargetCodes = [],
            Article = article,
            Glossary = glossary,
            IsBritish = true,
            Spelling = ChecksQualityBenchmark.Spelling,
        });

    private static void PrintByCheck(List<QaInput> inputs)
    {
        foreach (var (id, time) in QaChecks.All.Select(check => (check.Id, Time: Time(() => inputs.ForEach(input => _ = check.Check(input).ToList())))).OrderByDescending(pair => pair.Time))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id,-20} {time / inputs.Count,8:N4} ms a paragraph"));
    }

    // Processor time: what else runs on the machine does not count.
    private static double Time(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
