using System.Text;
using System.Xml.Linq;

namespace BilingualReader.Web.Interchange.Docx;

/// <summary>
/// The text of a part of a Word document as a reader of it sees it: changes that are tracked count as made, marks of the
/// spelling check, smart tags and the cutting of runs do not matter. Elements are known by their local names, as strict
/// documents have other namespaces.
/// </summary>
internal static class WordText
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>The text; paragraphs are parted by line feeds.</summary>
    public static string Of(XElement container)
    {
        var text = new StringBuilder();
        Read(container, text);
        if (text.Length > 0 && text[^1] == '\n') text.Length--;
        return text.ToString();
    }

    /// <summary>An attribute by its local name; null when there is none.</summary>
    public static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    private static void Read(XElement container, StringBuilder text)
    {
        foreach (var element in container.Elements()) ReadElement(element, text);
    }

    private static void ReadElement(XElement element, StringBuilder text)
    {
        switch (element.Name.LocalName)
        {
            case "t":
                text.Append(element.Attribute(Space)?.Value == "preserve" ? element.Value : element.Value.Trim(' ', '\t', '\r', '\n'));
                break;
            case "tab":
                if (element.Parent?.Name.LocalName == "r") text.Append('\t');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('‑');
                break;
            case "softHyphen":
                text.Append('\u00AD');
                break;
            case "p":
                Read(element, text);
                if (!IsJoined(element)) text.Append('\n');
                break;
            case "AlternateContent":
                if (element.Elements().FirstOrDefault(choice => choice.Name.LocalName == "Fallback") is { } fallback) Read(fallback, text);
                break;
            case "del" or "moveFrom" or "delText" or "instrText" or "pPr" or "rPr" or "tblPr" or "tcPr" or "sdtPr" or "sdtEndPr" or "fldData" or "drawing" or "pict" or "object":
                break;
            default:
                Read(element, text);
                break;
        }
    }

    // A paragraph whose end was deleted with changes tracked goes on in the next one.
    private static bool IsJoined(XElement paragraph) => paragraph.Elements().Where(element => element.Name.LocalName == "pPr")
        .SelectMany(properties => properties.Elements())
        .Where(element => element.Name.LocalName == "rPr")
        .SelectMany(marks => marks.Elements())
        .Any(mark => mark.Name.LocalName is "del" or "moveFrom");
}
