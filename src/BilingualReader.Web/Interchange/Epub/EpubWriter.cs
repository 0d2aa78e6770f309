using System.Globalization;
using BilingualReader.Web.Interchange.Xml;
using BilingualReader.Web.Interchange.Zip;

namespace BilingualReader.Web.Interchange.Epub;

/// <summary>Writes an EPUB 3 (W3C): one text with the pairs, the headings as its navigation.</summary>
internal static class EpubWriter
{
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    private const string Container = """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """;

    private const string Style = """
        body { line-height: 1.5; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; hyphens: none; break-after: avoid; }
        .pair { margin: 0 0 1.1em; break-inside: avoid; page-break-inside: avoid; }
        .pair > * { margin: 0 0 .35em; }
        .pair .title, .heading > [lang="en"] { font-weight: bold; }
        .both .french { opacity: .8; }
        .quote > * { margin-inline-start: 1em; padding-inline-start: .6em; border-inline-start: 2px solid; }
        .caption > *, .quiet { font-size: .85em; }
        .item > * { padding-inline-start: 1em; text-indent: -1em; }
        .item > *::before { content: "– "; }
        """;

    public static void Write(ArticleExport article, ArticlePart part, Stream stream)
    {
        using var package = new ZipWriting(stream, article.ChangedAt);

        // Readers know the format by these first bytes.
        package.Store("mimetype", "application/epub+zip");
        package.Add("META-INF/container.xml", Container);
        package.Add("EPUB/package.opf", entry => Package(article, part, entry));
        package.Add("EPUB/nav.xhtml", EpubPages.Navigation(article, part));
        package.Add("EPUB/text.xhtml", EpubPages.Text(article, part));
        package.Add("EPUB/style.css", Style);
    }

    private static void Package(ArticleExport article, ArticlePart part, Stream stream)
    {
        using var xml = XmlOutput.Open(stream);
        xml.WriteStartElement("package", Opf);
        xml.Attribute("version", "3.0");
        xml.Attribute("unique-identifier", "id");
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteStartElement("metadata", Opf);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        Dc("identifier", $"urn:bilingual-reader:{article.Stamp.Article}", "id");
        Dc("title", part == ArticlePart.Source ? article.Title.Source : article.ShownTitle);
        if (part != ArticlePart.Source) Dc("language", ArticleExport.TargetLanguage);
        if (part != ArticlePart.Target) Dc("language", ArticleExport.SourceLanguage);
        if (article.Metadata.Author is { } author) Dc("creator", author);
        if (article.Metadata.Outlet is { } outlet) Dc("publisher", outlet);
        if (article.Metadata.Url is { } url) Dc("source", url);
        if (article.Metadata.Published is { } day) Dc("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteStartElement("meta", Opf);
        xml.Attribute("property", "dcterms:modified");
        xml.WriteString(article.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("manifest", Opf);
        Item("nav", "nav.xhtml", "application/xhtml+xml", "nav");
        Item("text", "text.xhtml", "application/xhtml+xml", null);
        Item("style", "style.css", "text/css", null);
        xml.WriteEndElement();
        xml.WriteStartElement("spine", Opf);
        xml.WriteStartElement("itemref", Opf);
        xml.Attribute("idref", "text");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.End();

        void Dc(string name, string value, string? id = null)
        {
            xml.WriteStartElement("dc", name, Dublin);
            if (id is not null) xml.Attribute("id", id);
            xml.WriteString(LegalXml.Replace(value));
            xml.WriteEndElement();
        }

        void Item(string id, string address, string type, string? properties)
        {
            xml.WriteStartElement("item", Opf);
            xml.Attribute("id", id);
            xml.Attribute("href", address);
            xml.Attribute("media-type", type);
            if (properties is not null) xml.Attribute("properties", properties);
            xml.WriteEndElement();
        }
    }
}
