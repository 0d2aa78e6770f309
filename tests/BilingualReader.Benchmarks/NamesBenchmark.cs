using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Pages.Terms;

namespace BilingualReader.Benchmarks;

/// <summary>How many of the names that a person marked are found, and how fast.</summary>
internal sealed partial class NamesBenchmark : IBenchmark
{
    private const int LongArticle = 1000;

    private static readonly Dictionary<char, NameKind> Kinds = new()
    {
        ['p'] = NameKind.Person,
        ['l'] = NameKind.Place,
        ['b'] = NameKind.Body,
        ['a'] = NameKind.Acronym,
        ['u'] = NameKind.Unknown,
    };

    public string Name => "names";

    public string Summary => "Names found without a glossary: precision and recall on marked paragraphs, ms for 1,000 paragraphs; --show true lists the misses, --file the names of an article.";

    public async Task<int> RunAsync(string[] args)
    {
        var isShown = new Arguments(args).Text("--show") is not null;
        var path = Path.Combine(RepositoryRoot.Find(), "tests", "BilingualReader.Core.Tests", "Terminology", "Specs", "names.md");
        var half = "";
        var article = new List<string>();
        var scores = new Dictionary<string, Score>(StringComparer.Ordinal);
        List<string> paragraphs = [];
        foreach (var line in File.ReadLines(path).Append("### "))
        {
            if (line.StartsWith('#'))
            {
                if (article.Count > 0) Measure(article, scores.TryGetValue(half, out var score) ? score : scores[half] = new Score(), isShown && half != "Held out");
                article.Clear();
                if (line.StartsWith("## ", StringComparison.Ordinal)) half = line[3..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal) && half.Length > 0)
            {
                article.Add(line[2..]);
                paragraphs.Add(Marks().Replace(line[2..], "$2"));
            }
        }

        foreach (var (name, score) in scores) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} {score.Marked} names: precision {score.Precision:N3}, recall {score.Recall:N3}; kind right {score.KindRight:N3} of those found"));
        PrintSpeed(paragraphs);
        PrintViewSpeed(paragraphs);
        if (new Arguments(args).Text("--file") is { } file) await NamesOfFile.PrintAsync(file);
        return scores["Held out"] is { Precision: >= 0.9, Recall: >= 0.85 } ? 0 : 1;
    }

    private static void Measure(List<string> marked, Score score, bool isShown)
    {
        var expected = new Dictionary<NameOccurrence, NameKind>();
        ImmutableArray<Block> blocks = [.. marked.Select((text, i) => BlockOf(Read(text, i + 1, expected), i + 1))];
        var found = NameFinder.Find(blocks).SelectMany(group => group.Occurrences.Select(place => (Place: place, group.Kind))).ToDictionary(name => name.Place, name => name.Kind);
        var right = found.Keys.Where(expected.ContainsKey).ToList();
        score.Add(expected.Count, found.Count, right.Count, right.Count(place => IsSameKind(expected[place], found[place])));
        if (!isShown) return;
        foreach (var place in expected.Keys.Except(found.Keys)) Console.WriteLine($"missed  {place.Span.In(blocks[place.Block - 1].Source)}");
        foreach (var place in found.Keys.Except(expected.Keys)) Console.WriteLine($"wrong   {place.Span.In(blocks[place.Block - 1].Source)}");
        foreach (var place in right.Where(place => !IsSameKind(expected[place], found[place]))) Console.WriteLine($"kind    {place.Span.In(blocks[place.Block - 1].Source)}: {found[place]}");
    }

    // An acronym whose long form is known belongs to the body.
    private static bool IsSameKind(NameKind expected, NameKind found) => expected == found || expected == NameKind.Acronym && found == NameKind.Body;

    private static string Read(string marked, int block, Dictionary<NameOccurrence, NameKind> expected)
    {
        var removed = 0;
        foreach (Match match in Marks().Matches(marked))
        {
            var name = match.Groups[2].Value;
            expected[new NameOccurrence(block, new TextSpan(match.Index - removed, name.Length))] = Kinds[match.Groups[1].Value[0]];
            removed += match.Length - name.Length;
        }

        return Marks().Replace(marked, "$2");
    }

    private static Block BlockOf(string source, int number) => new(number, BlockKind.Paragraph, source, [], "fr", default);

    private static void PrintSpeed(List<string> paragraphs)
    {
        ImmutableArray<Block> blocks = [.. Enumerable.Range(0, LongArticle).Select(i => BlockOf(paragraphs[i % paragraphs.Count], i + 1))];
        List<double> times = [];
        for (var run = 0; run < 25; run++)
        {
            // Processor time: what else runs on the machine does not count.
            var start = Environment.CpuUsage.TotalTime;
            NameFinder.Find(blocks);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LongArticle:N0} paragraphs, processor time: first {times[0]:N0} ms, median {times.Order().ElementAt(times.Count / 2):N0} ms, shortest {times.Min():N0} ms of {times.Count}"));
    }

    // Half of the English is the French itself; the other half is that of another paragraph, so that nothing answers. Each
    // paragraph names a person of its own.
    private static void PrintViewSpeed(List<string> paragraphs)
    {
        var state = StateOf([.. Enumerable.Range(0, LongArticle).Select(i => $"{paragraphs[i % paragraphs.Count]} Puis Karim {Surname(i)} a parlé.")]);
        var termbase = GlossaryLoader.Load([Path.Combine(RepositoryRoot.Find(), "glossary", "fr-en")]).Termbase;
        List<double> times = [];
        var names = 0;
        for (var run = 0; run < 15; run++)
        {
            var views = new NameViews();
            var start = Environment.CpuUsage.TotalTime;
            names = views.Build(state, termbase, []).Names.Length;
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LongArticle:N0} translated paragraphs with {names:N0} names, for a page: first {times[0]:N0} ms, median {times.Order().ElementAt(times.Count / 2):N0} ms, shortest {times.Min():N0} ms of {times.Count}"));
    }

    private static ArticleState StateOf(string[] sources)
    {
        var article = new Article(new ArticleMetadata("Essai", null, null, null, null, [], null), "fr", [.. sources.Select((source, i) => BlockOf(source, i + 1))]);
        JournalEvent[] events = [new Imported(article, null, "utf-8"), .. sources.Select((_, i) => new MachineTranslated(i + 1, Machine(sources[i % 2 == 0 ? i : (i + 1) % sources.Length])))];
        return ArticleState.Fold(ArticleId.New(), events.Select((happened, i) => new JournalEntry(i + 1, DateTimeOffset.UnixEpoch, Actor.Reader, happened)))!;
    }

    private static MachineTarget Machine(string text) => new(text, [], [], [], new EngineId("none"), "1", "", "", new Receipt(text.Length, 1, false));

    private static string Surname(int number) => $"{"BDFGKLMNRT"[number % 10]}{"aeiou"[number / 10 % 5]}{"bdfgklmnrt"[number / 50 % 10]}o{"bdfgklmnrt"[number / 500 % 10]}ac";

    [GeneratedRegex(@"\[\[([plbau]):([^\]]+)\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    /// <summary>Counts of one half.</summary>
    private sealed class Score
    {
        private int _found;
        private int _right;
        private int _kinds;

        public int Marked { get; private set; }

        public double Precision => (double)_right / _found;

        public double Recall => (double)_right / Marked;

        public double KindRight => (double)_kinds / _right;

        public void Add(int marked, int found, int right, int kinds) => (Marked, _found, _right, _kinds) = (Marked + marked, _found + found, _right + right, _kinds + kinds);
    }
}
