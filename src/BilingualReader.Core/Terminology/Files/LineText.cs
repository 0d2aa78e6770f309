using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Writes one entry as a line under some header, and makes sure that it reads back as the same entry.</summary>
internal sealed class LineText(GlossaryHeader header, TermPair entry)
{
    private readonly string[] _wanted = EntryCells.Of(entry);

    /// <summary>The columns that the header lacks and the entry has something to say in.</summary>
    public IEnumerable<string> LackingColumns() => EntryCells.Columns.Where((name, column) => header.PlaceOf(name) is null && !IsDefault(column));

    /// <summary>The line; cells that say what is wanted already are kept as they are written.</summary>
    /// <param name="cells">The line that stands there; empty for a new one.</param>
    public GlossaryEdit Over(string[] cells)
    {
        var isNew = cells.Length == 0;
        var written = cells.ToList();
        for (var column = 0; column < _wanted.Length; column++)
        {
            if (column is EntryCells.Kind or EntryCells.Case || Says(written, column)) continue;
            if (!Write(written, column)) return NoColumn(column);
        }

        // Kind and case follow from the other cells when their own are empty.
        foreach (var column in new[] { EntryCells.Kind, EntryCells.Case })
        {
            var isWanted = isNew && column == EntryCells.Kind && header.PlaceOf(GlossaryHeader.Kind) is not null;
            if (!isWanted && Says(written, column)) continue;
            if (!Write(written, column)) return NoColumn(column);
        }

        if (Read(written) is not { } read || !read.SaysTheSame(entry)) return Unreadable(written);
        return new GlossaryEdit(string.Join('\t', written), null);
    }

    private bool Says(List<string> cells, int column)
    {
        if (column is EntryCells.Status && header.PlaceOf(GlossaryHeader.Status) is { } place && place >= cells.Count) return false;
        if (column is not (EntryCells.Kind or EntryCells.Case)) return Cell(cells, column) is var cell && (cell == _wanted[column] || Value(cells, column) == _wanted[column]);
        return Read(cells) is { } read && EntryCells.Of(read)[column] == _wanted[column];
    }

    // What the line says in this column now, whatever else is wrong with it.
    private string? Value(List<string> cells, int column) => Read(cells) is { } read ? EntryCells.Of(read)[column] : null;

    private string Cell(List<string> cells, int column) => header.Cell([.. cells], EntryCells.Columns[column]);

    private bool Write(List<string> cells, int column)
    {
        if (header.PlaceOf(EntryCells.Columns[column]) is not { } place) return IsDefault(column);
        while (cells.Count <= place) cells.Add("");
        cells[place] = _wanted[column];
        return true;
    }

    // Kind and case are what the other cells give, unless the entry says otherwise.
    private bool IsDefault(int column) => column switch
    {
        EntryCells.Status => entry.Status == TermStatus.Preferred,
        EntryCells.Kind or EntryCells.Case => EntryCells.Of(Plain())[column] == _wanted[column],
        _ => _wanted[column].Length == 0,
    };

    private TermPair Plain()
    {
        var kind = header.PlaceOf(GlossaryHeader.Kind) is not null ? entry.Kind : char.IsUpper(entry.Source[0]) && char.IsUpper(entry.Target[0]) ? TermKind.Name : TermKind.Noun;
        return entry with { Kind = kind, IsCaseSensitive = kind == TermKind.Name };
    }

    private TermPair? Read(List<string> cells) => new EntryLine(header, [.. cells], entry.Origin.Line, new ProblemList(entry.Origin.File)).Read(entry.Origin.File);

    private GlossaryEdit NoColumn(int column) => new(null, new GlossaryProblem(
        entry.Origin.File, entry.Origin.Line, IsError: true, $"The file has no column “{EntryCells.Columns[column]}”, and the entry needs it.", $"Add “{EntryCells.Columns[column]}” to its first line, or leave that empty."));

    private GlossaryEdit Unreadable(List<string> cells)
    {
        var problems = new ProblemList(entry.Origin.File);
        new EntryLine(header, [.. cells], entry.Origin.Line, problems).Read(entry.Origin.File);
        return new GlossaryEdit(null, problems.ByLine().FirstOrDefault(problem => problem.IsError)
            ?? new GlossaryProblem(entry.Origin.File, entry.Origin.Line, IsError: true, "A cell holds a tab, a line break or a bar, or has spaces around it.", "Remove them."));
    }
}
