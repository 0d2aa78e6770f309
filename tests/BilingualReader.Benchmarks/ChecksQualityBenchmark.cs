using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Quality.Spelling;
using BilingualReader.Web.Spelling;

namespace BilingualReader.Benchmarks;

/// <summary>
/// What the checks hold against translations that are presumed right, per check, and what they find of damage done on purpose.
/// Neighbouring paragraphs of the set make an article, for the checks that compare.
/// </summary>
internal sealed class ChecksQualityBenchmark : IBenchmark
{
    private const int ArticleLength = 10;
    private const int PerCheck = 20;
    private const int Seed = 20240607;

    /// <summary>The dictionaries of this machine.</summary>
    public static readonly EnglishSpelling Spelling = new SpellingDictionaries(null).English;

    /// <inheritdoc />
    public string Name => "checks-quality";

    /// <inheritdoc />
    public string Summary => "false alarms of the checks on good translations, and recall on damage  [--sample N: findings of each check to read; --only ID; --others true: of other translations too, --unseen true: of those not used for tuning, --most N of each; --missed true]";

    /// <inheritdoc />
    public Task<int> RunAsync(string[] args)
    {
        if (RepositoryRoot.FindShared("data", "flores-dev.tsv") is not { } path) return Task.FromResult(2);
        var arguments = new Arguments(args);
        var alarms = FloresPairs.Good.SelectMany(system => Find(system, FloresPairs.Read(path, system))).ToList();
        PrintShares(alarms, FloresPairs.Good.Length * FloresPairs.Read(path, FloresPairs.Good[0]).Count);
        if (arguments.Number("--sample", 0) is var sample and > 0) PrintSample(alarms, sample, arguments.Text("--only"));
        if (arguments.Text("--others") is not null && RepositoryRoot.FindShared("data", "wmt08-13.fr-en.tmx") is { } wmt) PrintOthers(path, wmt, arguments);
        ChecksDamage.Print([.. FloresPairs.Read(path, FloresPairs.Good[0])], arguments.Text("--missed") is not null);
        return Task.FromResult(0);
    }

    private static IEnumerable<Alarm> Find(string system, IReadOnlyList<(string French, string English)> pairs)
    {
        for (var start = 0; start < pairs.Count; start += ArticleLength)
        {
            var article = new QaArticle([.. pairs.Skip(start).Take(ArticleLength).Select((pair, at) => new QaPair(at + 1, pair.French, pair.English))]);
            foreach (var pair in article.Pairs)
            {
                var input = new QaInput(pair.Source, pair.Target, []) { Number = pair.Number, Article = article, Spelling = Spelling };
                foreach (var finding in QaChecks.Run(input, CheckSettings.Default)) yield return new Alarm(system, start + pair.Number, pair, finding);
            }
        }
    }

    private static void PrintShares(List<Alarm> alarms, int paragraphs)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{paragraphs:N0} paragraphs presumed right; paragraphs with a finding, by check; the others of the {QaChecks.All.Length} checks have none"));
        foreach (var check in alarms.GroupBy(alarm => (alarm.Finding.Check, alarm.Finding.Severity)).OrderByDescending(check => check.Key.Severity).ThenBy(check => check.Key.Check, StringComparer.Ordinal))
        {
            var count = check.Select(alarm => (alarm.System, alarm.Row)).Distinct().Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{check.Key.Check,-20} {check.Key.Severity,-8} {count,5} {100d * count / paragraphs,6:N2} %"));
        }

        foreach (var severity in new[] { FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Info })
        {
            var count = alarms.Where(alarm => alarm.Finding.Severity == severity).Select(alarm => (alarm.System, alarm.Row)).Distinct().Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{severity,-29} {count,5} {100d * count / paragraphs,6:N2} %"));
        }
    }

    // Freer translations and worse ones: what is held against them is read, not counted as false.
    private static void PrintOthers(string flores, string wmt, Arguments arguments)
    {
        var others = SlipPairs.Read(flores, wmt, null, isTuning: arguments.Text("--unseen") is null, most: arguments.Number("--most", 1000)).Where(pairs => !FloresPairs.Good.Any(good => pairs.Origin.EndsWith(good, StringComparison.Ordinal)));
        PrintSample([.. others.SelectMany(pairs => Find(pairs.Origin, pairs.Pairs))], arguments.Number("--sample", PerCheck), arguments.Text("--only"));
    }

    private static void PrintSample(List<Alarm> alarms, int most, string? only)
    {
        var random = new Random(Seed);
        foreach (var check in alarms.GroupBy(alarm => alarm.Finding.Check).Where(check => only is null || check.Key == only).OrderBy(check => check.Key, StringComparer.Ordinal))
        {
            foreach (var alarm in check.OrderBy(_ => random.Next()).Take(most == 0 ? PerCheck : most))
                Console.WriteLine($"[{check.Key}] {alarm.System} {alarm.Row}: {alarm.Finding.Severity} {alarm.Finding.Message}\n  F {alarm.Pair.Source}\n  E {alarm.Pair.Target}");
        }
    }

    private sealed record Alarm(string System, int Row, QaPair Pair, Finding Finding);
}
