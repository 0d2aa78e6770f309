using System.Text;
using System.Xml;

namespace BilingualReader.Web.Interchange.Xml;

/// <summary>Opens XML for writing: UTF-8 without a mark, every character of the text kept as it is, blanks and line ends too.</summary>
internal static class XmlOutput
{
    /// <summary>Opens a stream, which stays open.</summary>
    public static XmlWriter Open(Stream stream)
    {
        var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteWhitespace("\n");
        return xml;
    }

    /// <summary>Ends the document and the writer's work on it.</summary>
    public static void End(this XmlWriter xml)
    {
        xml.WriteEndDocument();
        xml.Flush();
    }

    /// <summary>An element with text, what XML cannot hold replaced.</summary>
    public static void Element(this XmlWriter xml, string name, string ns, string text)
    {
        xml.WriteStartElement(name, ns);
        xml.WriteString(LegalXml.Replace(text));
        xml.WriteEndElement();
    }

    /// <summary>An attribute, what XML cannot hold replaced.</summary>
    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, LegalXml.Replace(value));

    /// <summary>A new line between elements.</summary>
    public static void Line(this XmlWriter xml) => xml.WriteWhitespace("\n");
}
