using System.Globalization;
using System.Text;
using System.Xml;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Reads TBX: version 2 (root <c>martif</c>) and version 3 (root <c>tbx</c>) in DCA and DCT style.</summary>
internal sealed class TbxReader
{
    private readonly string _name;
    private readonly ProblemList _problems;
    private readonly List<TermPair> _entries = [];
    private readonly HashSet<string> _columns = new([GlossaryHeader.Source, GlossaryHeader.Target], StringComparer.Ordinal);
    private readonly List<TbxConcept> _incomplete = [];

    private TbxReader(string name)
    {
        _name = name;
        _problems = new ProblemList(name);
    }

    /// <summary>Reads a termbase with a reader made from hardened settings; what stands before a fault is kept.</summary>
    public static GlossaryFileReading Read(Func<XmlReaderSettings, XmlReader> open, string name)
    {
        var reading = new TbxReader(name);
        var format = GlossaryFileFormat.Unknown;
        try
        {
            using var xml = open(Settings());
            format = reading.Read(xml);
        }
        catch (XmlException broken)
        {
            reading._problems.Error(broken.LineNumber, string.Create(CultureInfo.InvariantCulture, $"The XML is broken at line {broken.LineNumber}, position {broken.LinePosition}; nothing behind it was read."), "Export the file again, or mend it there.");
        }
        catch (Exception unknown) when (unknown is NotSupportedException or ArgumentException or DecoderFallbackException)
        {
            reading._problems.Error(0, "The encoding that the XML declares is not known.", "Save the file as UTF-8.");
        }

        return new GlossaryFileReading(format, [.. EntryCells.Columns.Where(reading._columns.Contains)], [.. reading._entries], reading._problems.ByLine());
    }

    // A document type is skipped, never followed: files of version 2 name one.
    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = FileLimits.MostXml,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = true,
    };

    private GlossaryFileFormat Read(XmlReader xml)
    {
        xml.MoveToContent();
        var format = xml.LocalName switch
        {
            "martif" => GlossaryFileFormat.Martif,
            "tbx" => GlossaryFileFormat.Tbx,
            _ => GlossaryFileFormat.Unknown,
        };
        if (format == GlossaryFileFormat.Unknown)
        {
            _problems.Error(LineOf(xml), $"The file is XML, but no TBX: it begins with <{Printable.Excerpt(xml.LocalName)}>.", "Export the terms as TBX, CSV or tab-separated text.");
            return format;
        }

        var walk = new TbxWalk(TbxWalk.Primary(LanguageOf(xml) ?? ""));
        try
        {
            Walk(xml, walk);
        }
        finally
        {
            TellIncomplete(walk);
        }

        return format;
    }

    private void Walk(XmlReader xml, TbxWalk walk)
    {
        do
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = xml.IsEmptyElement;
                    walk.Start(xml.LocalName, xml.GetAttribute("type"), LanguageOf(xml), LineOf(xml));
                    if (walk.Depth > FileLimits.DeepestElement)
                    {
                        _problems.Error(LineOf(xml), "The elements stand too deep in each other for a termbase; nothing behind was read.", "Export the file again.");
                        return;
                    }

                    if (isEmpty) Take(walk.End());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    walk.Text(xml.Value);
                    break;
                case XmlNodeType.EndElement:
                    Take(walk.End());
                    if (FileLimits.IsReached(_entries.Count + _incomplete.Count, LineOf(xml), _problems)) return;
                    break;
            }
        }
        while (xml.Read());
    }

    private void Take(TbxConcept? concept)
    {
        if (concept is null) return;
        if (concept.In("fr").IsEmpty || concept.In("en").IsEmpty && !TbxMarks.Of(concept.In("fr")).IsVerbatim)
        {
            _incomplete.Add(concept);
            return;
        }

        if (concept.Terms.FirstOrDefault(term => term.Text.Contains('|', StringComparison.Ordinal)) is { } barred)
        {
            _problems.Error(concept.Line, $"A term holds the bar that parts the items of a list: {Printable.Excerpt(barred.Text)}.", "Write the terms on both sides of the bar as terms of their own.");
            return;
        }

        var cells = concept.Cells();
        cells[EntryCells.Kind] = HeaderWords.Value(GlossaryHeader.Kind, cells[EntryCells.Kind]);
        if (cells[EntryCells.Kind] is not ("name" or "noun" or "phrase" or "verb")) cells[EntryCells.Kind] = "";
        Shorten(concept, cells);
        if (new EntryLine(EntryCells.Header, cells, concept.Line, _problems).Read(_name) is not { } entry) return;
        _entries.Add(entry);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0) _columns.Add(EntryCells.Columns[i]);
        }
    }

    private void Shorten(TbxConcept concept, string[] cells)
    {
        if (cells[EntryCells.Note].Length <= CellRules.LongestNote) return;
        cells[EntryCells.Note] = cells[EntryCells.Note][..(CellRules.LongestNote - 2)].TrimEnd() + "…";
        _problems.Warn(concept.Line, $"The notes on “{Printable.Excerpt(cells[EntryCells.Source])}” are too long together and were cut.", "Shorten them if the end matters.");
    }

    // A termbase of other languages is one problem; a concept that only lacks one of ours is its own.
    private void TellIncomplete(TbxWalk walk)
    {
        if (!walk.Languages.Contains("fr") || !walk.Languages.Contains("en"))
        {
            if (_entries.Count > 0) return;
            var languages = walk.Languages.Count == 0 ? "it has no terms" : $"its languages are {Printable.Excerpt(string.Join(", ", walk.Languages))}";
            _problems.Error(0, $"The file has no French terms with English ones: {languages}.", "Export the terms in French and English.");
            return;
        }

        foreach (var concept in _incomplete.Take(FileLimits.MostErrors))
        {
            _problems.Warn(concept.Line, $"A concept has no {(concept.In("fr").IsEmpty ? "French" : "English")} term and is left out.", "Add the term, if the concept matters here.");
        }
    }

    private static string? LanguageOf(XmlReader xml) => xml.GetAttribute("xml:lang") ?? xml.GetAttribute("lang");

    private static int LineOf(XmlReader xml) => xml is IXmlLineInfo place ? place.LineNumber : 0;
}
