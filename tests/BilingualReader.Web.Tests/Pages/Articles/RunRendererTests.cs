using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Tests.Pages.Articles;

public sealed class RunRendererTests
{
    [Fact]
    public void Text_without_marks_is_encoded_and_nothing_else() =>
        Assert.Equal("a &lt;b&gt; &amp; &quot;c&quot; d&#x27;\u00e9t\u00e9", Render("a <b> & \"c\" d'\u00e9t\u00e9"));

    [Fact]
    public void A_sentence_becomes_a_span_that_names_its_pair() =>
        Assert.Equal("<span class=\"sentence\" data-s=\"0\">Un.</span> <span class=\"sentence\" data-s=\"1\">Deux.</span>",
            Render("Un. Deux.", new SentenceMark(new(0, 3), 0), new SentenceMark(new(4, 5), 1)));

    [Fact]
    public void A_term_leads_to_its_line_in_the_ledger() =>
        Assert.Equal("le <a class=\"term missing\" href=\"#term-7\" data-term=\"7\">port</a>",
            Render("le port", new TermMark(new(3, 4), 7, TermVerdict.Missing)));

    [Fact]
    public void A_term_without_a_verdict_has_no_verdict_class() =>
        Assert.Equal("<a class=\"term\" href=\"#term-7\" data-term=\"7\">port</a>", Render("port", new TermMark(new(0, 4), 7, null)));

    [Fact]
    public void Emphasis_over_the_border_of_two_sentences_is_cut_there() =>
        Assert.Equal(
            "<span class=\"sentence\" data-s=\"0\">A <em>b.</em></span><em> <span class=\"sentence\" data-s=\"1\">C</span></em><span class=\"sentence\" data-s=\"1\"> d.</span>",
            Render("A b. C d.", new SentenceMark(new(0, 4), 0), new SentenceMark(new(5, 4), 1), Code(InlineCodeKind.Emphasis, 2, 4)));

    [Fact]
    public void A_link_over_the_border_of_two_sentences_stays_in_one_piece()
    {
        var links = Parse(Render("A b. C d.", new SentenceMark(new(0, 4), 0), new SentenceMark(new(5, 4), 1), Link(2, 4, "https://example.org/"))).QuerySelectorAll("a");
        Assert.Equal("b. C", Assert.Single(links).TextContent);
    }

    [Fact]
    public void A_term_inside_a_link_is_no_second_link()
    {
        var body = Parse(Render("voir le port ici", Link(0, 16, "https://example.org/"), new TermMark(new(8, 4), 3, TermVerdict.Exact)));
        Assert.Single(body.QuerySelectorAll("a"));
        Assert.Equal("3", body.QuerySelector("span.term")!.GetAttribute("data-term"));
    }

    [Fact]
    public void A_link_inside_a_term_stays_a_link()
    {
        var body = Parse(Render("le grand port", new TermMark(new(3, 10), 3, TermVerdict.Exact), Link(9, 4, "https://example.org/")));
        Assert.Equal("port", body.QuerySelector("a[rel]")!.TextContent);
        Assert.Equal("grand port", string.Concat(body.QuerySelectorAll(".term").Select(term => term.TextContent)));
        Assert.Null(body.QuerySelector("a a"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/nearby")]
    [InlineData("")]
    public void A_link_to_anything_but_the_web_or_mail_is_no_link(string address) =>
        Assert.Equal("<span>ici</span>", Render("ici", Link(0, 3, address)));

    [Fact]
    public void An_address_cannot_leave_its_attribute() =>
        Assert.Equal("https://example.org/?\"onclick=\"x", Parse(Render("ici", Link(0, 3, "https://example.org/?\"onclick=\"x"))).QuerySelector("a")!.GetAttribute("href"));

    [Fact]
    public void A_picture_is_a_link_and_loads_nothing()
    {
        var body = Parse(Render("", new CodeMark(new InlineCode("1", InlineCodeKind.Image, default, "https://example.org/p.png"))));
        Assert.Null(body.QuerySelector("img"));
        Assert.Equal("Picture", body.QuerySelector("a.picture")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_mark_that_reaches_outside_or_splits_a_character_is_left_out() =>
        Assert.Equal("&#x1F600;!", Render("\U0001F600!", new GapMark(new(1, 1)), new GapMark(new(2, 9)), new GapMark(new(-1, 1)), new GapMark(new(2, int.MaxValue))));

    [Fact]
    public void A_missing_French_space_is_a_margin_and_no_character() =>
        Assert.Equal("Quoi<span class=\"gap\">?</span>", Render("Quoi?", new GapMark(new(4, 1))));

    [Fact]
    public void Whatever_the_marks_the_text_is_whole_and_the_markup_nests()
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var text = TextOf(random);
            var marks = Enumerable.Range(0, random.Next(0, 12)).Select(i => MarkOf(random, text.Length, i)).ToArray();
            var markup = Render(text, marks);
            var body = Parse(markup);
            Assert.True(text == body.TextContent, $"seed {seed}: {markup}");
            Assert.True(Normal(markup) == Normal(body.InnerHtml), $"seed {seed} does not nest: {markup}");
            Assert.Null(body.QuerySelector("a a"));
            Assert.Null(body.QuerySelector("script"));
        }
    }

    [Fact]
    public void Every_mark_covers_just_its_own_text()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, 40).Select(i => (char)('a' + (i % 26)))]);
            var terms = Enumerable.Range(0, 6).Select(i => new TermMark(new TextSpan(random.Next(0, 30), random.Next(1, 10)), i, TermVerdict.Exact)).ToArray();
            var body = Parse(Render(text, [.. terms, .. Enumerable.Range(0, 4).Select(i => MarkOf(random, text.Length, 10 + i)).Where(mark => mark is not TermMark)]));
            foreach (var term in terms)
                Assert.Equal(term.Span.In(text), string.Concat(body.QuerySelectorAll($"[data-term='{term.Entry}']").Where(e => e.ParentElement!.Closest($"[data-term='{term.Entry}']") is null).Select(e => e.TextContent)));
        }
    }

    private static string TextOf(Random random)
    {
        string[] pieces = ["a", "é", " ", "<", "&", "\"", "'", "œ", "\U0001F600", "\u202F", "«", "</span>", "\n", "mot"];
        var text = new StringBuilder();
        for (var i = random.Next(0, 30); i > 0; i--) text.Append(pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }

    private static RunMark MarkOf(Random random, int length, int number)
    {
        var start = random.Next(-1, length + 2);
        var span = new TextSpan(start, random.Next(0, length + 3));
        return random.Next(6) switch
        {
            0 => new SentenceMark(span, number),
            1 => new TermMark(span, number, (TermVerdict)random.Next(5)),
            2 => new CodeMark(new InlineCode("1", InlineCodeKind.Link, span, "https://example.org/?a=\"b\"")),
            3 => new CodeMark(new InlineCode("1", InlineCodeKind.Image, span, "https://example.org/<p>.png")),
            4 => new CodeMark(new InlineCode("1", (InlineCodeKind)random.Next(7), span)),
            _ => new GapMark(span),
        };
    }

    private static CodeMark Code(InlineCodeKind kind, int start, int length) => new(new InlineCode("1", kind, new TextSpan(start, length)));

    private static CodeMark Link(int start, int length, string address) => new(new InlineCode("1", InlineCodeKind.Link, new TextSpan(start, length), address));

    private static string Render(string text, params RunMark[] marks) => RunRenderer.Render(text, marks).ToString();

    private static IElement Parse(string markup) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + markup).Body!;

    // A parser that has to repair crossing tags writes others than it read; how characters are escaped may differ.
    private static string Normal(string markup) => string.Concat(System.Text.RegularExpressions.Regex.Matches(markup, "</?[a-z]+").Select(match => match.Value));
}
