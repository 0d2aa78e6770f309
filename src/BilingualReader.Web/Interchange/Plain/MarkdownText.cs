using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Web.Interchange.Inline;

namespace BilingualReader.Web.Interchange.Plain;

/// <summary>An article as Markdown: French in block quotations, its English below; or one language alone.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownMarkup Markup = new();

    public static string Of(ArticleExport article, ArticlePart part)
    {
        var text = new StringBuilder();
        var title = article.Title;
        if (part != ArticlePart.Target) text.Append(part == ArticlePart.Both ? "> " : "").Append("# ").Append(French(title)).Append("\n\n");
        if (part != ArticlePart.Source) text.Append("# ").Append(English(title)).Append("\n\n");
        if (PlainText.About(article) is { Length: > 0 } about) text.Append(MarkdownMarkup.EscapeStart(MarkdownMarkup.Escape(about))).Append("\n\n");
        foreach (var pair in article.Text)
        {
            if (part != ArticlePart.Target) text.Append(part == ArticlePart.Both ? "> " : "").Append(Marked(pair, French(pair))).Append("\n\n");
            if (part != ArticlePart.Source) text.Append(Marked(pair, English(pair))).Append("\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string French(ExportPair pair) => Render(pair.Source, pair.SourceCodes);

    private static string English(ExportPair pair) => pair.Target is { } target ? Render(target, pair.TargetCodes) : $"*{MarkdownMarkup.Escape(pair.Missing!)}*";

    private static string Render(string text, ImmutableArray<InlineCode> codes) => Markup.Render(text, InlinePieces.Sound(text, codes));

    private static string Marked(ExportPair pair, string line) => pair.Kind switch
    {
        BlockKind.Heading => $"{new string('#', Math.Clamp(pair.Level, 2, 6))} {line}",
        BlockKind.ListItem when pair.NeedsBullet => $"- {MarkdownMarkup.EscapeStart(line)}",
        BlockKind.Quote => $"> {MarkdownMarkup.EscapeStart(line)}",
        _ => MarkdownMarkup.EscapeStart(line),
    };
}
