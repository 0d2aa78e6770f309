using System.Collections.Immutable;
using System.Xml.Linq;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Reading;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Xliff;

/// <summary>Reads XLIFF 2.0 to 2.2 as it comes back. Units that a program has cut into segments are put together again.</summary>
internal static class Xliff21Reader
{
    public static FileReading Read(XElement root)
    {
        PairReading.Expect(root, root.Attribute("srcLang")?.Value, ArticleExport.SourceLanguage);
        PairReading.Expect(root, root.Attribute("trgLang")?.Value, ArticleExport.TargetLanguage);
        return new ReturnedFile(FileFormat.Xliff21, "line", CarriesCodes: true, KeepsCharacters: true, [.. root.Elements(root.Name.Namespace + "file").SelectMany(File)]);
    }

    private static IEnumerable<ReturnedPair> File(XElement file)
    {
        var stamp = PairReading.StampOf(file, file.Attribute("original")?.Value);
        return file.Descendants(file.Name.Namespace + "unit").Select(unit => Unit(unit, stamp));
    }

    private static ReturnedPair Unit(XElement unit, ExportStamp stamp)
    {
        var ns = unit.Name.Namespace;
        XElement[] parts = [.. unit.Elements().Where(part => part.Name == ns + "segment" || part.Name == ns + "ignorable")];
        XElement[] segments = [.. parts.Where(part => part.Name == ns + "segment")];
        var isTranslated = segments.Length > 0 && segments.All(segment => segment.Element(ns + "target") is not null);
        return new ReturnedPair(
            PairReading.KeyOf(unit, unit.Attribute("id")?.Value),
            stamp.Sequence,
            SafeXml.LineOf(unit),
            Join(unit, parts.Select(part => part.Element(ns + "source"))).Text,
            isTranslated ? Join(unit, parts.Select(part => part.Element(ns + "target") ?? part.Element(ns + "source"))) : null,
            isTranslated ? segments.Min(StateOf) : ReturnedState.Untranslated,
            [.. unit.Elements(ns + "notes").Elements(ns + "note").Select(note => note.Value)]);
    }

    private static InlineText Join(XElement unit, IEnumerable<XElement?> contents)
    {
        var text = new InlineBuilder();
        foreach (var content in contents)
        {
            if (content is not null) Xliff21Inline.Read(content, text);
        }

        return PairReading.TextOf(unit, text);
    }

    private static ReturnedState StateOf(XElement segment) => segment.Attribute("state")?.Value switch
    {
        "initial" => ReturnedState.Untranslated,
        "reviewed" => ReturnedState.Reviewed,
        "final" => ReturnedState.Final,
        _ => ReturnedState.Translated,
    };
}
