using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Plain;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Epub;

/// <summary>The pages of an EPUB, in XHTML: every block says its language in both ways.</summary>
internal static class EpubPages
{
    private static readonly HtmlMarkup Markup = new();

    /// <summary>The page with the pairs.</summary>
    public static string Text(ArticleExport article, ArticlePart part)
    {
        var page = Start(article, part, part == ArticlePart.Both ? "both" : "single");
        page.Append("<section class=\"pair\" id=\"title\">\n");
        if (part != ArticlePart.Target) Add(page, $"<h1 class=\"french\"{Language(article.Title.Language)} translate=\"no\">{French(article.Title)}</h1>\n");
        if (part != ArticlePart.Source) page.Append(English(article.Title, part == ArticlePart.Both ? "p" : "h1", " class=\"title\""));
        page.Append("</section>\n");
        if (PlainText.About(article) is { Length: > 0 } about) Add(page, $"<p class=\"quiet\">{Escape(about)}</p>\n");
        foreach (var pair in article.Text) Pair(page, pair, part);
        return page.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>The page of contents: title and headings.</summary>
    public static string Navigation(ArticleExport article, ArticlePart part)
    {
        var page = Start(article, part, "contents");
        page.Append("<nav epub:type=\"toc\" id=\"toc\">\n<h1>Contents</h1>\n<ol>\n");
        page.Append(Entry("title", article.Title, part));
        foreach (var pair in article.Text.Where(pair => pair.Kind == BlockKind.Heading)) page.Append(Entry(Id(pair), pair, part));
        return page.Append("</ol>\n</nav>\n</body>\n</html>\n").ToString();
    }

    private static StringBuilder Start(ArticleExport article, ArticlePart part, string name)
    {
        var language = part == ArticlePart.Source ? ArticleExport.SourceLanguage : ArticleExport.TargetLanguage;
        var page = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
        Add(page, $"<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"{Language(language)}>\n");
        Add(page, $"<head>\n<title>{Escape(part == ArticlePart.Source ? article.Title.Source : article.ShownTitle)}</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n");
        Add(page, $"<body class=\"{name}\">\n");
        return page;
    }

    private static void Pair(StringBuilder page, ExportPair pair, ArticlePart part)
    {
        var tag = pair.Kind == BlockKind.Heading ? $"h{Math.Clamp(pair.Level, 2, 6).ToString(CultureInfo.InvariantCulture)}" : "p";
        Add(page, $"<section class=\"pair {Class(pair)}\" id=\"{Id(pair)}\">\n");
        if (part != ArticlePart.Target) Add(page, $"<{tag} class=\"french\"{Language(pair.Language)} translate=\"no\">{French(pair)}</{tag}>\n");
        if (part != ArticlePart.Source) page.Append(English(pair, part == ArticlePart.Both ? "p" : tag, ""));
        page.Append("</section>\n");
    }

    private static void Add(StringBuilder page, string markup) => page.Append(markup);

    private static string Entry(string id, ExportPair pair, ArticlePart part)
    {
        var (text, language) = part != ArticlePart.Source && pair.Target is { } target ? (target, ArticleExport.TargetLanguage) : (pair.Source, pair.Language);
        return $"<li><a href=\"text.xhtml#{id}\"{Language(language)}>{Escape(text)}</a></li>\n";
    }

    private static string English(ExportPair pair, string tag, string attributes) => pair.Target is { } target
        ? $"<{tag}{attributes}{Language(ArticleExport.TargetLanguage)}>{Render(target, pair.TargetCodes)}</{tag}>\n"
        : $"<p class=\"quiet\"{Language("en")}>{Escape(pair.Missing!)}</p>\n";

    private static string French(ExportPair pair) =>
        Render(pair.Language == ArticleExport.SourceLanguage ? FrenchTypography.ForDisplay(pair.Source) : pair.Source, pair.SourceCodes);

    private static string Render(string text, ImmutableArray<InlineCode> codes) => Markup.Render(LegalXml.Replace(text), InlinePieces.Sound(text, codes));

    private static string Escape(string text) => HtmlMarkup.Escape(LegalXml.Replace(text));

    private static string Language(string tag) => $" lang=\"{Escape(tag)}\" xml:lang=\"{Escape(tag)}\"";

    private static string Id(ExportPair pair) => string.Create(CultureInfo.InvariantCulture, $"p{pair.Number}");

    private static string Class(ExportPair pair) => pair.Kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.ListItem when pair.NeedsBullet => "item",
        BlockKind.Quote => "quote",
        BlockKind.Caption => "caption",
        _ => "paragraph",
    };
}
