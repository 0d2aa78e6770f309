using AngleSharp.Html.Parser;
using BilingualReader.Web.CommandLine.Output;
using BilingualReader.Web.Interchange.Inline;

namespace BilingualReader.Web.Tests.CommandLine;

public sealed class DocumentWriterTests : IDisposable
{
    private const string Article = """
        # Le port & la <mer>

        Partager cet article

        Le *maire* de la ville a annoncé **lundi** la réouverture du [port](https://exemple.fr/a?b=1&c=2), <script>alert(1)</script> fermé depuis mai.

        ## Un chantier *très* long

        1. Le premier point de la liste
        2. Le deuxième [point](javascript:alert(1)) de la liste

        > Une citation du maire de la ville, avec `ls | sort` dedans.

        The quick brown fox has jumped over the lazy dog, and this is not what they said.
        """;

    private readonly CommandLineFixture verbs = new();

    [Fact]
    public async Task Writes_a_page_that_needs_nothing_else()
    {
        var html = await RunAsync("html");
        var page = new HtmlParser().ParseDocument(html);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("LE PORT & LA <MER>", page.Title);
        Assert.Equal("Le port & la <mer>", Assert.Single(page.QuerySelectorAll("h1[lang=fr]")).TextContent);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [src], [style], [onclick]"));
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_every_paragraph_in_its_own_language()
    {
        var page = new HtmlParser().ParseDocument(await RunAsync("html"));

        var pairs = page.QuerySelectorAll("main section.pair");
        Assert.Equal(6, pairs.Length);
        Assert.All(pairs, pair => Assert.Equal(3, pair.Children.Length));
        Assert.All(pairs.Take(5), pair =>
        {
            var french = Assert.Single(pair.QuerySelectorAll("[lang=fr]"));
            var english = Assert.Single(pair.QuerySelectorAll("[lang=en]"));
            Assert.Equal(french.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' ').ToUpperInvariant(), english.TextContent.ToUpperInvariant());
        });
        Assert.Equal("Not in French: shown as it is.", pairs[5].LastElementChild!.TextContent);
        Assert.Equal(pairs.Length, pairs.Select(pair => pair.Id).Distinct().Count());
    }

    [Fact]
    public async Task Keeps_inline_markup_on_both_sides_and_no_address_that_runs_something()
    {
        var page = new HtmlParser().ParseDocument(await RunAsync("html"));

        Assert.Equal(["maire", "MAIRE", "très", "TRÈS"], page.QuerySelectorAll("main em").Select(element => element.TextContent));
        Assert.Equal(["lundi", "LUNDI"], page.QuerySelectorAll("main strong").Select(element => element.TextContent));
        Assert.Equal(["ls | sort", "ls | sort"], page.QuerySelectorAll("main code").Select(element => element.TextContent));
        Assert.Equal(["https://exemple.fr/a?b=1&c=2", "https://exemple.fr/a?b=1&c=2"], page.QuerySelectorAll("main a:not(.number)").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("javascript:", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("text")]
    public async Task Names_the_furniture_the_engine_and_the_glossary(string format)
    {
        verbs.Write("glossary/a.tsv", "source\ttarget\tnote\nmaire\tmayor\tHead of a commune & more.\n");

        var written = await RunAsync(format);

        Assert.Contains("Partager cet article", written, StringComparison.Ordinal);
        Assert.Contains("Word engine", written, StringComparison.Ordinal);
        Assert.Contains("Head of a commune", written, StringComparison.Ordinal);
        Assert.Contains("revision", written, StringComparison.Ordinal);
        Assert.Contains("Capital letters only", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_markdown_in_which_the_text_is_only_text()
    {
        var markdown = await RunAsync("markdown");
        var page = new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(markdown));

        Assert.Empty(page.QuerySelectorAll("script, mer"));
        Assert.Equal("LE PORT & LA <MER>", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("p"), paragraph => paragraph.TextContent.Contains("<SCRIPT>ALERT(1)</SCRIPT>", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("em"), element => element.TextContent == "MAIRE");
        Assert.Contains(page.QuerySelectorAll("code"), element => element.TextContent == "ls | sort");
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("https://exemple.fr", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writes_plain_text_without_any_markup()
    {
        var text = await RunAsync("text");

        Assert.StartsWith("Le port & la <mer>\nLE PORT & LA <MER>\n\n", text, StringComparison.Ordinal);
        Assert.Contains("\n   4  ## Un chantier très long\n      ## UN CHANTIER TRÈS LONG\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("«\u00A0é\u202F»", "\"«\u00A0é\u202F»\"")]
    [InlineData("\0\n\t\u001F\u2028", "\"\\u0000\\n\\t\\u001f\\u2028\"")]
    [InlineData("😀", "\"😀\"")]
    public void Escapes_in_json_only_what_must_be(string text, string expected) => Assert.Equal(expected, JsonText.Quote(text));

    [Fact]
    public void Escapes_half_a_surrogate_pair() => Assert.Equal("\"\\ud83d!\"", JsonText.Quote("\uD83D!"));

    [Theory]
    [InlineData("# a", @"\# a")]
    [InlineData("- a", @"\- a")]
    [InlineData("1. a", @"1\. a")]
    [InlineData("1. a_b*c", @"1\. a\_b\*c")]
    [InlineData("2026 a été", "2026 a été")]
    public void Takes_no_start_of_a_line_for_markdown(string line, string expected) =>
        Assert.Equal(expected, MarkdownMarkup.EscapeStart(MarkdownMarkup.Escape(line)));

    public void Dispose() => verbs.Dispose();

    private async Task<string> RunAsync(string format)
    {
        var result = await verbs.RunAsync("translate", verbs.Write("a.md", Article), "--format", format);
        Assert.Equal(0, result.ExitCode);
        return result.Output;
    }
}
