using System.Collections.Immutable;
using System.Xml;
using BilingualReader.Core.Articles;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Docx;

/// <summary>Writes text as runs: emphasis, strong and struck-out text as such, links where they can be followed.</summary>
/// <param name="xml">Where to write.</param>
/// <param name="language">BCP 47 tag of the language, for the spelling check.</param>
/// <param name="link">Gives the id of the relation for a link; null for one that is not to be followed.</param>
internal sealed class DocxRuns(XmlWriter xml, string language, Func<InlineCode, string?> link)
{
    private const string Word = WordNames.Word;
    private readonly List<InlineCode> open = [];
    private readonly HashSet<string> linked = new(StringComparer.Ordinal);

    /// <summary>Writes a text with its codes; what XML cannot hold becomes U+FFFD.</summary>
    public void Write(string text, ImmutableArray<InlineCode> codes)
    {
        foreach (var piece in InlinePieces.Of(LegalXml.Replace(text), codes))
        {
            switch (piece)
            {
                case TextPiece { Text: var run }:
                    Run(LegalXml.Replace(run), isSmall: false);
                    break;
                case CodeStart { Code: var code }:
                    open.Add(code);
                    StartLink(code);
                    break;
                case CodeEnd { Code: var code }:
                    open.Remove(code);
                    if (linked.Remove(code.Id)) xml.WriteEndElement();
                    break;
            }
        }
    }

    /// <summary>Writes a text small and grey.</summary>
    public void Small(string text) => Run(text, isSmall: true);

    // No link stands in a link.
    private void StartLink(InlineCode code)
    {
        if (code.Kind != InlineCodeKind.Link || linked.Count > 0 || link(code) is not { } relation) return;
        linked.Add(code.Id);
        xml.WriteStartElement("w", "hyperlink", Word);
        xml.WriteAttributeString("r", "id", WordNames.Relations, relation);
    }

    private void Run(string text, bool isSmall)
    {
        xml.WriteStartElement("w", "r", Word);
        Properties(isSmall);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\t')) continue;
            if (i > start) Text(text[start..i]);
            if (i < text.Length) xml.WordValue(text[i] == '\n' ? "br" : "tab");
            start = i + 1;
        }

        xml.WriteEndElement();
    }

    private void Properties(bool isSmall)
    {
        xml.WriteStartElement("w", "rPr", Word);
        if (Has(InlineCodeKind.Code)) xml.WordValue("rFonts", ("ascii", "Consolas"), ("hAnsi", "Consolas"), ("cs", "Consolas"));
        if (Has(InlineCodeKind.Strong)) xml.WordValue("b");
        if (Has(InlineCodeKind.Emphasis)) xml.WordValue("i");
        if (Has(InlineCodeKind.Strikethrough)) xml.WordValue("strike");
        if (isSmall) xml.WordValue("color", ("val", "767676"));
        if (isSmall) xml.WordValue("sz", ("val", "12"));
        if (linked.Count > 0) xml.WordValue("u", ("val", "single"));
        xml.WordValue("lang", ("val", language));
        xml.WriteEndElement();
    }

    private void Text(string text)
    {
        xml.WriteStartElement("w", "t", Word);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private bool Has(InlineCodeKind kind) => open.Exists(code => code.Kind == kind);
}
