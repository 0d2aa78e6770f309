using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Restoring;

namespace BilingualReader.Core.Tests.Translation.Restoring;

/// <summary>Answers are written with the terms that were put back in braces; what stands outside of them is the engine's.</summary>
public sealed partial class EnglishAroundTermsTests
{
    [Theory]
    [InlineData("It was a {hour} too late.", "It was an hour too late.")]
    [InlineData("It is an {European Union} matter.", "It is a European Union matter.")]
    [InlineData("A {MP} and an {UN mission} met.", "An MP and a UN mission met.")]
    [InlineData("He met a\u00A0{FBI agent}.", "He met an\u00A0FBI agent.")]
    [InlineData("“A {armistice} holds.”", "“An armistice holds.”")]
    [InlineData("Plan A {armistice} holds.", "Plan A armistice holds.")]
    [InlineData("It was a old {hour}.", "It was a old hour.")]
    [InlineData("It was an hour before the {ceasefire}.", "It was an hour before the ceasefire.")]
    [InlineData("It was a hour before the {ceasefire}.", "It was a hour before the ceasefire.")]
    public void The_article_follows_the_sound_of_the_term_behind_it_and_no_other(string answer, string expected) => Assert.Equal(expected, Mend(answer).Text);

    [Theory]
    [InlineData("They crossed the {the Green Line}.", "They crossed the Green Line.")]
    [InlineData("The {the Green Line} holds.", "The Green Line holds.")]
    [InlineData("It sits in the {The Hague}.", "It sits in The Hague.")]
    [InlineData("a {the Green Line} in the sand", "the Green Line in the sand")]
    [InlineData("the {a ceasefire}", "a ceasefire")]
    [InlineData("south of the the {Blue Line}", "south of the Blue Line")]
    [InlineData("The the {Blue Line} holds.", "The Blue Line holds.")]
    [InlineData("the the south of the {Blue Line}", "the the south of the Blue Line")]
    [InlineData("To bathe {the Green Line}", "To bathe the Green Line")]
    public void Of_two_articles_one_stays(string answer, string expected) => Assert.Equal(expected, Mend(answer).Text);

    [Theory]
    [InlineData("{ceasefire} holds. It is calm.", "Ceasefire holds. It is calm.")]
    [InlineData("It is calm. {ceasefire} holds.", "It is calm. Ceasefire holds.")]
    [InlineData("It is calm.” “{ceasefire} holds”", "It is calm.” “Ceasefire holds”")]
    [InlineData("He met Mr. {ceasefire} there.", "He met Mr. ceasefire there.")]
    [InlineData("It holds: {ceasefire} for all.", "It holds: ceasefire for all.")]
    [InlineData("{iPhone} sales fell. It is calm.", "iPhone sales fell. It is calm.")]
    public void A_sentence_begins_with_a_capital(string answer, string expected) => Assert.Equal(expected, Mend(answer, source: "Le calme dure. Le terme tient.").Text);

    [Fact]
    public void An_item_that_begins_small_in_French_begins_small_in_English() =>
        Assert.Equal("ceasefire in the south", Mend("{ceasefire} in the south", source: "terme dans le sud").Text);

    [Theory]
    [InlineData("the {veto}s", "the vetoes")]
    [InlineData("the {weapon of war}s fired", "the weapons of war fired")]
    [InlineData("the {military}s", "the military")]
    [InlineData("the {base}s,", "the bases,")]
    [InlineData("{veto}s fall. It is calm.", "Vetoes fall. It is calm.")]
    [InlineData("the {Hezbollah} 's men", "the Hezbollah's men")]
    [InlineData("the {ceasefire} 's end", "the ceasefire's end")]
    [InlineData("the {ceasefire}’s end", "the ceasefire’s end")]
    public void Endings_that_an_engine_hangs_on_a_term_are_spelled_as_they_should_be(string answer, string expected) => Assert.Equal(expected, Mend(answer).Text);

    [Theory]
    [InlineData("the {forces}s", "the forces")]
    [InlineData("the {forces}'s men", "the forces' men")]
    [InlineData("the {forces} ’s men", "the forces’ men")]
    [InlineData("the {women}'s march", "the women's march")]
    public void A_plural_is_not_made_a_plural_again(string answer, string expected) => Assert.Equal(expected, Mend(answer, number: TermNumber.Plural).Text);

    [Fact]
    public void Spans_stay_on_their_words()
    {
        const string answer = "He signed a the Green Line truce. A hour passed.";
        var text = new EngineText("Il a signé une trêve de la Ligne verte. Une heure passa.", [new(0, 39), new(40, 16)], [], []);
        var terms = new[]
        {
            new PutBackTerm(Span(answer, "the Green Line"), new EngineTerm(new(26, 11), "the Green Line", TermKind.Name)),
            new PutBackTerm(Span(answer, "hour"), new EngineTerm(new(44, 5), "hour", TermKind.Noun)),
        };
        var translation = new EngineTranslation(answer, [new(new(0, 39), Span(answer, "He signed a the Green Line truce.")), new(new(40, 16), Span(answer, "A hour passed."))],
            [new WordLink(new(11, 3), Span(answer, "a")), new WordLink(new(26, 11), Span(answer, "the Green Line")), new WordLink(new(44, 5), Span(answer, "hour")), new WordLink(new(50, 5), Span(answer, "passed"))])
        { Codes = [new InlineCode("1", InlineCodeKind.Strong, Span(answer, "Green Line truce"))] };

        var mended = EnglishAroundTerms.Mend(text, translation, terms);

        Assert.Equal("He signed the Green Line truce. An hour passed.", mended.Text);
        Assert.Equal(["He signed the Green Line truce.", "An hour passed."], mended.Sentences.Select(pair => pair.Target.In(mended.Text)));
        Assert.Equal(["the Green Line", "hour", "passed"], mended.Links.Select(link => link.Target.In(mended.Text)));
        Assert.Equal("Green Line truce", Assert.Single(mended.Codes!.Value).Span.In(mended.Text));
    }

    [Theory]
    [InlineData("an {ceasefire}s", TermVerdict.Inflected)]
    [InlineData("{ceasefire} 's end. It is calm.", TermVerdict.Inflected)]
    [InlineData("an {ceasefire}", TermVerdict.Exact)]
    [InlineData("{ceasefire} holds. It is calm.", TermVerdict.Exact)]
    public void The_ledger_finds_the_term_afterwards(string answer, TermVerdict verdict)
    {
        const string source = "Le terme dure. Le calme tient.";
        var termbase = Termbase.Build([Samples.Term("terme", "ceasefire")]);

        Assert.Equal(verdict, Assert.Single(TermLedger.Judge(source, Mend(answer, source).Text, termbase.Match(source))).Verdict);
    }

    // Whatever an engine makes of the words around terms: each term is still there for the ledger, and every span inside the text.
    [Fact]
    public void No_surroundings_harm_a_term()
    {
        string[] terms = ["ceasefire", "the Green Line", "European Union", "weapon of war", "MP", "women"];
        string[] around = ["a ", "an ", "the ", "The ", "the the ", "A ", "", ". ", "'s ", " 's", "s ", "es ", " and ", "“", "”", "\u00A0", "of the ", "x"];
        var random = new Random(11);
        for (var round = 0; round < 5_000; round++)
        {
            var english = terms[random.Next(terms.Length)];
            string Some() => string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => around[random.Next(around.Length)]));
            var (before, behind) = (Some(), Some());
            if (before.Length > 0 && char.IsLetterOrDigit(before[^1])) before += " ";
            if (behind.Length > 0 && char.IsLetterOrDigit(behind[0]) && behind[0] is not ('s' or 'e')) behind = " " + behind;
            var plain = before + english + behind;
            const string source = "Le terme dure.";
            var kind = char.IsUpper(english[0]) ? TermKind.Name : TermKind.Noun;
            var entry = Samples.Term("terme", english) with { Kind = kind };
            var match = Termbase.Build([entry]).Match(source);
            var wasThere = TermLedger.Judge(source, plain, match)[0].Verdict;

            var mended = Mend($"{before}{{{english}}}{behind}", source, kind: kind);

            var verdict = TermLedger.Judge(source, mended.Text, match)[0].Verdict;
            Assert.True(verdict is TermVerdict.Exact or TermVerdict.Inflected || verdict == wasThere, $"“{plain}” → “{mended.Text}”: {wasThere}, {verdict}");
            Assert.True(Assert.Single(mended.Links).Target.End <= mended.Text.Length, plain);
        }
    }

    private static EngineTranslation Mend(string answer, string source = "Le terme dure.", TermNumber number = TermNumber.Singular, TermKind kind = TermKind.Noun)
    {
        var text = new EngineText(source, SentenceSplitter.Split(source, "fr"), [], []);
        // The last place where it stands: in the last sentence.
        var term = new TextSpan(source.LastIndexOf("terme", StringComparison.Ordinal), 5);
        List<PutBackTerm> terms = [];
        var plain = answer;
        for (var match = Braces().Match(plain); match.Success; match = Braces().Match(plain))
        {
            var words = match.Groups[1].Value;
            plain = plain[..match.Index] + words + plain[(match.Index + match.Length)..];
            terms.Add(new PutBackTerm(new TextSpan(match.Index, words.Length), new EngineTerm(term, words, kind) { Number = number }));
        }

        var links = terms.Select(put => new WordLink(put.Term.Span, put.Span)).ToImmutableArray();
        return EnglishAroundTerms.Mend(text, new EngineTranslation(plain, [], links), terms);
    }

    private static TextSpan Span(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Braces();
}
