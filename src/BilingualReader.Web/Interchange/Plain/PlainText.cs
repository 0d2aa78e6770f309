using System.Globalization;
using System.Text;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Interchange.Plain;

/// <summary>An article as plain text: paragraphs with an empty line between them, the English under its French.</summary>
internal static class PlainText
{
    public static string Of(ArticleExport article, ArticlePart part)
    {
        var text = new StringBuilder();
        Pair(text, article.Title, part);
        if (About(article) is { Length: > 0 } about) text.Append(about).Append("\n\n");
        foreach (var pair in article.Text) Pair(text, pair, part);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Outlet, author, day and address, as far as they are known, on one line.</summary>
    public static string About(ArticleExport article)
    {
        var metadata = article.Metadata;
        string?[] parts = [metadata.Outlet, metadata.Author, metadata.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), metadata.Url];
        return string.Join(", ", parts.OfType<string>().Select(Line));
    }

    private static void Pair(StringBuilder text, ExportPair pair, ArticlePart part)
    {
        var mark = pair.NeedsBullet ? "- " : pair.Kind == BlockKind.Quote ? "> " : "";
        if (part != ArticlePart.Target) text.Append(mark).Append(Line(pair.Source)).Append('\n');
        if (part != ArticlePart.Source) text.Append(mark).Append(pair.Target is { } target ? Line(target) : $"[{pair.Missing}]").Append('\n');
        text.Append('\n');
    }

    // A paragraph is one line, whatever it holds.
    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
