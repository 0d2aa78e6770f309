using System.Text;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Writes a glossary for other programs, or as a file of our own, and tells what the format has no place for.</summary>
public static class GlossaryFileWriter
{
    /// <summary>Writes entries in their order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The format is not one to write.</exception>
    public static GlossaryWriting Write(IReadOnlyList<TermPair> entries, GlossaryFileFormat format)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return format switch
        {
            GlossaryFileFormat.Tsv => new GlossaryWriting(Table(entries, '\t', cell => cell), []),
            GlossaryFileFormat.Csv => new GlossaryWriting(Table(entries, ',', Quoted), []),
            GlossaryFileFormat.DeepL => PlainTable.Write(entries, hasComment: false),
            GlossaryFileFormat.OmegaT => PlainTable.Write(entries, hasComment: true),
            GlossaryFileFormat.Martif => TbxWriter.Write(entries, TbxDialect.Martif),
            GlossaryFileFormat.Tbx => TbxWriter.Write(entries, TbxDialect.Basic),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format to write."),
        };
    }

    private static string Table(IReadOnlyList<TermPair> entries, char delimiter, Func<string, string> written)
    {
        var text = new StringBuilder();
        var width = entries.Any(entry => !entry.ExcludedForms.IsEmpty) ? EntryCells.Columns.Length : EntryCells.Usual;
        text.AppendJoin(delimiter, EntryCells.Columns.Take(width)).Append('\n');
        foreach (var entry in entries) text.AppendJoin(delimiter, EntryCells.Short(entry).Take(width).Select(written)).Append('\n');
        return text.ToString();
    }

    private static string Quoted(string text) => FormulaGuard.Write(text) is var cell && cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
