using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using BilingualReader.Core.Articles;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Xliff;

/// <summary>Text with inline codes in XLIFF 2: <c>pc</c> around text, <c>ph</c> without, <c>cp</c> for what XML cannot hold.</summary>
internal static class Xliff21Inline
{
    private const string Core = Xliff21Writer.Core;

    /// <summary>Writes a text into the element that is open.</summary>
    public static void Write(XmlWriter xml, string text, ImmutableArray<InlineCode> codes)
    {
        foreach (var piece in InlinePieces.Of(text, codes))
        {
            switch (piece)
            {
                case TextPiece { Text: var run }:
                    Text(xml, run);
                    break;
                case CodeStart { Code: var code }:
                    xml.WriteStartElement("pc", Core);
                    xml.Attribute("id", code.Id);
                    Type(xml, code.Kind);
                    xml.Attribute("dataRefStart", StartData(code));
                    xml.Attribute("dataRefEnd", EndData(code));
                    break;
                case CodeEnd:
                    xml.WriteEndElement();
                    break;
                case CodePoint { Code: var code }:
                    xml.WriteStartElement("ph", Core);
                    xml.Attribute("id", code.Id);
                    Type(xml, code.Kind);
                    xml.Attribute("dataRef", StartData(code));
                    xml.WriteEndElement();
                    break;
            }
        }
    }

    /// <summary>Writes the markup that the codes of a pair stand for.</summary>
    public static void WriteOriginalData(XmlWriter xml, ExportPair pair)
    {
        var source = InlinePieces.Sound(pair.Source, pair.SourceCodes);
        InlineCode[] codes = [.. source.Concat(InlinePieces.Sound(pair.Target ?? "", pair.Target is null ? [] : pair.TargetCodes)).DistinctBy(code => code.Id)];
        if (codes.Length == 0) return;
        xml.WriteStartElement("originalData", Core);
        foreach (var code in codes)
        {
            Data(xml, StartData(code), CodeMarks.Before(code));
            Data(xml, EndData(code), CodeMarks.After(code));
        }

        xml.WriteEndElement();
    }

    /// <summary>Reads the content of a source or a target.</summary>
    public static void Read(XElement content, InlineBuilder text)
    {
        foreach (var node in content.Nodes())
        {
            if (node is XText plain) text.Append(plain.Value);
            else if (node is XElement element) Read(element, element.Attribute("id")?.Value, text);
        }
    }

    private static void Read(XElement element, string? id, InlineBuilder text)
    {
        switch (element.Name.LocalName)
        {
            case "cp":
                if (ushort.TryParse(element.Attribute("hex")?.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)) text.Append((char)unit);
                break;
            case "ph":
                text.Point(id);
                break;
            case "pc":
                text.Open(id);
                Read(element, text);
                text.Close(id);
                break;
            case "sc":
                text.Open(id);
                break;
            case "ec":
                text.Close(element.Attribute("startRef")?.Value ?? id);
                break;
            default:
                // Annotations say something about the words and are none.
                Read(element, text);
                break;
        }
    }

    private static void Text(XmlWriter xml, string text)
    {
        foreach (var (run, isLegal) in LegalXml.Runs(text))
        {
            if (isLegal)
            {
                xml.WriteString(run);
                continue;
            }

            xml.WriteStartElement("cp", Core);
            xml.Attribute("hex", ((int)run[0]).ToString("X4", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
    }

    private static void Data(XmlWriter xml, string id, string markup)
    {
        xml.WriteStartElement("data", Core);
        xml.Attribute("id", id);
        xml.WriteString(LegalXml.Replace(markup));
        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, InlineCodeKind kind)
    {
        var (type, own) = kind switch
        {
            InlineCodeKind.Emphasis => ("fmt", "xlf:i"),
            InlineCodeKind.Strong => ("fmt", "xlf:b"),
            InlineCodeKind.Strikethrough => ("fmt", "bir:strikethrough"),
            InlineCodeKind.Link => ("link", null),
            InlineCodeKind.Image => ("image", null),
            InlineCodeKind.Code => ("other", "bir:code"),
            _ => ("other", "bir:cell"),
        };
        xml.Attribute("type", type);
        if (own is not null) xml.Attribute("subType", own);
    }

    private static string StartData(InlineCode code) => $"d{code.Id}a";

    private static string EndData(InlineCode code) => $"d{code.Id}b";
}
