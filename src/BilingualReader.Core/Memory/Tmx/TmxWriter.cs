using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>
/// Writes TMX 1.4b, unit by unit, in UTF-8 and without a document type, which some readers would look for. Holds no more
/// than one unit in memory. Disposing it ends the file and leaves the stream open. Not safe for several threads.
/// </summary>
public sealed class TmxWriter : IDisposable
{
    private readonly XmlWriter xml;
    private bool isEnded;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it goes; need not be able to seek.</param>
    /// <param name="header">What its head says.</param>
    public TmxWriter(Stream output, TmxHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartDocument();
        xml.WriteRaw("\n");
        xml.WriteStartElement("tmx");
        xml.WriteAttributeString("version", "1.4");
        Write(header);
        xml.WriteStartElement("body");
    }

    /// <summary>Writes a whole file.</summary>
    public static void WriteAll(Stream output, TmxHeader header, IEnumerable<TranslationUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        using var writer = new TmxWriter(output, header);
        foreach (var unit in units) writer.Write(unit);
    }

    /// <summary>Writes one unit. Characters that XML forbids are left out.</summary>
    public void Write(TranslationUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        xml.WriteRaw("\n");
        xml.WriteStartElement("tu");
        WriteAttributes(unit);
        foreach (var (type, value) in PropertiesOf(unit)) WriteProperty(type, value);
        WriteVariant("fr", unit.Source, unit.SourceCodes);
        WriteVariant("en", unit.Target, unit.TargetCodes);
        xml.WriteEndElement();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (isEnded) return;
        isEnded = true;
        xml.WriteRaw("\n");
        xml.WriteEndDocument();
        xml.Dispose();
    }

    private void Write(TmxHeader header)
    {
        xml.WriteRaw("\n");
        xml.WriteStartElement("header");
        xml.WriteAttributeString("creationtool", TmxText.Clean(header.Tool));
        xml.WriteAttributeString("creationtoolversion", TmxText.Clean(header.ToolVersion));
        xml.WriteAttributeString("segtype", header.IsBySentence ? "sentence" : "block");
        xml.WriteAttributeString("o-tmf", TmxText.Clean(header.Tool));
        xml.WriteAttributeString("adminlang", "en");
        xml.WriteAttributeString("srclang", TmxText.Clean(header.SourceLanguage));
        xml.WriteAttributeString("datatype", "plaintext");
        if (header.Created is { } created) xml.WriteAttributeString("creationdate", TmxNames.Date(created));
        xml.WriteEndElement();
        xml.WriteRaw("\n");
    }

    private void WriteAttributes(TranslationUnit unit)
    {
        if (unit.Origin.Id is { } id) xml.WriteAttributeString("tuid", TmxText.Clean(id));
        xml.WriteAttributeString("segtype", unit.Kind == UnitKind.Sentence ? "sentence" : "block");
        if (unit.Origin.At is { } at)
        {
            xml.WriteAttributeString("creationdate", TmxNames.Date(at));
            xml.WriteAttributeString("changedate", TmxNames.Date(at));
        }

        if (unit.Origin.MadeBy is { } maker) xml.WriteAttributeString("creationid", TmxText.Clean(maker));
        if (unit.Origin.ApprovedBy is { } approver) xml.WriteAttributeString("changeid", TmxText.Clean(approver));
    }

    private static IEnumerable<(string Type, string? Value)> PropertiesOf(TranslationUnit unit)
    {
        var origin = unit.Origin;
        yield return (TmxNames.Article, origin.Article?.Value);
        yield return (TmxNames.Block, origin.Article is null ? null : origin.Block.ToString(CultureInfo.InvariantCulture));
        yield return (TmxNames.Outlet, origin.Outlet);
        yield return (TmxNames.File, origin.File);
        yield return (TmxNames.ApprovedBy, origin.ApprovedBy);
        yield return (TmxNames.Machine, origin.IsRawMachine ? "yes" : null);
        yield return (TmxNames.Before, unit.Before);
        yield return (TmxNames.After, unit.After);
    }

    private void WriteProperty(string type, string? value)
    {
        if (value is null) return;
        xml.WriteStartElement("prop");
        xml.WriteAttributeString("type", type);
        xml.WriteString(TmxText.Clean(value));
        xml.WriteEndElement();
    }

    private void WriteVariant(string language, string text, ImmutableArray<InlineCode> codes)
    {
        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteStartElement("seg");
        TmxCodes.Write(xml, text, codes);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
