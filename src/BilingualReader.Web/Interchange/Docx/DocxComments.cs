using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Docx;

/// <summary>The part of a Word document that holds its comments.</summary>
internal static class DocxComments
{
    /// <summary>Writes the comments in the order in which the rows refer to them.</summary>
    public static void Write(ArticleExport article, Stream stream)
    {
        using var xml = XmlOutput.Open(stream);
        xml.WriteStartElement("w", "comments", WordNames.Word);
        var number = 0;
        foreach (var comment in article.Text.Prepend(article.Title).Where(pair => pair.State.IsTranslatable).SelectMany(pair => pair.State.Comments)) Write(xml, comment, number++);
        xml.WriteEndElement();
        xml.End();
    }

    /// <summary>The words of each comment by its id; none for a document without such a part.</summary>
    public static FrozenDictionary<string, string> Read(XElement? root)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var comment in root?.Elements().Where(element => element.Name.LocalName == "comment") ?? [])
        {
            if (WordText.Attribute(comment, "id") is { } id) words[id] = WordText.Of(comment);
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Write(XmlWriter xml, Comment comment, int number)
    {
        var name = LegalXml.Replace(comment.By.Name ?? "Reader");
        xml.WriteStartElement("w", "comment", WordNames.Word);
        xml.WriteAttributeString("w", "id", WordNames.Word, XmlConvert.ToString(number));
        xml.WriteAttributeString("w", "author", WordNames.Word, name);
        xml.WriteAttributeString("w", "date", WordNames.Word, comment.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        xml.WriteAttributeString("w", "initials", WordNames.Word, name[..1]);
        xml.WriteStartElement("w", "p", WordNames.Word);
        new DocxRuns(xml, "en-GB", _ => null).Write(comment.Text, []);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
