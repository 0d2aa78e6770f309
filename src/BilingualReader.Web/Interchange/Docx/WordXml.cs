using System.Xml;

namespace BilingualReader.Web.Interchange.Docx;

/// <summary>Short ways to write WordprocessingML.</summary>
internal static class WordXml
{
    /// <summary>An empty element with attributes of its namespace.</summary>
    public static void WordValue(this XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement("w", name, WordNames.Word);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString("w", attribute, WordNames.Word, value);
        xml.WriteEndElement();
    }
}
