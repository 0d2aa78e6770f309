using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>One change of a glossary file.</summary>
/// <param name="Line">The line of the entry, from 1; 0 for one that is new.</param>
/// <param name="Before">What the line has to say still; null when that does not matter.</param>
/// <param name="After">What it is to say; null when it goes.</param>
public sealed record LineEdit(int Line, TermPair? Before, TermPair? After);

/// <summary>
/// Changes entries in the text of a glossary file of our own. Every other line stays as it is to the character, and so does
/// every cell of a line that says the same as before: under version control, one entry is one line. A column that the file does
/// not have is added to its first line when an entry needs it.
/// </summary>
public static class GlossaryLineEditor
{
    /// <summary>Puts an entry in the place of the one in a line.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="entry">What the line is to say.</param>
    public static GlossaryEdit Change(string text, int line, TermPair entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return line < 1 ? NoLine(entry.Origin.File, line) : Apply(text, entry.Origin.File, [new LineEdit(line, null, entry)]);
    }

    /// <summary>Puts an entry behind the last line; gives an empty file its header first.</summary>
    public static GlossaryEdit Add(string text, TermPair entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Apply(text, entry.Origin.File, [new LineEdit(0, null, entry)]);
    }

    /// <summary>Takes a line out.</summary>
    public static GlossaryEdit Remove(string text, TermPair entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Origin.Line < 1 ? NoLine(entry.Origin.File, entry.Origin.Line) : Apply(text, entry.Origin.File, [new LineEdit(entry.Origin.Line, entry, null)]);
    }

    /// <summary>Makes several changes, all or none; at most one of each line.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">Its path, as a person knows it.</param>
    /// <param name="edits">The changes. Lines are counted as they are before any of them.</param>
    public static GlossaryEdit Apply(string text, string file, IReadOnlyList<LineEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        if (string.IsNullOrWhiteSpace(text) && edits.Any(edit => edit.Line == 0)) text = string.Join('\t', EntryCells.Columns.Take(EntryCells.Usual)) + "\n";
        if (HeaderOf(text, file, out var headerLine) is not { } header) return NoLine(file, edits[0].Line);
        if (edits.Where(edit => edit.Line > 0).GroupBy(edit => edit.Line).FirstOrDefault(group => group.Count() > 1) is { } twice) return NoLine(file, twice.Key);
        if (headerLine > 0 && LackingColumns(header, edits) is { IsEmpty: false } lacking)
        {
            text = text.Insert(FileLine.Find(text, headerLine)!.Value.End, string.Concat(lacking.Select(column => "\t" + column)));
            header = HeaderOf(text, file, out _)!;
        }

        var result = new StringBuilder(text.Length);
        return (ChangeLines(text, file, header, edits.Where(edit => edit.Line > 0).ToDictionary(edit => edit.Line), headerLine, result)
            ?? AddLines(text, header, edits.Where(edit => edit is { Line: 0, After: not null }), result)) is { } problem
            ? new GlossaryEdit(null, problem)
            : new GlossaryEdit(result.ToString(), null);
    }

    private static GlossaryProblem? ChangeLines(string text, string file, GlossaryHeader header, Dictionary<int, LineEdit> edits, int headerLine, StringBuilder result)
    {
        if (edits.ContainsKey(headerLine)) return NoLine(file, headerLine).Problem;
        var number = 0;
        foreach (var place in FileLine.All(text))
        {
            if (!edits.Remove(++number, out var edit))
            {
                result.Append(text, place.Start, place.Next - place.Start);
                continue;
            }

            var cells = place.In(text).Split('\t');
            if (string.IsNullOrWhiteSpace(place.In(text)) || (edit.Before is { } before && !Stands(before, header, cells, number, file))) return NoLine(file, number).Problem;
            if (edit.After is not { } after) continue;
            var written = new LineText(header, after).Over(cells);
            if (written.Text is null) return written.Problem;
            result.Append(written.Text).Append(text, place.End, place.Next - place.End);
        }

        return edits.Count == 0 ? null : NoLine(file, edits.Keys.Min()).Problem;
    }

    private static GlossaryProblem? AddLines(string text, GlossaryHeader header, IEnumerable<LineEdit> edits, StringBuilder result)
    {
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        foreach (var edit in edits)
        {
            var written = new LineText(header, edit.After!).Over([]);
            if (written.Text is null) return written.Problem;
            if (result.Length > 0 && result[^1] is not ('\n' or '\r')) result.Append(lineEnd);
            result.Append(written.Text).Append(lineEnd);
        }

        return null;
    }

    private static bool Stands(TermPair entry, GlossaryHeader header, string[] cells, int line, string file) =>
        new EntryLine(header, cells, line, new ProblemList(file)).Read(file) is { } stands && stands.SaysTheSame(entry);

    // What no entry needed so far gets its name in the first line; the other lines are as right without it.
    private static ImmutableArray<string> LackingColumns(GlossaryHeader header, IEnumerable<LineEdit> edits)
    {
        var lacking = edits.Where(edit => edit.After is not null).SelectMany(edit => new LineText(header, edit.After!).LackingColumns()).ToHashSet(StringComparer.Ordinal);
        return [.. EntryCells.Columns.Where(lacking.Contains)];
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

    private static GlossaryEdit NoLine(string file, int line) =>
        new(null, new GlossaryProblem(file, line, IsError: true, "The entry is not in that line any more, or the file cannot be read.", "Load the page again, and look whether the file was changed elsewhere."));
}
