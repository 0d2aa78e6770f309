using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using BilingualReader.Web.Interchange.Docx;
using BilingualReader.Web.Interchange.Reading;
using BilingualReader.Web.Interchange.Tmx;
using BilingualReader.Web.Interchange.Xliff;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange;

/// <summary>Reads a file that came back, whatever its name says: what it is, it says itself. Never throws for what is in it.</summary>
internal static class ReturnedFiles
{
    /// <summary>The largest file, in bytes; no part of a ZIP file may unpack to more either.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private const string NoFormat = "It is no file that comes back: XLIFF 2, XLIFF 1.2, TMX or a Word document, as they went out.";

    /// <summary>Reads a file.</summary>
    public static FileReading Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > MostBytes) return new FileRefused("The file is larger than 32 MB.");
        if (content.Length == 0) return new FileRefused("The file is empty.");
        var place = "line";
        try
        {
            if (!content.Span.StartsWith("PK"u8)) return ReadXml(content);
            place = "row";
            return DocxReader.Read(content);
        }
        catch (PairFault fault)
        {
            return new FileRefused(fault.Place > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Capital(place)} {fault.Place}: {fault.Message}") : fault.Message);
        }
    }

    private static FileReading ReadXml(ReadOnlyMemory<byte> content)
    {
        if (!LooksLikeXml(content.Span)) return new FileRefused(NoFormat);
        var isMemory = SafeXml.RootOf(content) == "tmx";
        var reading = SafeXml.Read(content, isMemory ? DtdProcessing.Ignore : DtdProcessing.Prohibit, "the file");
        if (reading.Root is not { } root) throw new PairFault(reading.Line, reading.Problem!);
        return root.Name.LocalName switch
        {
            "tmx" => ArticleTmxReader.Read(root),
            "xliff" when IsVersion(root, '1') => Xliff12Reader.Read(root),
            "xliff" when IsVersion(root, '2') => Xliff21Reader.Read(root),
            _ => new FileRefused(NoFormat),
        };
    }

    private static bool IsVersion(XElement root, char version) => root.Attribute("version")?.Value.StartsWith(version) == true;

    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return true;
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        return bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8) || bytes.StartsWith("<\0"u8) || bytes.StartsWith("\0<"u8);
    }

    private static string Capital(string place) => char.ToUpperInvariant(place[0]) + place[1..];
}
