using System.Globalization;
using System.Xml;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Xliff;

/// <summary>
/// Writes XLIFF 2.1 (OASIS): one unit with one segment for each pair, as more than one segment is more than some programs
/// read; machine output as match, glossary entries as glossary, comments as notes.
/// </summary>
internal sealed class Xliff21Writer(XmlWriter xml)
{
    /// <summary>The namespace of the core, the same for 2.0 to 2.2.</summary>
    public const string Core = "urn:oasis:names:tc:xliff:document:2.0";

    /// <summary>The prefix of states of our own.</summary>
    public const string StatePrefix = "bir";

    private const string Matches = "urn:oasis:names:tc:xliff:matches:2.0";
    private const string Glossary = "urn:oasis:names:tc:xliff:glossary:2.0";
    private const string Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";

    public static void Write(ArticleExport article, Stream stream)
    {
        using var xml = XmlOutput.Open(stream);
        new Xliff21Writer(xml).Document(article);
        xml.End();
    }

    private void Document(ArticleExport article)
    {
        xml.WriteStartElement("xliff", Core);
        xml.WriteAttributeString("xmlns", "mtc", null, Matches);
        xml.WriteAttributeString("xmlns", "gls", null, Glossary);
        xml.WriteAttributeString("xmlns", "mda", null, Metadata);
        xml.Attribute("version", "2.1");
        xml.Attribute("srcLang", ArticleExport.SourceLanguage);
        xml.Attribute("trgLang", ArticleExport.TargetLanguage);
        xml.Line();
        xml.WriteStartElement("file", Core);
        xml.Attribute("id", "f1");
        xml.Attribute("original", article.Stamp.ToString());
        xml.Attribute("canResegment", "no");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        Meta("article", [("title", article.Metadata.Title), ("outlet", article.Metadata.Outlet), ("author", article.Metadata.Author), ("url", article.Metadata.Url)]);
        foreach (var pair in article.Pairs) Unit(pair);
        xml.Line();
        xml.WriteEndElement();
        xml.Line();
        xml.WriteEndElement();
    }

    private void Unit(ExportPair pair)
    {
        xml.Line();
        xml.WriteStartElement("unit", Core);
        xml.Attribute("id", pair.Key.ToString());
        xml.Attribute("name", pair.Number == ArticleState.TitleNumber ? "title" : string.Create(CultureInfo.InvariantCulture, $"paragraph {pair.Number}"));
        Proposals(pair);
        Terms(pair);
        Meta("paragraph", [("kind", pair.Kind.ToString()), ("engine", pair.State.Machine?.Engine.Value)]);
        Notes(pair);
        Xliff21Inline.WriteOriginalData(xml, pair);
        Segment(pair);
        xml.Line();
        xml.WriteEndElement();
    }

    private void Proposals(ExportPair pair)
    {
        var (machine, proposal) = (pair.State.Machine, pair.State.Proposal);
        if (machine is null && proposal is null) return;
        xml.WriteStartElement("mtc", "matches", Matches);
        if (machine is not null) Match(pair, "mt", machine.Engine.Value, machine.Text);
        if (proposal is not null) Match(pair, "other", "proposal", proposal.Text);
        xml.WriteEndElement();
    }

    private void Match(ExportPair pair, string type, string origin, string target)
    {
        xml.WriteStartElement("mtc", "match", Matches);
        xml.Attribute("ref", "#s1");
        xml.Attribute("type", type);
        xml.Attribute("origin", origin);
        xml.WriteStartElement("source", Core);
        Xliff21Inline.Write(xml, pair.Source, []);
        xml.WriteEndElement();
        xml.WriteStartElement("target", Core);
        Xliff21Inline.Write(xml, target, []);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Terms(ExportPair pair)
    {
        if (pair.Terms.IsEmpty) return;
        xml.WriteStartElement("gls", "glossary", Glossary);
        for (var i = 0; i < pair.Terms.Length; i++) Term(pair.Terms[i], i + 1);
        xml.WriteEndElement();
    }

    private void Term(TermPair entry, int number)
    {
        xml.WriteStartElement("gls", "glossEntry", Glossary);
        xml.Attribute("id", string.Create(CultureInfo.InvariantCulture, $"g{number}"));
        xml.Element("term", Glossary, entry.Source);
        xml.Element("translation", Glossary, entry.Target);
        if (entry.Note is { } note) xml.Element("definition", Glossary, note);
        xml.WriteEndElement();
    }

    private void Notes(ExportPair pair)
    {
        if (pair.State.Comments.IsEmpty) return;
        xml.WriteStartElement("notes", Core);
        for (var i = 0; i < pair.State.Comments.Length; i++)
        {
            xml.WriteStartElement("note", Core);
            xml.Attribute("id", string.Create(CultureInfo.InvariantCulture, $"n{i + 1}"));
            xml.Attribute("category", pair.State.Comments[i].IsResolved ? "resolved" : "comment");
            xml.WriteString(LegalXml.Replace(pair.State.Comments[i].Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Segment(ExportPair pair)
    {
        xml.WriteStartElement("segment", Core);
        xml.Attribute("id", "s1");
        var (state, own) = StateOf(pair.Status);
        if (pair.Target is not null)
        {
            xml.Attribute("state", state);
            if (own is not null) xml.Attribute("subState", $"{StatePrefix}:{own}");
        }

        xml.WriteStartElement("source", Core);
        Xliff21Inline.Write(xml, pair.Source, pair.SourceCodes);
        xml.WriteEndElement();
        if (pair.Target is { } target)
        {
            xml.WriteStartElement("target", Core);
            Xliff21Inline.Write(xml, target, pair.TargetCodes);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Meta(string category, (string Type, string? Value)[] values)
    {
        xml.WriteStartElement("mda", "metadata", Metadata);
        xml.WriteStartElement("mda", "metaGroup", Metadata);
        xml.Attribute("category", category);
        foreach (var (type, value) in values)
        {
            if (value is null) continue;
            xml.WriteStartElement("mda", "meta", Metadata);
            xml.Attribute("type", type);
            xml.WriteString(LegalXml.Replace(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static (string State, string? Own) StateOf(BlockStatus status) => status switch
    {
        BlockStatus.Translated => ("translated", "mt"),
        BlockStatus.Edited => ("translated", "edited"),
        BlockStatus.Reviewed => ("reviewed", null),
        BlockStatus.Final => ("final", null),
        _ => ("initial", null),
    };
}
