using System.Xml.Linq;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Reading;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Tmx;

/// <summary>Reads the TMX of an article as it comes back.</summary>
internal static class ArticleTmxReader
{
    public static FileReading Read(XElement root)
    {
        var ns = root.Name.Namespace;
        var stamps = root.Elements(ns + "header").Elements(ns + "prop").Where(prop => prop.Attribute("type")?.Value == ArticleTmxWriter.StampProperty);
        var stamp = PairReading.StampOf(root, stamps.FirstOrDefault()?.Value);
        return new ReturnedFile(FileFormat.Tmx, "line", CarriesCodes: true, KeepsCharacters: false, [.. root.Elements(ns + "body").Elements(ns + "tu").Select(unit => Unit(unit, stamp))]);
    }

    private static ReturnedPair Unit(XElement unit, ExportStamp stamp) => new(
        PairReading.KeyOf(unit, unit.Attribute("tuid")?.Value),
        stamp.Sequence,
        SafeXml.LineOf(unit),
        Side(unit, ArticleExport.SourceLanguage)?.Text,
        Side(unit, ArticleExport.TargetLanguage),
        ReturnedState.Translated,
        [.. unit.Elements(unit.Name.Namespace + "note").Select(note => note.Value)]);

    private static InlineText? Side(XElement unit, string language)
    {
        var ns = unit.Name.Namespace;
        var segment = unit.Elements(ns + "tuv").FirstOrDefault(side => IsIn(side, language))?.Element(ns + "seg");
        if (segment is null) return null;
        var text = new InlineBuilder();
        Read(segment, text);
        return PairReading.TextOf(unit, text);
    }

    private static bool IsIn(XElement side, string language)
    {
        var tag = side.Attribute(XNamespace.Xml + "lang")?.Value ?? side.Attribute("lang")?.Value;
        return string.Equals(tag?.Split('-', '_')[0], language, StringComparison.OrdinalIgnoreCase);
    }

    private static void Read(XElement content, InlineBuilder text)
    {
        foreach (var node in content.Nodes())
        {
            if (node is XText plain) text.Append(plain.Value);
            else if (node is XElement element) ReadElement(element, text);
        }
    }

    private static void ReadElement(XElement element, InlineBuilder text)
    {
        switch (element.Name.LocalName)
        {
            case "bpt":
                text.Open(element.Attribute("i")?.Value);
                break;
            case "ept":
                text.Close(element.Attribute("i")?.Value);
                break;
            case "ph":
                text.Point(element.Attribute("x")?.Value);
                break;
            case "hi":
                Read(element, text);
                break;
        }
    }
}
