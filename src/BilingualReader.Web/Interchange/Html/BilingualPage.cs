using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Plain;

namespace BilingualReader.Web.Interchange.Html;

/// <summary>
/// One web page that needs nothing else: French and English side by side, one under the other on a narrow screen, fit to
/// print, no pair split over two sheets. Everything from outside is encoded; no picture and no script is asked for.
/// </summary>
internal sealed class BilingualPage(StringBuilder page, ArticlePart part)
{
    private static readonly HtmlMarkup Markup = new();

    public static string Of(ArticleExport article, ArticlePart part)
    {
        var page = new StringBuilder();
        new BilingualPage(page, part).Write(article);
        return page.ToString();
    }

    private void Write(ArticleExport article)
    {
        var language = part == ArticlePart.Source ? ArticleExport.SourceLanguage : ArticleExport.TargetLanguage;
        Line("<!DOCTYPE html>");
        Line($"<html lang=\"{language}\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line("<meta name=\"referrer\" content=\"no-referrer\">");
        Line($"<title>{Escape(part == ArticlePart.Source ? article.Title.Source : article.ShownTitle)}</title>");
        Line($"<style>\n{HtmlStyle.Text}\n</style>");
        Line("</head>");
        Line($"<body class=\"{(part == ArticlePart.Both ? "both" : "single")}\">");
        Head(article);
        Line("<main>");
        foreach (var pair in article.Text) Pair(pair);
        Line("</main>");
        Line("</body>");
        Line("</html>");
    }

    private void Head(ArticleExport article)
    {
        Line("<header>");
        if (PlainText.About(article) is { Length: > 0 } about) Line($"<p class=\"quiet\">{Escape(about)}</p>");
        Line("<div class=\"pair\"><span></span>");
        if (part != ArticlePart.Target) Line($"<h1 lang=\"{Escape(article.Title.Language)}\" translate=\"no\">{French(article.Title)}</h1>");
        if (part == ArticlePart.Both) Line(English(article.Title, "p", "title"));
        if (part == ArticlePart.Target) Line(English(article.Title, "h1", "title"));
        Line("</div>");
        Line("</header>");
    }

    private void Pair(ExportPair pair)
    {
        var number = pair.Number.ToString(CultureInfo.InvariantCulture);
        var tag = pair.Kind == BlockKind.Heading ? $"h{Math.Clamp(pair.Level, 2, 6).ToString(CultureInfo.InvariantCulture)}" : "p";
        Line($"<section class=\"pair {Class(pair)}\" id=\"p{number}\" aria-label=\"Paragraph {number}\"><a class=\"number\" href=\"#p{number}\" aria-label=\"Paragraph {number}\">{number}</a>");
        if (part != ArticlePart.Target) Line($"<{tag} lang=\"{Escape(pair.Language)}\" translate=\"no\">{French(pair)}</{tag}>");

        // The second copy of a heading would double the outline.
        if (part != ArticlePart.Source) Line(English(pair, part == ArticlePart.Both ? "p" : tag, null));
        Line("</section>");
    }

    private void Line(string line) => page.Append(line).Append('\n');

    private static string English(ExportPair pair, string tag, string? name)
    {
        var attribute = name is null ? "" : $" class=\"{name}\"";
        return pair.Target is { } target
            ? $"<{tag}{attribute} lang=\"{ArticleExport.TargetLanguage}\">{Render(target, pair.TargetCodes)}</{tag}>"
            : $"<p class=\"quiet\" lang=\"en\">{Escape(pair.Missing!)}</p>";
    }

    private static string French(ExportPair pair) =>
        Render(pair.Language == ArticleExport.SourceLanguage ? FrenchTypography.ForDisplay(pair.Source) : pair.Source, pair.SourceCodes);

    private static string Render(string text, ImmutableArray<InlineCode> codes) => Markup.Render(text, InlinePieces.Sound(text, codes));

    private static string Escape(string text) => HtmlMarkup.Escape(text);

    private static string Class(ExportPair pair) => pair.Kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.ListItem when pair.NeedsBullet => "item",
        BlockKind.Quote => "quote",
        BlockKind.Caption => "caption",
        _ => "paragraph",
    };
}
