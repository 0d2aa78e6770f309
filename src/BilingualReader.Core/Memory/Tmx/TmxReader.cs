using System.Globalization;
using System.Xml;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>
/// Reads French and English units from TMX of any version and most dialects, unit by unit: <c>lang</c> or <c>xml:lang</c> with
/// any region, UTF-8, UTF-16 or the encoding that is declared, with or without a document type, which is never followed. A
/// unit that is broken is left out and told in <see cref="Report"/>; what stands around it is read. Holds no more than a unit
/// in memory. Not safe for several threads.
/// </summary>
public sealed class TmxReader : IDisposable
{
    private const int LongestText = 100_000;

    private readonly TextReader text;
    private readonly TmxScanner scanner;
    private readonly TmxUnitReader units = new();

    /// <summary>Begins to read; the stream need not be able to seek, and stays open.</summary>
    public TmxReader(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        text = TmxEncoding.Open(input);
        scanner = new TmxScanner(text);
    }

    /// <summary>The head of the file; null while it has not come by.</summary>
    public TmxHeader? Header { get; private set; }

    /// <summary>What was found so far.</summary>
    public TmxReport Report { get; } = new();

    /// <summary>The next unit; null at the end. Only a stream that cannot be read throws.</summary>
    public TranslationUnit? Read()
    {
        while (!Report.IsForeign && scanner.Next() is { } piece)
        {
            if (piece.Kind == TmxPieceKind.Unit)
            {
                if (ReadUnit(piece) is not { } unit) continue;
                Report.Taken++;
                return unit;
            }

            Note(piece);
        }

        if (Report.Counts.Count == 0 && Report.Taken == 0 && Header is null) Report.Add(1, TmxFault.NotTmx, "The file is no TMX.");
        return null;
    }

    /// <summary>All units that are still to come.</summary>
    public IEnumerable<TranslationUnit> ReadAll()
    {
        while (Read() is { } unit) yield return unit;
    }

    /// <inheritdoc />
    public void Dispose() => text.Dispose();

    private void Note(TmxPiece piece)
    {
        switch (piece.Kind)
        {
            case TmxPieceKind.OtherRoot:
                Report.Add(piece.Line, TmxFault.NotTmx, "The file is no TMX: it begins with another element.");
                break;
            case TmxPieceKind.Header:
                Header = HeaderOf(piece.Text);
                break;
            case TmxPieceKind.BrokenUnit:
                Report.Add(piece.Line, TmxFault.Broken, "The unit does not end before the next begins.");
                break;
            case TmxPieceKind.LongUnit:
                Report.Add(piece.Line, TmxFault.TooLong, "The unit is too long.");
                break;
            case TmxPieceKind.CutOff:
                Report.Add(piece.Line, TmxFault.CutOff, "The file ends in the middle; what stands before was read.");
                break;
        }
    }

    private TranslationUnit? ReadUnit(TmxPiece piece)
    {
        var markup = TmxText.Clean(piece.Text);
        if (markup.Length < piece.Text.Length) Report.Add(piece.Line, TmxFault.Characters, "Control characters were left out.");
        markup = TmxEntities.Mend(markup, out var unknown);
        if (unknown is not null) Report.Add(piece.Line, TmxFault.Entity, $"The entity &{unknown}; is not explained and stays as it is written.");
        try
        {
            return Taken(units.Read(markup), piece.Line);
        }
        catch (XmlException broken)
        {
            Report.Add(piece.Line + Math.Max(0, broken.LineNumber - 1), TmxFault.Broken, string.Create(CultureInfo.InvariantCulture, $"The markup of the unit is broken at line {piece.Line + Math.Max(0, broken.LineNumber - 1)}."));
            return null;
        }
    }

    private TranslationUnit? Taken(TmxUnit unit, int line)
    {
        if (unit.Source is null || unit.Target is null)
        {
            Report.Add(line, TmxFault.OtherLanguages, units.Languages.Count == 0 ? "The unit has no texts." : $"The unit has no {(unit.Source is null ? "French" : "English")}: {string.Join(", ", units.Languages.Take(5))}.");
            return null;
        }

        var read = unit.ToUnit(Header?.IsBySentence ?? true);
        if (read.Source.Length == 0 || read.Target.Length == 0)
        {
            Report.Add(line, TmxFault.Empty, read.Source.Length == 0 ? "The French is empty." : "The English is empty.");
            return null;
        }

        if (read.Source.Length > LongestText || read.Target.Length > LongestText)
        {
            Report.Add(line, TmxFault.TooLong, "The unit is too long.");
            return null;
        }

        if (unit.Source.DropsMarkup || unit.Target.DropsMarkup) Report.Add(line, TmxFault.Markup, "Markup of another program was left out.");
        return read;
    }

    // A head that cannot be read, or says little, is none to fail for.
    private static TmxHeader HeaderOf(string tag)
    {
        var closed = tag.EndsWith("/>", StringComparison.Ordinal) ? tag : tag.TrimEnd('>') + "/>";
        try
        {
            using var xml = new XmlTextReader(TmxEntities.Mend(TmxText.Clean(closed), out _), XmlNodeType.Element, null) { Namespaces = false, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
            xml.MoveToContent();
            var isBySentence = xml.GetAttribute("segtype") is not ("block" or "paragraph");
            return new TmxHeader(xml.GetAttribute("creationtool") ?? "", xml.GetAttribute("creationtoolversion") ?? "", xml.GetAttribute("srclang") ?? "", isBySentence, TmxNames.ReadDate(xml.GetAttribute("creationdate")));
        }
        catch (XmlException)
        {
            return new TmxHeader("", "", "", true, null);
        }
    }
}
