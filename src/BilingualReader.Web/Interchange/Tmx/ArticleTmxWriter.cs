using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using BilingualReader.Core.Articles;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Tmx;

/// <summary>Writes the translated pairs of one article as TMX 1.4b. What XML cannot hold becomes U+FFFD.</summary>
internal sealed class ArticleTmxWriter(XmlWriter xml)
{
    /// <summary>The property that says which article in which state.</summary>
    public const string StampProperty = "x-bilingual-reader-article";

    public static void Write(ArticleExport article, Stream stream)
    {
        using var xml = XmlOutput.Open(stream);
        new ArticleTmxWriter(xml).Document(article);
        xml.End();
    }

    private void Document(ArticleExport article)
    {
        xml.WriteStartElement("tmx");
        xml.Attribute("version", "1.4");
        xml.Line();
        Header(article);
        xml.WriteStartElement("body");
        foreach (var pair in article.Pairs.Where(pair => pair.Target is not null)) Unit(pair);
        xml.Line();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Header(ArticleExport article)
    {
        xml.WriteStartElement("header");
        xml.Attribute("creationtool", "bilingual-reader");
        xml.Attribute("creationtoolversion", "1");
        xml.Attribute("segtype", "paragraph");
        xml.Attribute("o-tmf", "bilingual-reader");
        xml.Attribute("adminlang", "en");
        xml.Attribute("srclang", ArticleExport.SourceLanguage);
        xml.Attribute("datatype", "plaintext");
        Property(StampProperty, article.Stamp.ToString());
        xml.WriteEndElement();
    }

    private void Unit(ExportPair pair)
    {
        xml.Line();
        xml.WriteStartElement("tu");
        xml.Attribute("tuid", pair.Key.ToString());
        foreach (var comment in pair.State.Comments) xml.Element("note", "", comment.Text);
        Property("x-state", pair.Status.ToString().ToLowerInvariant());
        if (pair.State is { Human: null, Machine: { } machine }) Property("x-engine", machine.Engine.Value);
        Side(ArticleExport.SourceLanguage, pair.Source, pair.SourceCodes);
        Side(ArticleExport.TargetLanguage, pair.Target!, pair.TargetCodes);
        xml.WriteEndElement();
    }

    private void Side(string language, string text, ImmutableArray<InlineCode> codes)
    {
        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteStartElement("seg");
        foreach (var piece in InlinePieces.Of(text, codes))
        {
            switch (piece)
            {
                case TextPiece { Text: var run }:
                    xml.WriteString(LegalXml.Replace(run));
                    break;
                case CodeStart { Code: var code }:
                    Code("bpt", "i", code.Id, CodeMarks.Before(code));
                    break;
                case CodeEnd { Code: var code }:
                    Code("ept", "i", code.Id, CodeMarks.After(code));
                    break;
                case CodePoint { Code: var code }:
                    Code("ph", "x", code.Id, CodeMarks.Before(code) + CodeMarks.After(code));
                    break;
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Code(string name, string attribute, string id, string markup)
    {
        xml.WriteStartElement(name);
        xml.Attribute(attribute, id);
        xml.WriteString(LegalXml.Replace(markup));
        xml.WriteEndElement();
    }

    private void Property(string type, string value)
    {
        xml.WriteStartElement("prop");
        xml.Attribute("type", type);
        xml.WriteString(LegalXml.Replace(value));
        xml.WriteEndElement();
    }
}
