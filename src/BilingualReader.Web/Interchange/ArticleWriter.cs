using System.Text;
using BilingualReader.Web.Interchange.Docx;
using BilingualReader.Web.Interchange.Epub;
using BilingualReader.Web.Interchange.Html;
using BilingualReader.Web.Interchange.Plain;
using BilingualReader.Web.Interchange.Tmx;
using BilingualReader.Web.Interchange.Xliff;

namespace BilingualReader.Web.Interchange;

/// <summary>Writes an article in any format. Text is UTF-8 without a mark at the start, lines ended by a line feed.</summary>
internal static class ArticleWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(ArticleExport article, FileFormat format, ArticlePart part)
    {
        using var bytes = new MemoryStream();
        switch (format)
        {
            case FileFormat.Xliff21:
                Xliff21Writer.Write(article, bytes);
                break;
            case FileFormat.Xliff12:
                Xliff12Writer.Write(article, bytes);
                break;
            case FileFormat.Tmx:
                ArticleTmxWriter.Write(article, bytes);
                break;
            case FileFormat.Docx:
                DocxWriter.Write(article, bytes);
                break;
            case FileFormat.Epub:
                EpubWriter.Write(article, part, bytes);
                break;
            case FileFormat.Html:
                bytes.Write(Utf8.GetBytes(BilingualPage.Of(article, part)));
                break;
            case FileFormat.Markdown:
                bytes.Write(Utf8.GetBytes(MarkdownText.Of(article, part)));
                break;
            default:
                bytes.Write(Utf8.GetBytes(PlainText.Of(article, part)));
                break;
        }

        return bytes.ToArray();
    }

    /// <summary>A name for the file: of the title, in letters that every system takes.</summary>
    public static string NameFor(ArticleExport article, FileFormat format, ArticlePart part)
    {
        var name = new StringBuilder();
        foreach (var letter in article.Metadata.Title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) name.Append(letter);
            else if (char.IsWhiteSpace(letter) || char.IsPunctuation(letter)) name.Append(name.Length == 0 || name[^1] == '-' ? "" : "-");
            if (name.Length >= 50) break;
        }

        var stem = name.ToString().Trim('-');
        var suffix = part switch
        {
            ArticlePart.Source => ".fr",
            ArticlePart.Target => ".en",
            _ => format == FileFormat.Xliff12 ? ".1-2" : "",
        };
        return $"{(stem.Length == 0 ? article.Stamp.Article.Value : stem)}{suffix}{FileFormats.Of(format).Extension}";
    }
}
