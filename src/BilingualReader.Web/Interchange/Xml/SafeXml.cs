using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace BilingualReader.Web.Interchange.Xml;

/// <summary>A foreign XML document, or why it cannot be read.</summary>
/// <param name="Root">Its root element; null when it cannot be read.</param>
/// <param name="Line">Where the fault is, from 1; 0 when no line can be named.</param>
/// <param name="Problem">One sentence; null when it was read.</param>
internal sealed record XmlReading(XElement? Root, int Line, string? Problem);

/// <summary>
/// Reads XML from outside: nothing is fetched, no entity of the document is followed, and neither length nor depth is without
/// an end.
/// </summary>
internal static class SafeXml
{
    private const int DeepestElement = 100;

    /// <summary>The name of the root element without its namespace; null when the document does not come to one.</summary>
    public static string? RootOf(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var xml = Open(content, DtdProcessing.Ignore);
            return xml.MoveToContent() == XmlNodeType.Element ? xml.LocalName : null;
        }
        catch (Exception broken) when (broken is XmlException or NotSupportedException or ArgumentException or DecoderFallbackException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads a document.</summary>
    /// <param name="content">Its bytes; the encoding is told by a mark at the start or by the declaration.</param>
    /// <param name="documentTypes">What to do with a document type: formats that have none forbid it.</param>
    /// <param name="part">What is read, in words for a sentence.</param>
    public static XmlReading Read(ReadOnlyMemory<byte> content, DtdProcessing documentTypes, string part)
    {
        try
        {
            using (var xml = Open(content, documentTypes))
            {
                while (xml.Read())
                {
                    if (xml.Depth > DeepestElement) return new XmlReading(null, LineOf(xml), "The elements stand too deep in each other.");
                }
            }

            using var again = Open(content, documentTypes);
            return new XmlReading(XDocument.Load(again, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root, 0, null);
        }
        catch (XmlException forbidden) when (documentTypes == DtdProcessing.Prohibit && forbidden.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return new XmlReading(null, forbidden.LineNumber, "The file has a document type, which this format has not.");
        }
        catch (XmlException broken)
        {
            return new XmlReading(null, broken.LineNumber, string.Create(CultureInfo.InvariantCulture, $"The XML of {part} is broken at line {broken.LineNumber}, position {broken.LinePosition}."));
        }
        catch (Exception unknown) when (unknown is NotSupportedException or ArgumentException or DecoderFallbackException or InvalidOperationException)
        {
            return new XmlReading(null, 0, $"The encoding that the XML of {part} declares is not known, or does not fit.");
        }
    }

    /// <summary>The line on which an element begins, from 1; 0 when it is not known.</summary>
    public static int LineOf(object place) => place is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    private static XmlReader Open(ReadOnlyMemory<byte> content, DtdProcessing documentTypes) => XmlReader.Create(
        new MemoryStream(content.ToArray(), writable: false),
        new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = documentTypes,
            XmlResolver = null,
            MaxCharactersInDocument = ReturnedFiles.MostBytes,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true,
        });
}
