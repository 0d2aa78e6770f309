using System.Globalization;
using System.Text;
using System.Xml;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Writes a termbase: one concept for each entry, the source first of its language, the target first of its own.</summary>
internal sealed class TbxWriter(XmlWriter xml, TbxDialect dialect)
{
    private const string PreferredTerm = "preferredTerm-admn-sts";
    private const string AdmittedTerm = "admittedTerm-admn-sts";
    private const string DeprecatedTerm = "deprecatedTerm-admn-sts";

    public static GlossaryWriting Write(IReadOnlyList<TermPair> entries, TbxDialect dialect)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            new TbxWriter(xml, dialect).Termbase(entries);
        }

        return new GlossaryWriting(text.Append('\n').ToString(), [.. entries.Where(entry => entry.Status == TermStatus.Deprecated && !entry.Accept.IsEmpty).Select(Loss), .. LostForms(entries.Count(entry => !entry.ExcludedForms.IsEmpty))]);
    }

    private static IEnumerable<GlossaryProblem> LostForms(int count)
    {
        if (count > 0) yield return new GlossaryProblem("", 0, IsError: false, string.Create(CultureInfo.InvariantCulture, $"TBX has no place for forms that are not to be found ({count} entries have some)."), "Choose TSV or CSV to keep them.");
    }

    // What is deprecated gives way to what is admitted: read back, the accepted English is the target.
    private static GlossaryProblem Loss(TermPair entry) =>
        new(entry.Origin.File, entry.Origin.Line, IsError: false, $"TBX cannot say that “{Printable.Excerpt(entry.Target)}” is deprecated and in force while other English is accepted.", "Put the accepted English in its place.");

    private void Termbase(IReadOnlyList<TermPair> entries)
    {
        xml.WriteStartElement(dialect.Root, dialect.Namespace);
        xml.WriteAttributeString("type", dialect == TbxDialect.Basic ? "TBX-Basic" : "TBX");
        if (dialect == TbxDialect.Basic) xml.WriteAttributeString("style", "dca");
        xml.WriteAttributeString("xml", "lang", null, "fr");
        Header();
        Start("text");
        Start("body");
        for (var i = 0; i < entries.Count; i++) Concept(entries[i], i + 1);
        xml.WriteEndDocument();
    }

    private void Header()
    {
        Start(dialect.Header);
        Start("fileDesc");
        Start("sourceDesc");
        Element("p", "Bilingual Reader glossary");
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (dialect == TbxDialect.Martif)
        {
            Start("encodingDesc");
            Element("p", "TBXXCS.xcs", "XCSURI");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Concept(TermPair entry, int number)
    {
        Start(dialect.Concept);
        xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"c{number}"));

        // Programs that read version 2 show the note of a term, not that of a concept.
        var isNoteOnTerm = dialect == TbxDialect.Martif;
        if (entry.Note is { } note && !isNoteOnTerm) Element("note", note);
        Language("fr");
        Term(entry.Source, PartOfSpeech(entry), entry.Kind == TermKind.Phrase ? "phrase" : null, null, TbxMarks.NoteFor(entry));
        foreach (var variant in entry.Variants) Term(variant, null, "variant", null, "");
        xml.WriteEndElement();
        Language("en");
        Term(entry.Target, PartOfSpeech(entry), null, StatusOf(entry.Status), isNoteOnTerm ? entry.Note ?? "" : "");
        foreach (var accepted in entry.Accept) Term(accepted, null, null, AdmittedTerm, "");
        foreach (var forbidden in entry.Forbid) Term(forbidden, null, null, DeprecatedTerm, "");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Language(string language)
    {
        Start(dialect.Language);
        xml.WriteAttributeString("xml", "lang", null, language);
    }

    private void Term(string term, string? partOfSpeech, string? termType, string? status, string note)
    {
        Start(dialect.Term);
        Element("term", term);
        if (partOfSpeech is not null) Element("termNote", partOfSpeech, "partOfSpeech");
        if (termType is not null) Element("termNote", termType, "termType");
        if (status is not null) Element("termNote", status, "administrativeStatus");
        if (note.Length > 0) Element("note", note);
        xml.WriteEndElement();
    }

    private void Start(string name) => xml.WriteStartElement(name, dialect.Namespace);

    private void Element(string name, string text, string? type = null)
    {
        Start(name);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteString(Legal(text));
        xml.WriteEndElement();
    }

    private static string? PartOfSpeech(TermPair entry) => entry.Kind switch
    {
        TermKind.Verb => "verb",
        TermKind.Phrase => null,
        _ => "noun",
    };

    private static string StatusOf(TermStatus status) => status switch
    {
        TermStatus.Admitted => AdmittedTerm,
        TermStatus.Deprecated => DeprecatedTerm,
        _ => PreferredTerm,
    };

    // XML has no place for control characters and halves of surrogate pairs.
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))));
}
