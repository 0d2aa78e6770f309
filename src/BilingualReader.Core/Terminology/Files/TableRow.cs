namespace BilingualReader.Core.Terminology.Files;

/// <summary>One row of a table; a cell with line breaks in it makes it several lines long.</summary>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="Cells">Its cells, quotation marks of the format removed.</param>
internal readonly record struct TableRow(int Line, string[] Cells)
{
    /// <summary>Whether no cell holds anything.</summary>
    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);

    /// <summary>How many cells there are up to the last that holds something.</summary>
    public int Width => Array.FindLastIndex(Cells, cell => !string.IsNullOrWhiteSpace(cell)) + 1;
}
