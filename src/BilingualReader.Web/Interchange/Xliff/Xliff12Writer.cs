using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Xliff;

/// <summary>
/// Writes XLIFF 1.2 (OASIS) for programs that read no other. What is not translated has its source as target, because OmegaT
/// offers only what stands in a target.
/// </summary>
internal sealed class Xliff12Writer(XmlWriter xml)
{
    /// <summary>The namespace of XLIFF 1.2.</summary>
    public const string Core = "urn:oasis:names:tc:xliff:document:1.2";

    /// <summary>How a code is marked that stands for a character which XML cannot hold.</summary>
    public const string CharacterType = "x-bir-character";

    private const string Tool = "bilingual-reader";
    private int characters;

    public static void Write(ArticleExport article, Stream stream)
    {
        using var xml = XmlOutput.Open(stream);
        new Xliff12Writer(xml).Document(article);
        xml.End();
    }

    private void Document(ArticleExport article)
    {
        xml.WriteStartElement("xliff", Core);
        xml.Attribute("version", "1.2");
        xml.Line();
        xml.WriteStartElement("file", Core);
        xml.Attribute("original", article.Stamp.ToString());
        xml.Attribute("source-language", ArticleExport.SourceLanguage);
        xml.Attribute("target-language", ArticleExport.TargetLanguage);
        xml.Attribute("datatype", "plaintext");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteStartElement("header", Core);
        xml.WriteStartElement("tool", Core);
        xml.Attribute("tool-id", Tool);
        xml.Attribute("tool-name", "Bilingual Reader");
        xml.WriteEndElement();
        xml.Element("note", Core, article.Metadata.Title);
        xml.WriteEndElement();
        xml.WriteStartElement("body", Core);
        foreach (var pair in article.Pairs) Unit(pair);
        xml.Line();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Unit(ExportPair pair)
    {
        characters = 0;
        xml.Line();
        xml.WriteStartElement("trans-unit", Core);
        xml.Attribute("id", pair.Key.ToString());
        xml.Attribute("approved", pair.Status is BlockStatus.Reviewed or BlockStatus.Final ? "yes" : "no");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteStartElement("source", Core);
        Inline(pair.Source, pair.SourceCodes);
        xml.WriteEndElement();
        Target(pair);
        foreach (var comment in pair.State.Comments) Note(comment);
        if (pair.State is { Human: not null, Machine: { } machine }) Machine(machine.Engine.Value, machine.Text);
        xml.WriteEndElement();
    }

    private void Target(ExportPair pair)
    {
        characters = 0;
        xml.WriteStartElement("target", Core);
        var (state, qualifier) = StateOf(pair);
        xml.Attribute("state", state);
        if (qualifier is not null) xml.Attribute("state-qualifier", qualifier);
        Inline(pair.Target ?? pair.Source, pair.Target is null ? pair.SourceCodes : pair.TargetCodes);
        xml.WriteEndElement();
    }

    private void Note(Comment comment)
    {
        xml.WriteStartElement("note", Core);
        if (comment.By.Name is { } name) xml.Attribute("from", name);
        xml.Attribute("annotates", "target");
        xml.WriteString(LegalXml.Replace(comment.Text));
        xml.WriteEndElement();
    }

    private void Machine(string engine, string text)
    {
        xml.WriteStartElement("alt-trans", Core);
        xml.Attribute("origin", engine);
        xml.Attribute("alttranstype", "proposal");
        xml.Element("target", Core, text);
        xml.WriteEndElement();
    }

    private void Inline(string text, ImmutableArray<InlineCode> codes)
    {
        foreach (var piece in InlinePieces.Of(text, codes))
        {
            switch (piece)
            {
                case TextPiece { Text: var run }:
                    Text(run);
                    break;
                case CodeStart { Code: var code }:
                    xml.WriteStartElement("g", Core);
                    xml.Attribute("id", code.Id);
                    xml.Attribute("ctype", TypeOf(code.Kind));
                    break;
                case CodeEnd:
                    xml.WriteEndElement();
                    break;
                case CodePoint { Code: var code }:
                    xml.WriteStartElement("x", Core);
                    xml.Attribute("id", code.Id);
                    xml.Attribute("ctype", code.Kind == InlineCodeKind.Image ? "image" : $"x-{code.Kind.ToString().ToLowerInvariant()}");
                    xml.WriteEndElement();
                    break;
            }
        }
    }

    private void Text(string text)
    {
        foreach (var (run, isLegal) in LegalXml.Runs(text))
        {
            if (isLegal)
            {
                xml.WriteString(run);
                continue;
            }

            xml.WriteStartElement("x", Core);
            xml.Attribute("id", string.Create(CultureInfo.InvariantCulture, $"u{++characters}"));
            xml.Attribute("ctype", CharacterType);
            xml.Attribute("equiv-text", ((int)run[0]).ToString("X4", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
    }

    private static string TypeOf(InlineCodeKind kind) => kind switch
    {
        InlineCodeKind.Emphasis => "italic",
        InlineCodeKind.Strong => "bold",
        InlineCodeKind.Link => "link",
        InlineCodeKind.Image => "x-image",
        InlineCodeKind.Strikethrough => "x-strikethrough",
        InlineCodeKind.Code => "x-code",
        _ => "x-cell",
    };

    private static (string State, string? Qualifier) StateOf(ExportPair pair) => pair switch
    {
        { Target: null } => ("needs-translation", null),
        { Status: BlockStatus.Final } => ("final", null),
        { Status: BlockStatus.Reviewed } => ("signed-off", null),
        { Status: BlockStatus.Edited } => ("translated", null),
        _ => ("needs-review-translation", "mt-suggestion"),
    };
}
