using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Which column of a foreign table holds what.</summary>
/// <param name="columns">The column of an entry for each cell; null for cells that are not read.</param>
internal sealed class TableHeader(ImmutableArray<string?> columns)
{
    /// <summary>How many cells a row may have.</summary>
    public int Width => columns.Length;

    /// <summary>The columns that the table has.</summary>
    public ImmutableArray<string> Columns => [.. EntryCells.Columns.Where(name => columns.Contains(name))];

    /// <summary>Reads a header row; null, with the error noted, when the rows below it could not be understood.</summary>
    public static TableHeader? Read(TableRow row, ProblemList problems)
    {
        var columns = ImmutableArray.CreateBuilder<string?>(row.Width);
        foreach (var cell in row.Cells.Take(row.Width))
        {
            var column = HeaderWords.Column(cell);
            if (column is null && !string.IsNullOrWhiteSpace(cell))
            {
                problems.Warn(row.Line, $"The column “{Printable.Excerpt(cell.Trim())}” is not known and is ignored.", $"Name it one of {string.Join(", ", EntryCells.Columns)}, or leave it.");
            }
            else if (column is not (null or GlossaryHeader.Note) && columns.Contains(column))
            {
                problems.Error(row.Line, $"The column “{Printable.Excerpt(cell.Trim())}” is there twice, so the file was not read.", "Keep one of the two columns, or name them apart.");
                return null;
            }

            columns.Add(column);
        }

        foreach (var (needed, language) in new[] { (GlossaryHeader.Source, "French"), (GlossaryHeader.Target, "English") }.Where(side => !columns.Contains(side.Item1)))
        {
            problems.Error(row.Line, $"No column holds the {language}, so the file was not read.", $"Name the column with the {language} “{needed}” in the first line.");
            return null;
        }

        return new TableHeader(columns.ToImmutable());
    }

    /// <summary>The columns of a table without a header: French and English, as DeepL has them, or with a comment, as OmegaT has.</summary>
    /// <param name="sample">The first rows.</param>
    public static TableHeader Without(TableRow[] sample)
    {
        if (NamesLanguages(sample)) return new TableHeader([GlossaryHeader.Source, GlossaryHeader.Target, null, null]);
        return Array.Exists(sample, row => row.Width > 2) ? new TableHeader([GlossaryHeader.Source, GlossaryHeader.Target, GlossaryHeader.Note]) : new TableHeader([GlossaryHeader.Source, GlossaryHeader.Target]);
    }

    /// <summary>Whether each row ends in the codes of both languages, as in DeepL's CSV files.</summary>
    public static bool NamesLanguages(TableRow[] sample) => Array.TrueForAll(sample, row => row is { Width: 4 } && IsLanguage(row.Cells[2], "fr") && IsLanguage(row.Cells[3], "en"));

    /// <summary>The cells of a row in the places and words of our own files.</summary>
    public string[] Cells(string[] row)
    {
        string[] cells = [.. EntryCells.Columns.Select(_ => "")];
        for (var i = 0; i < Math.Min(row.Length, columns.Length); i++)
        {
            if (columns[i] is not { } column || string.IsNullOrWhiteSpace(row[i])) continue;
            var place = EntryCells.Columns.IndexOf(column);
            var value = HeaderWords.Value(column, OneLine(column, FormulaGuard.Read(row[i].Trim())));
            cells[place] = cells[place].Length == 0 ? value : cells[place] + " " + value;
        }

        return cells;
    }

    // In a list, lines are items; elsewhere a line break is but a space.
    private static string OneLine(string column, string cell)
    {
        if (!cell.AsSpan().ContainsAny('\r', '\n')) return cell;
        var separator = column is GlossaryHeader.Variants or GlossaryHeader.Accept or GlossaryHeader.Forbid or GlossaryHeader.Exclude ? "|" : " ";
        return string.Join(separator, cell.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsLanguage(string cell, string language) =>
        cell.Trim().Equals(language, StringComparison.OrdinalIgnoreCase) || cell.Trim().StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
