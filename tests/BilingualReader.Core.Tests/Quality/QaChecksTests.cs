using System.Collections.Immutable;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Tests.Infrastructure;
using BilingualReader.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BilingualReader.Core.Tests.Quality;

public sealed class QaChecksTests
{
    private const string Long = "Le gouvernement a présenté mardi un projet de loi sur la protection des rivières et des lacs du pays.";

    [Theory]
    [InlineData("Il a 1,5 hectare.", "He has 1.5 hectares.")]
    [InlineData("Il y a 10 000 habitants.", "There are 10,000 inhabitants.")]
    [InlineData("La dette est de 2,5 milliards.", "The debt is 2.5 billion.")]
    [InlineData("La dette est de 2 500 millions.", "The debt is 2.5 billion.")]
    [InlineData("Au XIXe siècle", "In the 19th century")]
    [InlineData("Au XIXe siècle", "In the 1800s")]
    [InlineData("Les années 80", "The 1980s")]
    [InlineData("Le 1er mai 2020", "On May 1, 2020")]
    [InlineData("Les 3 frères", "The three brothers")]
    [InlineData("Les trois frères", "The 3 brothers")]
    [InlineData("Il part à 20 h 30.", "He leaves at 8:30 p.m.")]
    [InlineData("Il a 21 ans et demi.", "He is twenty-one and a half.")]
    [InlineData("Le taux est de 5 %.", "The rate is five percent.")]
    [InlineData("Le 05/12/2023", "December 5, 2023")]
    [InlineData("3 à 5 millions", "3 million to 5 million")]
    [InlineData("Il roule à 100 km/h.", "He drives at 62 mph.")]
    [InlineData("Une dizaine de pays", "About 10 countries")]
    public void Numbers_of_equal_value_pass(string source, string target) => Assert.Empty(Run("numbers", source, target));

    [Theory]
    [InlineData("Il y a 10 000 habitants.", "There are 1,000 inhabitants.", 2)]
    [InlineData("La dette est de 2,5 milliards.", "The debt is 2.5 million.", 2)]
    [InlineData("Le taux est de 3,5 %.", "The rate is 35%.", 2)]
    [InlineData("En 1987, il part.", "In 1978, he leaves.", 2)]
    [InlineData("Il a 12 chats.", "He has cats.", 1)]
    [InlineData("Il a des chats.", "He has 12 cats.", 1)]
    [InlineData("La dette est de 3 billions.", "The debt is 3 billion.", 2)]
    [InlineData("On compte 120 bateaux, contre 97 avant les travaux.", "There are 120 boats, against 79 before the works.", 2)]
    public void Numbers_that_differ_are_errors(string source, string target, int count)
    {
        var findings = Run("numbers", source, target);
        Assert.Equal(count, findings.Length);
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
    }

    [Fact]
    public void The_message_names_the_number() =>
        Assert.Equal("The French has the number “12”, which the English does not have.", Run("numbers", "Il a 12 chats.", "He has cats.").Single().Message);

    [Fact]
    public void The_message_names_three_numbers_at_most() =>
        Assert.Equal(
            "The French has the numbers “11”, “12”, “13” and others, which the English does not have.",
            Run("numbers", "11, 12, 13, 14, 15", "none").Single().Message);

    [Theory]
    [InlineData(TermVerdict.Missing, "The glossary translates “bande de Gaza” as “Gaza Strip”, which the English does not have.")]
    [InlineData(TermVerdict.Forbidden, "“bande de Gaza” is translated as “Gaza band”, which the glossary forbids: it wants “Gaza Strip”.")]
    public void Terms_missing_and_forbidden_are_errors(TermVerdict verdict, string message)
    {
        var occurrence = Occurrence(verdict, verdict == TermVerdict.Missing ? null : new TextSpan(4, 9));
        var finding = Assert.Single(QaChecks.Run("La bande de Gaza.", "The Gaza band.", [occurrence, occurrence]), finding => finding.Check == "terms");
        Assert.Equal(new Finding("terms", FindingSeverity.Error, message), finding);
    }

    [Theory]
    [InlineData(TermVerdict.Exact)]
    [InlineData(TermVerdict.Inflected)]
    [InlineData(TermVerdict.Variant)]
    public void Terms_in_order_pass(TermVerdict verdict) =>
        Assert.Empty(QaChecks.Run("La bande de Gaza.", "The Gaza Strip.", [Occurrence(verdict, new TextSpan(4, 10))]));

    [Theory]
    [InlineData("Le roi est mort.", "Le roi est mort.", 1)]
    [InlineData("L’État, c’est moi.", "L'État, c'est moi.", 1)]
    [InlineData("Le roi est mort.", "The king is dead.", 0)]
    [InlineData("Emmanuel Macron", "Emmanuel Macron", 0)]
    [InlineData("Le Monde", "Le Monde", 0)]
    [InlineData("Reuters, AFP, BBC", "Reuters, AFP, BBC", 0)]
    public void English_that_is_the_French_is_found(string source, string target, int count) =>
        Assert.Equal(count, Run("unchanged", source, target).Length);

    [Theory]
    [InlineData("« Oui », dit-il.", "Yes, he said.", 1)]
    [InlineData("« Oui », dit-il.", "\"Yes,\" he said.", 0)]
    [InlineData("« Oui », dit-il.", "‘Yes,’ he said.", 0)]
    [InlineData("« Oui », dit-il.", "'Yes,' he said.", 0)]
    [InlineData("« Oui », dit-il.", "“Yes,\" he said.", 0)]
    [InlineData("« La guerre continue.", "“The war goes on.", 0)]
    [InlineData("Un écran de 15\" neuf", "A new 15\" screen", 0)]
    public void Quotations_lost_or_left_open_are_found(string source, string target, int count) =>
        Assert.Equal(count, Run("quotes", source, target).Length);

    [Theory]
    [InlineData("« Oui », dit-il.", "\"Yes, he said.", 1)]
    [InlineData("« Oui », dit-il.", "“Yes, he said.", 1)]
    [InlineData("Oui, dit-il.", "Yes,” he said.", 1)]
    [InlineData("« Oui », dit-il.", "'Yes,' he said.", 0)]
    [InlineData("« La guerre continue.", "“The war goes on.", 0)]
    public void Quotation_marks_without_a_partner_are_found(string source, string target, int count) =>
        Assert.Equal(count, Run("quote-pairs", source, target).Length);

    [Theory]
    [InlineData(Long, "On Tuesday the government presented a bill on the protection of the country's rivers and lakes.", 0)]
    [InlineData(Long, "The bill.", 1)]
    [InlineData(Long, "", 1)]
    [InlineData("Non.", "Not at all, never.", 0)]
    [InlineData("Économie", "The economy", 0)]
    [InlineData("Oui.", Long + Long + Long, 1)]
    [InlineData("…", "and so on", 0)]
    public void Lengths_far_out_of_bounds_are_found(string source, string target, int count) =>
        Assert.Equal(count, Run("length", source, target).Length);

    [Theory]
    [InlineData("Il vit dans le cadre de la mission.", "He lives dans le cadre de la mission.", 1)]
    [InlineData("Il a parlé de la guerre et des morts.", "He spoke of the war et des morts.", 1)]
    [InlineData("Place de la Concorde, il pleut.", "It is raining on Place de la Concorde.", 0)]
    [InlineData("Il lit Le Monde.", "He reads Le Monde.", 0)]
    [InlineData("Un coup d'état a eu lieu.", "A coup d'état took place.", 0)]
    [InlineData("Il part.", "He leaves for Rio de Janeiro.", 0)]
    [InlineData("Le roi est mort.", "Le roi est mort.", 0)]
    public void French_left_in_the_English_is_found(string source, string target, int count) =>
        Assert.Equal(count, Run("untranslated", source, target).Length);

    [Fact]
    public void French_that_the_glossary_wants_is_in_order()
    {
        const string Target = "It is the ministère de la culture et des arts.";
        var occurrence = new TermOccurrence(new TermMatch(Entry(), new TextSpan(0, 1)), TermVerdict.Exact, new TextSpan(10, 35));
        Assert.DoesNotContain(QaChecks.Run("C'est le ministère de la culture et des arts.", Target, [occurrence]), finding => finding.Check == "untranslated");
        Assert.Contains(QaChecks.Run("C'est le ministère de la culture et des arts.", Target, []), finding => finding.Check == "untranslated");
    }

    [Fact]
    public void Any_text_is_taken() => Prop.ForAll<string?, string?>((source, target) =>
        QaChecks.Run(source ?? "", target ?? "", []).All(finding => finding.Message.EndsWith('.'))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_worst_comes_first()
    {
        var findings = QaChecks.Run("« Il a 12 chats », dit-elle.", "He has cats.", []);
        Assert.Equal(["numbers", "quotes"], findings.Select(finding => finding.Check).Where(check => check is "numbers" or "quotes"));
        Assert.Equal(findings.Select(finding => finding.Severity).OrderDescending(), findings.Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Reference_translations_raise_few_alarms(int column)
    {
        var rows = File.ReadLines(RepositoryFolders.Shared("data", "flores-dev.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var alarms = rows
            .SelectMany(row => QaChecks.Run(Decode(row[1]), Decode(row[column]), []).Where(finding => finding.Severity != FindingSeverity.Info).Select(finding => finding.Check).Distinct())
            .CountBy(check => check);
        Assert.All(alarms, check => Assert.True(check.Value < 0.03 * rows.Count, $"{check.Key}: {check.Value} of {rows.Count}"));
    }

    [Fact]
    public void A_number_changed_in_a_reference_translation_is_nearly_always_found()
    {
        var (changed, found) = (0, 0);
        foreach (var row in File.ReadLines(RepositoryFolders.Shared("data", "flores-dev.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            var target = Decode(row[3]);
            if (NumberReader.Read(target, "en").FirstOrDefault(mention => mention.Form == NumberForm.Figures) is not { } number) continue;
            changed++;
            var wrong = target.Insert(number.Span.Start, "7");
            if (Run("numbers", Decode(row[1]), wrong).Length > 0) found++;
        }

        Assert.True(found > 0.95 * changed, $"{found} of {changed}");
    }

    // The columns hold character references and, where a comma stands in the text, the quotation marks of their CSV.
    private static string Decode(string cell)
    {
        var isQuoted = cell.Length > 1 && cell[0] == '"' && cell[^1] == '"';
        return System.Net.WebUtility.HtmlDecode(isQuoted ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell);
    }

    private static ImmutableArray<Finding> Run(string check, string source, string target) =>
        [.. QaChecks.Run(source, target, []).Where(finding => finding.Check == check)];

    private static TermOccurrence Occurrence(TermVerdict verdict, TextSpan? target) => new(new TermMatch(Entry(), new TextSpan(3, 13)), verdict, target);

    private static TermPair Entry() =>
        new("bande de Gaza", "Gaza Strip", [], [], ["Gaza band"], TermStatus.Preferred, TermKind.Name, false, null, new TermOrigin("test.tsv", 2));
}
