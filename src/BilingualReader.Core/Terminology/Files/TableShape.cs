using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Finds out what parts the cells of a table, by its first rows.</summary>
internal static class TableShape
{
    public const int Sample = 20;

    private const string Delimiters = "\t;,|";

    /// <summary>The delimiter under which the first rows look most like a table; that of the format where a first line “sep=” names it.</summary>
    public static char DelimiterOf(string text, string name)
    {
        if (NamedDelimiter(text) is { } named) return named;
        var order = name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? ";,|\t" : Delimiters;
        return order.MaxBy(delimiter => Score(text, delimiter));
    }

    /// <summary>The delimiter in a first line such as “sep=;”, which spreadsheets write; null when there is none.</summary>
    public static char? NamedDelimiter(string text) =>
        text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5] is '\r' or '\n' && Delimiters.Contains(text[4], StringComparison.Ordinal) ? text[4] : null;

    /// <summary>The first rows that are not blank.</summary>
    public static TableRow[] SampleOf(string text, char delimiter, bool isQuoted) =>
        [.. TableRows.Of(text, delimiter, isQuoted).Where(row => !row.IsBlank).Take(Sample)];

    // A header that names columns counts most, then how many rows have the same number of cells.
    private static int Score(string text, char delimiter)
    {
        var rows = SampleOf(text, delimiter, isQuoted: true);
        if (rows.Length == 0) return 0;
        var named = HeaderWords.IsHeader(rows[0].Cells) ? rows[0].Cells.Select(HeaderWords.Column).OfType<string>().Distinct().Count() : 0;
        var alike = rows.Where(row => row.Cells.Length > 1).CountBy(row => row.Cells.Length).Select(width => width.Value).DefaultIfEmpty().Max();
        return named * 1000 + alike;
    }
}
