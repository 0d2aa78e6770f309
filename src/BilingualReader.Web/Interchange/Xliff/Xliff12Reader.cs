using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Reading;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Xliff;

/// <summary>Reads XLIFF 1.2 as it comes back.</summary>
internal static class Xliff12Reader
{
    public static FileReading Read(XElement root) =>
        new ReturnedFile(FileFormat.Xliff12, "line", CarriesCodes: true, KeepsCharacters: true, [.. root.Elements(root.Name.Namespace + "file").SelectMany(File)]);

    private static IEnumerable<ReturnedPair> File(XElement file)
    {
        PairReading.Expect(file, file.Attribute("source-language")?.Value, ArticleExport.SourceLanguage);
        PairReading.Expect(file, file.Attribute("target-language")?.Value, ArticleExport.TargetLanguage);
        var stamp = PairReading.StampOf(file, file.Attribute("original")?.Value);
        return file.Descendants(file.Name.Namespace + "trans-unit").Select(unit => Unit(unit, stamp));
    }

    private static ReturnedPair Unit(XElement unit, ExportStamp stamp)
    {
        var ns = unit.Name.Namespace;
        var source = TextOf(unit, unit.Element(ns + "source"))?.Text;
        var target = TextOf(unit, unit.Element(ns + "target"));
        var state = StateOf(unit, unit.Element(ns + "target")?.Attribute("state")?.Value);

        // The source stands in for a translation that nobody has made.
        if (state == ReturnedState.Untranslated && target?.Text == source) target = null;
        return new ReturnedPair(
            PairReading.KeyOf(unit, unit.Attribute("id")?.Value),
            stamp.Sequence,
            SafeXml.LineOf(unit),
            source,
            target,
            state,
            [.. unit.Elements(ns + "note").Select(note => note.Value)]);
    }

    private static InlineText? TextOf(XElement unit, XElement? content)
    {
        if (content is null) return null;
        var text = new InlineBuilder();
        Read(content, text);
        return PairReading.TextOf(unit, text);
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
        var id = element.Attribute("id")?.Value;
        var pair = element.Attribute("rid")?.Value ?? id;
        switch (element.Name.LocalName)
        {
            case "x" when element.Attribute("ctype")?.Value == Xliff12Writer.CharacterType:
                if (ushort.TryParse(element.Attribute("equiv-text")?.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)) text.Append((char)unit);
                break;
            case "x" or "ph" or "it":
                text.Point(id);
                break;
            case "g":
                text.Open(id);
                Read(element, text);
                text.Close(id);
                break;
            case "bx" or "bpt":
                text.Open(pair);
                break;
            case "ex" or "ept":
                text.Close(pair);
                break;
            default:
                Read(element, text);
                break;
        }
    }

    private static ReturnedState StateOf(XElement unit, string? state) => state switch
    {
        "final" => ReturnedState.Final,
        "signed-off" => ReturnedState.Reviewed,
        "new" or "needs-translation" => ReturnedState.Untranslated,
        _ => unit.Attribute("approved")?.Value == "yes" ? ReturnedState.Reviewed : ReturnedState.Translated,
    };
}
