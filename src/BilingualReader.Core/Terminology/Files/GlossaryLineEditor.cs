using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>
/// Changes one entry in the text of a glossary file of our own. Every other line stays as it is to the character, and so does
/// every cell of the line that says the same as before: under version control, one entry is one line.
/// </summary>
public static class GlossaryLineEditor
{
    /// <summary>Puts an entry in the place of the one in a line.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="entry">What the line is to say.</param>
    public static GlossaryEdit Change(string text, int line, TermPair entry)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entry);
        if (FileLine.Find(text, line) is not { } place || string.IsNullOrWhiteSpace(place.In(text))) return NoLine(entry, line);
        if (HeaderOf(text, entry.Origin.File, out var headerLine) is not { } header || line == headerLine) return NoLine(entry, line);
        if (WithColumns(text, headerLine, header, entry) is { } wider) return Change(wider, line, entry);
        var written = new LineText(header, entry).Over(place.In(text).Split('\t'));
        return written.Text is { } changed ? new GlossaryEdit(string.Concat(text.AsSpan(0, place.Start), changed, text.AsSpan(place.End)), null) : written;
    }

    /// <summary>Puts an entry behind the last line; gives an empty file its header first.</summary>
    public static GlossaryEdit Add(string text, TermPair entry)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entry);
        if (string.IsNullOrWhiteSpace(text)) text = string.Join('\t', EntryCells.Columns.Take(EntryCells.Usual)) + "\n";
        if (HeaderOf(text, entry.Origin.File, out var headerLine) is not { } header) return NoLine(entry, 1);
        if (WithColumns(text, headerLine, header, entry) is { } wider) return Add(wider, entry);
        var written = new LineText(header, entry).Over([]);
        if (written.Text is not { } added) return written;
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new GlossaryEdit(text + (text[^1] is '\n' or '\r' ? "" : lineEnd) + added + lineEnd, null);
    }

    /// <summary>Takes a line out.</summary>
    public static GlossaryEdit Remove(string text, TermPair entry)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entry);
        var line = entry.Origin.Line;
        if (FileLine.Find(text, line) is not { } place || HeaderOf(text, entry.Origin.File, out var headerLine) is not { } header || line == headerLine) return NoLine(entry, line);
        var stands = new EntryLine(header, place.In(text).Split('\t'), line, new ProblemList(entry.Origin.File)).Read(entry.Origin.File);
        return stands is not null && stands.SaysTheSame(entry) ? new GlossaryEdit(text.Remove(place.Start, place.Next - place.Start), null) : NoLine(entry, line);
    }

    // A column that no entry needed so far gets its name in the first line; the other lines are as right without it. Null when nothing lacks.
    private static string? WithColumns(string text, int headerLine, GlossaryHeader header, TermPair entry)
    {
        if (headerLine == 0 || FileLine.Find(text, headerLine) is not { } place) return null;
        string[] lacking = [.. new LineText(header, entry).LackingColumns()];
        return lacking.Length == 0 ? null : text.Insert(place.End, string.Concat(lacking.Select(column => "\t" + column)));
    }

    // The first line that is not blank names the columns, or is an entry already.
    private static GlossaryHeader? HeaderOf(string text, string file, out int headerLine)
    {
        headerLine = 0;
        var number = 0;
        foreach (var line in TextLines.Of(text))
        {
            number++;
            var cells = line.TrimStart('\uFEFF').Split('\t');
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (!GlossaryHeader.IsHeader(cells)) return GlossaryHeader.None;
            headerLine = number;
            return GlossaryHeader.Read(cells, number, new ProblemList(file));
        }

        return GlossaryHeader.None;
    }

    private static GlossaryEdit NoLine(TermPair entry, int line) =>
        new(null, new GlossaryProblem(entry.Origin.File, line, IsError: true, "The entry is not in that line any more, or the file cannot be read.", "Load the page again, and look whether the file was changed elsewhere."));
}
