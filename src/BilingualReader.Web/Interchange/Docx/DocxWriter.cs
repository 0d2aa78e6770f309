using System.Text;
using System.Xml;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Interchange.Xml;
using BilingualReader.Web.Interchange.Zip;

namespace BilingualReader.Web.Interchange.Docx;

/// <summary>
/// Writes a Word document with one table: id, French, English, a pair to a row that no page end splits. The ids stand there
/// to be seen, as hidden text and content controls do not outlive every program. Comments are Word comments.
/// </summary>
internal sealed class DocxWriter(XmlWriter xml)
{
    private const string Word = WordNames.Word;
    private static readonly string[] Widths = ["1700", "6500", "6500"];
    private readonly List<(Uri Address, string Id)> links = [];
    private int comments;

    public static void Write(ArticleExport article, Stream stream)
    {
        using var package = new ZipWriting(stream, article.ChangedAt);
        package.Add("[Content_Types].xml", WordNames.ContentTypes);
        package.Add("_rels/.rels", WordNames.PackageRelations);
        package.Add("word/styles.xml", WordNames.Styles);
        List<(Uri Address, string Id)> links = [];
        package.Add(WordNames.Document, part =>
        {
            using var xml = XmlOutput.Open(part);
            var writer = new DocxWriter(xml);
            writer.Document(article);
            xml.End();
            links = writer.links;
        });
        package.Add("word/_rels/document.xml.rels", Relations(links));
        package.Add(WordNames.Comments, part => DocxComments.Write(article, part));
    }

    private void Document(ArticleExport article)
    {
        xml.WriteStartElement("w", "document", Word);
        xml.WriteAttributeString("xmlns", "r", null, WordNames.Relations);
        Start("body");
        Note("Correct the English column and leave the first one as it is: by it each paragraph finds its way back.");
        Start("tbl");
        TableStart();
        Row("Id", () => Plain("French"), () => Plain("English"), isHeader: true);
        foreach (var pair in article.Text.Prepend(article.Title)) Pair(pair, article.Stamp);
        xml.WriteEndElement();
        Note("");
        PageSize();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void TableStart()
    {
        Start("tblPr");
        Value("tblW", ("w", "5000"), ("type", "pct"));
        Start("tblBorders");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"]) Value(side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "BFB8A8"));
        xml.WriteEndElement();
        Value("tblLayout", ("type", "fixed"));
        xml.WriteEndElement();
        Start("tblGrid");
        foreach (var width in Widths) Value("gridCol", ("w", width));
        xml.WriteEndElement();
    }

    private void Pair(ExportPair pair, ExportStamp stamp)
    {
        var id = pair.State.IsTranslatable ? DocxKey.Of(pair.Key, stamp.Sequence) : DocxKey.None;
        Row(id, () => new DocxRuns(xml, "fr-FR", Link).Write(pair.Source, pair.SourceCodes), () => English(pair), isHeader: false, pair.Kind == BlockKind.Heading);
    }

    private void English(ExportPair pair)
    {
        if (pair.Target is { } target) new DocxRuns(xml, "en-GB", Link).Write(target, pair.TargetCodes);
        foreach (var _ in pair.State.IsTranslatable ? pair.State.Comments : []) CommentMark();
    }

    private void CommentMark()
    {
        Start("r");
        Value("commentReference", ("id", XmlConvert.ToString(comments++)));
        xml.WriteEndElement();
    }

    private void Row(string id, Action french, Action english, bool isHeader, bool isHeading = false)
    {
        xml.Line();
        Start("tr");
        Start("trPr");
        Value("cantSplit");
        if (isHeader) Value("tblHeader");
        xml.WriteEndElement();
        Cell(0, () => new DocxRuns(xml, "en-GB", Link).Small(id), false);
        Cell(1, french, isHeading || isHeader);
        Cell(2, english, isHeading || isHeader);
        xml.WriteEndElement();
    }

    private void Cell(int column, Action content, bool isHeading)
    {
        Start("tc");
        Start("tcPr");
        Value("tcW", ("w", Widths[column]), ("type", "dxa"));
        xml.WriteEndElement();
        Start("p");
        if (isHeading)
        {
            Start("pPr");
            Value("pStyle", ("val", "PairHeading"));
            xml.WriteEndElement();
        }

        content();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Note(string text)
    {
        Start("p");
        if (text.Length > 0) Plain(text);
        xml.WriteEndElement();
    }

    private void Plain(string text) => new DocxRuns(xml, "en-GB", Link).Write(text, []);

    private void PageSize()
    {
        Start("sectPr");
        Value("pgSz", ("w", "16838"), ("h", "11906"), ("orient", "landscape"));
        Value("pgMar", ("top", "1000"), ("right", "1000"), ("bottom", "1000"), ("left", "1000"), ("header", "500"), ("footer", "500"), ("gutter", "0"));
        xml.WriteEndElement();
    }

    private string? Link(InlineCode code)
    {
        if (!Uri.TryCreate(code.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "mailto")) return null;
        links.Add((address, $"rLink{XmlConvert.ToString(links.Count + 1)}"));
        return links[^1].Id;
    }

    private static string Relations(List<(Uri Address, string Id)> links)
    {
        const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var stream = new MemoryStream();
        using (var xml = XmlOutput.Open(stream))
        {
            xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
            Relation(xml, "rStyles", $"{Kind}/styles", "styles.xml", isOutside: false);
            Relation(xml, "rComments", $"{Kind}/comments", "comments.xml", isOutside: false);
            foreach (var (address, id) in links) Relation(xml, id, $"{Kind}/hyperlink", address.AbsoluteUri, isOutside: true);
            xml.WriteEndElement();
            xml.End();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Relation(XmlWriter xml, string id, string type, string target, bool isOutside)
    {
        xml.WriteStartElement("Relationship", "http://schemas.openxmlformats.org/package/2006/relationships");
        xml.Attribute("Id", id);
        xml.Attribute("Type", type);
        xml.Attribute("Target", target);
        if (isOutside) xml.Attribute("TargetMode", "External");
        xml.WriteEndElement();
    }

    private void Start(string name) => xml.WriteStartElement("w", name, Word);

    private void Value(string name, params (string Name, string Value)[] attributes) => xml.WordValue(name, attributes);
}
