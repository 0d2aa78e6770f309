using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;

namespace BilingualReader.Benchmarks;

/// <summary>
/// The generated forms against a dictionary of French that is not ours, the installed one of the pair fra-cat: of the words of French
/// news that it takes for a plural or for a verb form, which would be found from their dictionary form; and which of our verb
/// forms it knows.
/// </summary>
internal sealed partial class FormsBenchmark : IBenchmark
{
    private const string Dictionary = "/usr/share/apertium/apertium-fra-cat/fra-cat.automorf.bin";

    public string Name => "forms";

    public string Summary => "Generated French forms against a dictionary, on the words of French news.  [--missed]";

    public async Task<int> RunAsync(string[] args)
    {
        if (RepositoryRoot.FindShared("data", "flores-dev.tsv") is not { } flores || RepositoryRoot.FindShared("data", "wmt08-13.fr-en.tmx") is not { } wmt) return 2;
        if (!File.Exists(Dictionary)) return 2;
        var texts = File.ReadLines(flores).Skip(1).Select(line => line.Split('\t')[1]).Concat(FrenchOf(wmt));
        HashSet<string> words = [.. from text in texts from Match match in Words().Matches(text.ToLowerInvariant()) select match.Value];
        var readings = await AnalyseAsync(words);
        var show = args.Contains("--missed");
        Print($"{words.Count:N0} different words, {readings.Length:N0} readings");
        var nouns = Recall("plurals of nouns", readings.Where(reading => reading.Tags.StartsWith("<n>", StringComparison.Ordinal) && reading.Tags.Contains("<pl>", StringComparison.Ordinal)), TermKind.Noun, show);
        var verbs = Recall("forms of verbs", readings.Where(reading => reading.Tags.StartsWith("<vblex>", StringComparison.Ordinal)), TermKind.Verb, show);
        await PrecisionAsync([.. readings.Where(reading => reading.Tags.StartsWith("<vblex>", StringComparison.Ordinal)).Select(reading => reading.Lemma).Distinct()]);
        return nouns >= 0.98 && verbs >= 0.98 ? 0 : 1;
    }

    private static double Recall(string what, IEnumerable<Reading> readings, TermKind kind, bool show)
    {
        var (found, withheld, missed) = (0, 0, new List<string>());
        foreach (var reading in readings.Where(reading => reading.Word != reading.Lemma).DistinctBy(reading => (reading.Word, reading.Lemma)))
        {
            var forms = FormsOf(reading.Lemma, kind);
            if (forms.Forms.Any(form => Same(form.Text, reading.Word))) found++;
            else if (forms.Withheld.Any(form => Same(form.Text, reading.Word))) withheld++;
            else missed.Add($"{reading.Word} ({reading.Lemma})");
        }

        var all = found + withheld + missed.Count;
        var share = (found + withheld) / (double)all;
        Print($"{what}: {all:N0}, generated {found:N0}, withheld as common words {withheld:N0}, missed {missed.Count:N0}: {share:P2}");
        if (show) Print($"    {string.Join(", ", missed)}");
        return share;
    }

    private static async Task PrecisionAsync(string[] verbs)
    {
        var forms = verbs.SelectMany(verb => FormsOf(verb, TermKind.Verb).Forms, (verb, form) => (verb, form.Text)).ToArray();
        var known = (await AnalyseAsync([.. forms.Select(form => form.Text).Distinct()])).Select(reading => (reading.Lemma, reading.Word)).ToHashSet();
        var right = forms.Count(form => known.Contains((form.verb, form.Text)));
        Print($"forms generated for {verbs.Length:N0} verbs: {forms.Length:N0}, known to the dictionary as such {right:N0}: {right / (double)forms.Length:P2}");
    }

    private static TermFormSet FormsOf(string lemma, TermKind kind) =>
        TermForms.Of(new TermPair(lemma, "x", [], [], [], TermStatus.Preferred, kind, IsCaseSensitive: false, null, new TermOrigin("dictionary", 1)));

    // The dictionary writes oe and œ both, as texts do; matching takes them for one.
    private static bool Same(string one, string other) => one.Replace("œ", "oe", StringComparison.Ordinal) == other.Replace("œ", "oe", StringComparison.Ordinal);

    private static IEnumerable<string> FrenchOf(string tmx) =>
        XDocument.Load(tmx).Descendants("tuv").Where(unit => unit.Attribute(XNamespace.Xml + "lang")?.Value == "fr").Select(unit => unit.Value);

    private static async Task<ImmutableArray<Reading>> AnalyseAsync(IReadOnlyCollection<string> words)
    {
        using var program = Process.Start(new ProcessStartInfo("lt-proc", [Dictionary]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var answer = program.StandardOutput.ReadToEndAsync();
        foreach (var word in words) await program.StandardInput.WriteLineAsync(word);
        program.StandardInput.Close();
        return
        [
            .. from Match unit in Units().Matches(await answer)
               from reading in unit.Groups["readings"].Value.Split('/')
               let parts = Parts().Match(reading)
               where parts.Success
               select new Reading(unit.Groups["word"].Value, parts.Groups["lemma"].Value, parts.Groups["tags"].Value),
        ];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\^(?<word>[^/$]+)/(?<readings>[^$]*)\$", RegexOptions.CultureInvariant)]
    private static partial Regex Units();

    [GeneratedRegex("^(?<lemma>[^*<+]+)(?<tags>(?:<[^>]+>)+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    /// <summary>What the dictionary takes a word for.</summary>
    private sealed record Reading(string Word, string Lemma, string Tags);
}
