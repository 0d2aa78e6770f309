using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Quality.Spelling;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Quality.Checks;

public sealed class SpellingCheckTests
{
    [Fact]
    public void A_word_that_stands_there_three_times_is_one_finding_with_its_places_and_what_was_meant()
    {
        const string Target = "The goverment has changed, the goverment is the goverment.";
        var finding = Assert.Single(Find("Le gouvernement a changé.", Target));
        Assert.Equal("“goverment” is in no English dictionary; perhaps “government”.", finding.Message);
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Equal([4, 31, 48], finding.Target.Select(place => place.Start));
        Assert.All(finding.Target, place => Assert.Equal("goverment", place.In(Target)));
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("The fnordism has changed.", "fnordism")]
    [InlineData("The trains has changed.", "trains")]
    public void A_word_like_none_or_with_an_ending_of_its_own_is_a_hint(string target, string word)
    {
        var finding = Assert.Single(Find("Le train a changé.", target));
        Assert.Equal((FindingSeverity.Info, word), (finding.Severity, finding.Target[0].In(target)));
    }

    [Theory]
    [InlineData("The king Xerxos said it.", "a name in mid sentence")]
    [InlineData("“Xerxos has changed,” he said.", "a name at the beginning")]
    [InlineData("The ALENXA has changed.", "initials")]
    [InlineData("The eTrain has changed.", "capitals inside")]
    [InlineData("The tchador du roi has changed.", "words of the French together")]
    [InlineData("The “tchador” of the king.", "a word of the French set apart")]
    [InlineData("Tchador is read.", "a word of the French with a capital")]
    [InlineData("The train xiv, the line iii.", "Roman figures")]
    [InlineData("It was 12 kwhx, 3 tpr, 4kqz, on the x2y train.", "units and figures")]
    [InlineData("The text is at www.exempel.xyz/goverment, goverment.org, a@goverment.example, https://x.example/goverment?a=goverm, /goverm/goverment.", "addresses")]
    [InlineData("The #goverment and @goverment has <goverm> {goverment} `goverment` &goverm;.", "tags and names in braces")]
    [InlineData("The well-known government's people’s train.", "compounds and possessives")]
    [InlineData("He don't, he don’t, he don\u0092t.", "contractions with any apostrophe")]
    [InlineData("The backcountry train.", "two words in one")]
    [InlineData("The anti-government, antigovernment people requalify.", "beginnings that go with any word")]
    [InlineData("The правительство has changed.", "another script")]
    [InlineData("The king has a Xerxos-train.", "a name in a compound")]
    public void What_a_dictionary_cannot_know_passes(string target, string what)
    {
        Assert.NotNull(what);
        Assert.Empty(Find("Le tchador du roi a changé.", target));
    }

    [Theory]
    [InlineData("The king has to économiser.", "économiser", FindingSeverity.Warning)]
    [InlineData("The king has to économiser 12 people.", "économiser", FindingSeverity.Warning)]
    [InlineData("The king has a tchador.", "tchador", FindingSeverity.Info)]
    public void A_word_that_nobody_has_translated_is_found_in_both_texts(string target, string word, FindingSeverity severity)
    {
        const string Source = "Le roi doit économiser 12 trains et son tchador.";
        var finding = Assert.Single(Find(Source, target));
        Assert.Equal((severity, word, word), (finding.Severity, finding.Source[0].In(Source), finding.Target[0].In(target)));
        Assert.Contains("stands so in the French", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The goverment-train has changed.", "goverment")]
    [InlineData("The goverment’s train has changed.", "goverment")]
    [InlineData("Goverment has changed.", "Goverment")]
    [InlineData("He said it. Goverment has changed.", "Goverment")]
    [InlineData("The poeple has changed.", "poeple")]
    [InlineData("It has untto the train.", "untto")]
    public void What_it_can_know_is_held_against_the_text(string target, string word) =>
        Assert.Equal(word, Assert.Single(Find("Le train a changé.", target)).Target[0].In(target));

    [Fact]
    public void Words_of_the_glossary_and_of_terms_pass()
    {
        const string Target = "The goverment has changed.";
        var entry = new TermPair("train", "goverment", [], [], [], TermStatus.Preferred, TermKind.Noun, false, null, new TermOrigin("test.tsv", 2));
        var input = Input("Le train a changé.", Target);
        Assert.Single(Find(input));
        Assert.Empty(Find(input with { Glossary = new QaGlossary(Termbase.Build([entry])) }));
        Assert.Empty(Find(input with { Terms = [new TermOccurrence(new TermMatch(entry, new TextSpan(3, 5)), TermVerdict.Exact, new TextSpan(4, 9))] }));
    }

    [Fact]
    public void Program_text_passes()
    {
        var input = Input("Le train a changé.", "The goverment has changed.");
        Assert.Empty(Find(input with { TargetCodes = [new InlineCode("1", InlineCodeKind.Code, new TextSpan(4, 9))] }));
        Assert.Single(Find(input with { TargetCodes = [new InlineCode("1", InlineCodeKind.Strong, new TextSpan(4, 9))] }));
    }

    [Fact]
    public void A_text_of_another_language_is_told_of_elsewhere() =>
        Assert.Empty(Find("Le train a changé.", "Der Zug hat sich eben noch verändert und dann auch wieder nicht mehr verändert."));

    [Fact]
    public void A_block_left_in_French_is_told_of_elsewhere() => Assert.Empty(Find("The goverment has changed.", "The goverment has changed."));

    [Fact]
    public void Without_a_dictionary_nothing_is_said()
    {
        var input = Input("Le gouvernement a changé.", "The goverment has changed.");
        Assert.Empty(Find(input with { Spelling = null }));
        Assert.Empty(Find(input with { Spelling = new EnglishSpelling(() => null, () => null) }));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void One_dictionary_serves_where_its_English_is_wanted(bool? isBritish, bool isChecked)
    {
        var input = Input("Le gouvernement a changé.", "The goverment has changed.") with { Spelling = new EnglishSpelling(() => FewWords.British, () => null), IsBritish = isBritish };
        Assert.Equal(isChecked, Find(input).Any());
    }

    [Theory]
    [InlineData("The authorisation, the authorisation.", false, "The authorization, the authorization.")]
    [InlineData("The color, the color.", true, "The colour, the colour.")]
    [InlineData("The authorization is read.", true, null)]
    public void The_other_English_is_put_right_everywhere(string target, bool isBritish, string? mended)
    {
        var findings = Find(Input("Le permis.", target) with { IsBritish = isBritish });
        Assert.Equal(mended, findings.SingleOrDefault()?.Fix?.Target);
    }

    [Fact]
    public void Each_dictionary_is_read_once_and_when_it_is_needed()
    {
        var reads = 0;
        var spelling = new EnglishSpelling(() => { reads++; return FewWords.British; }, () => null);
        Assert.Equal(0, reads);
        for (var i = 0; i < 3; i++) Find(Input("Le train.", "The goverment.") with { Spelling = spelling, IsBritish = true });
        Assert.Equal(1, reads);
    }

    [Theory]
    [InlineData("q", 300_000)]
    [InlineData("qq-", 30_000)]
    [InlineData("a.b ", 30_000)]
    [InlineData("q'", 30_000)]
    [InlineData("<q", 30_000)]
    [InlineData("[q", 30_000)]
    public void Texts_made_to_be_slow_come_to_an_end(string piece, int count) => Assert.Empty(Find("Le train.", string.Concat(Enumerable.Repeat(piece, count))));

    private static QaInput Input(string source, string target) => new(source, target, []) { Spelling = FewWords.Spelling };

    private static ImmutableArray<Finding> Find(string source, string target) => Find(Input(source, target));

    private static ImmutableArray<Finding> Find(QaInput input) => [.. QaChecks.Find("spelling")!.Check(input)];
}
