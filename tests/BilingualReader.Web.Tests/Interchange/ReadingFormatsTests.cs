using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Interchange;

/// <summary>What goes out for readers: web page, EPUB, Markdown, plain text.</summary>
public sealed class ReadingFormatsTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    [Fact]
    public void The_web_page_needs_nothing_else_and_says_the_language_of_every_block()
    {
        foreach (var article in All())
        {
            var document = new HtmlParser().ParseDocument(article.Text(FileFormat.Html));

            Assert.Empty(document.QuerySelectorAll("script, link, img, iframe, object, embed, video, [src], [style], [onclick]"));
            Assert.All(document.QuerySelectorAll("main .pair > :not(.number), h1"), block => Assert.NotNull(block.GetAttribute("lang")));
            Assert.All(document.QuerySelectorAll("a"), link => Assert.Matches("^(#|https?:|mailto:)", link.GetAttribute("href")));
            Assert.Equal(article.Export().Text.Length, document.QuerySelectorAll("main .pair").Length);
            Assert.Contains("break-inside: avoid", document.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Texts_are_text_on_the_web_page()
    {
        var article = Articles.Of(Blocks.Paragraph(1, "<script>a</script> & \"b\"")).Then(new Edited(1, "<img src=x onerror=alert(1)>"));

        var document = new HtmlParser().ParseDocument(article.Text(FileFormat.Html));

        Assert.Empty(document.QuerySelectorAll("script, img"));
        Assert.Equal("<img src=x onerror=alert(1)>", document.QuerySelector("#p1 [lang=en]")!.TextContent);
    }

    [Theory]
    [InlineData("Source", "Le maire a lu", "The mayor read")]
    [InlineData("Target", "The mayor read", "Le maire a lu")]
    public void One_language_alone(string name, string there, string absent)
    {
        var part = Enum.Parse<ArticlePart>(name);
        foreach (var line in FileFormats.All.Where(line => FileFormats.CanWrite(line, part)))
        {
            var text = line.Format == FileFormat.Epub ? Parts(Articles.Small().Write(line.Format, part))["EPUB/text.xhtml"] : Articles.Small().Text(line.Format, part);
            Assert.Contains(there, text, StringComparison.Ordinal);
            Assert.DoesNotContain(absent, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Plain_text_and_Markdown()
    {
        var article = Articles.Small().Then(new Edited(3, "# He smiles *broadly*."));

        Assert.Contains("\nLe maire a lu le rapport hier.\nThe mayor read the report yesterday.\n\nIl sourit.\n# He smiles *broadly*.\n", article.Text(FileFormat.Text), StringComparison.Ordinal);
        Assert.Contains("> Le maire a lu [le *rapport*](<https://example.org/rapport>) hier.\n\nThe mayor read [the *report*](<https://example.org/rapport>) yesterday.\n\n> Il sourit.\n\n\\# He smiles \\*broadly\\*.\n", article.Text(FileFormat.Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void An_EPUB_begins_with_its_type_stored_and_holds_what_it_names()
    {
        foreach (var article in All())
        {
            var content = article.Write(FileFormat.Epub);

            Assert.Equal("PK\u0003\u0004", Encoding.Latin1.GetString(content, 0, 4));
            Assert.Equal((0, 8, 0), (BitConverter.ToUInt16(content, 8), BitConverter.ToUInt16(content, 26), BitConverter.ToUInt16(content, 28)));
            Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(content, 30, 28));
            var parts = Parts(content);
            Assert.Contains("full-path=\"EPUB/package.opf\"", parts["META-INF/container.xml"], StringComparison.Ordinal);
            var package = XDocument.Parse(parts["EPUB/package.opf"]).Root!;
            Assert.All(package.Descendants(Opf + "item"), item => Assert.True(parts.ContainsKey("EPUB/" + item.Attribute("href")!.Value)));
            Assert.Single(package.Descendants(Opf + "item"), item => item.Attribute("properties")?.Value == "nav");
            Assert.Equal("text", Assert.Single(package.Descendants(Opf + "itemref")).Attribute("idref")!.Value);
            Assert.Equal("id", package.Descendants(Dublin + "identifier").Single().Attribute("id")!.Value);
            Assert.NotEmpty(package.Descendants(Dublin + "title").Single().Value);
            Assert.Equal(["en", "fr"], package.Descendants(Dublin + "language").Select(language => language.Value));
            Assert.Matches("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$", Assert.Single(package.Descendants(Opf + "meta")).Value);
        }
    }

    [Fact]
    public void An_EPUB_never_splits_a_pair_says_every_language_and_its_contents_lead_somewhere()
    {
        foreach (var article in All())
        {
            var parts = Parts(article.Write(FileFormat.Epub));
            var text = XDocument.Parse(parts["EPUB/text.xhtml"]);
            var ids = text.Descendants().Attributes("id").Select(id => id.Value).ToHashSet();

            Assert.Contains(".pair { margin: 0 0 1.1em; break-inside: avoid;", parts["EPUB/style.css"], StringComparison.Ordinal);
            Assert.All(text.Descendants(Html + "section").Elements(), block => Assert.Equal(block.Attribute("lang")!.Value, block.Attribute(XNamespace.Xml + "lang")!.Value));
            Assert.Equal(ids.Count, text.Descendants().Attributes("id").Count());
            var links = XDocument.Parse(parts["EPUB/nav.xhtml"]).Descendants(Html + "a").Select(link => link.Attribute("href")!.Value).ToArray();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Contains(link["text.xhtml#".Length..], ids));
        }
    }

    private static IEnumerable<Articles> All() => Articles.Samples().Concat(Articles.Generated(100, 31)).Append(Articles.Small());

    private static Dictionary<string, string> Parts(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }
}
