using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Reading;
using BilingualReader.Web.Interchange.Xml;
using BilingualReader.Web.Interchange.Zip;

namespace BilingualReader.Web.Interchange.Docx;

/// <summary>Reads the table of a Word document as Word, LibreOffice and Google Docs give it back. Faults are told by row.</summary>
internal static class DocxReader
{
    private const string Heading = "Id";

    public static FileReading Read(ReadOnlyMemory<byte> content)
    {
        using var package = new ZipReading(content);
        var document = Part(package, MainPart(package)) ?? throw new PairFault(0, "It is a ZIP file, and no Word document.");
        var comments = DocxComments.Read(Part(package, WordNames.Comments));
        var pairs = ImmutableArray.CreateBuilder<ReturnedPair>();
        var number = 0;
        foreach (var row in document.Descendants().Where(IsRow))
        {
            number++;
            if (Row(row, number, comments) is { } pair) pairs.Add(pair);
        }

        return new ReturnedFile(FileFormat.Docx, "row", CarriesCodes: false, KeepsCharacters: false, pairs.DrainToImmutable());
    }

    private static ReturnedPair? Row(XElement row, int number, FrozenDictionary<string, string> comments)
    {
        XElement[] cells = [.. row.Descendants().Where(element => element.Name.LocalName == "tc" && RowOf(element) == row)];
        if (cells.Length == 0 || row.Elements().Any(IsDeleted)) return null;
        var first = WordText.Of(cells[0]).Trim();
        if (DocxKey.Find(first) is not var (key, sequence))
        {
            if (first is Heading or DocxKey.None || cells.All(cell => WordText.Of(cell).Trim().Length == 0)) return null;
            throw new PairFault(number, "The id in the first column is lost or changed.");
        }

        if (cells.Length != 3) throw new PairFault(number, "The row does not have its three columns any more.");
        var target = WordText.Of(cells[2]);
        if (target.Length > 100_000) throw new PairFault(number, "A paragraph is longer than 100,000 characters.");
        var notes = row.Descendants().Where(element => element.Name.LocalName == "commentReference").Select(mark => comments.GetValueOrDefault(WordText.Attribute(mark, "id") ?? "")).OfType<string>();
        return new ReturnedPair(key, sequence, number, WordText.Of(cells[1]), target.Length == 0 ? null : new InlineText(target, []), ReturnedState.Translated, [.. notes]);
    }

    // Some programs give the main part another name; the package says which.
    private static string MainPart(ZipReading package)
    {
        var relations = Part(package, "_rels/.rels")?.Elements() ?? [];
        var main = relations.FirstOrDefault(relation => relation.Attribute("Type")?.Value.EndsWith("/officeDocument", StringComparison.Ordinal) == true);
        return main?.Attribute("Target")?.Value.TrimStart('/') ?? WordNames.Document;
    }

    private static XElement? Part(ZipReading package, string name)
    {
        if (package.Find(name) is not { } bytes) return null;
        var reading = SafeXml.Read(bytes, DtdProcessing.Prohibit, name);
        return reading.Root ?? throw new PairFault(0, reading.Problem!);
    }

    // A table inside a cell is text of the cell.
    private static bool IsRow(XElement element) => element.Name.LocalName == "tr" && RowOf(element) is null;

    private static XElement? RowOf(XElement element) => element.Ancestors().FirstOrDefault(outer => outer.Name.LocalName == "tr");

    private static bool IsDeleted(XElement properties) => properties.Name.LocalName == "trPr" && properties.Elements().Any(mark => mark.Name.LocalName == "del");
}
