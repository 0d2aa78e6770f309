using System.Globalization;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Reads a table of entries.</summary>
internal static class TableReader
{
    public static GlossaryFileReading Read(string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text)) return GlossaryFileReading.Refused(name, "The file is empty.", "Choose a file with a French term and its English in each line.");
        var delimiter = TableShape.DelimiterOf(text, name);
        if (delimiter != '\t') return Read(text, name, delimiter, isQuoted: true);

        // Our own files, DeepL's and OmegaT's know no quotation marks; spreadsheets write them. Whichever reads better is meant.
        var plain = Read(text, name, delimiter, isQuoted: false);
        if (Errors(plain) == 0 || !text.Contains('"', StringComparison.Ordinal)) return plain;
        var quoted = Read(text, name, delimiter, isQuoted: true);
        return Errors(quoted) < Errors(plain) ? quoted : plain;
    }

    private static GlossaryFileReading Read(string text, string name, char delimiter, bool isQuoted)
    {
        var problems = new ProblemList(name);
        var entries = new List<TermPair>();
        var sample = TableShape.SampleOf(text, delimiter, isQuoted);
        var skipped = TableShape.NamedDelimiter(text) is null ? 0 : 1;
        if (sample.Length <= skipped)
        {
            return GlossaryFileReading.Refused(name, "The file has nothing but empty cells.", "Choose a file with a French term and its English in each line.");
        }

        var first = sample[skipped];
        var hasHeader = HeaderWords.IsHeader(first.Cells) && !TableHeader.NamesLanguages(sample[skipped..]);
        if (!hasHeader && !Array.Exists(sample[skipped..], row => row.Width > 1))
        {
            problems.Error(first.Line, "The lines have one column only.", "Put a tab, a comma or a semicolon between the French and the English.");
            return new GlossaryFileReading(GlossaryFileFormat.Unknown, [], [], problems.ByLine());
        }

        var header = hasHeader ? TableHeader.Read(first, problems) : TableHeader.Without(sample[skipped..]);
        if (header is null) return new GlossaryFileReading(GlossaryFileFormat.Unknown, [], [], problems.ByLine());
        if (!hasHeader) problems.Warn(first.Line, $"The file has no header, so its columns are taken for {string.Join(" and ", header.Columns)}.", "See below whether that is right; else write “source” and “target” in a first line of its own.");
        foreach (var row in TableRows.Of(text, delimiter, isQuoted).Where(row => row.Line > first.Line || !hasHeader && row.Line == first.Line))
        {
            if (row.IsBlank) continue;
            if (FileLimits.IsReached(entries.Count, row.Line, problems)) break;
            if (Entry(header, row, name, problems) is { } entry) entries.Add(entry);
        }

        return new GlossaryFileReading(FormatOf(header, hasHeader, delimiter), header.Columns, [.. entries], problems.ByLine());
    }

    private static TermPair? Entry(TableHeader header, TableRow row, string name, ProblemList problems)
    {
        if (row.Width <= header.Width) return new EntryLine(EntryCells.Header, header.Cells(row.Cells), row.Line, problems).Read(name);
        problems.Error(row.Line, string.Create(CultureInfo.InvariantCulture, $"The line has {row.Width} columns, the file has {header.Width}."), "Put quotation marks around a cell that holds the separator itself, or remove what is too many.");
        return null;
    }

    private static GlossaryFileFormat FormatOf(TableHeader header, bool hasHeader, char delimiter)
    {
        if (hasHeader) return delimiter == '\t' ? GlossaryFileFormat.Tsv : GlossaryFileFormat.Csv;
        return header.Columns.Contains(GlossaryHeader.Note) ? GlossaryFileFormat.OmegaT : GlossaryFileFormat.DeepL;
    }

    private static int Errors(GlossaryFileReading reading) => reading.Problems.Count(problem => problem.IsError);
}
