using System.Globalization;
using System.Text;
using BilingualReader.Core.Terminology.Files;

namespace BilingualReader.Core.Terminology.Reporting;

/// <summary>A term report as a table for spreadsheets.</summary>
public static class TermReportTable
{
    private static readonly string[] Header =
        ["source", "target", "occurrences", "articles", "exact", "inflected", "variant", "missing", "forbidden", "accepted", "untranslated", "consistent", "renderings", "glossary", "line"];

    /// <summary>Comma-separated values (RFC 4180): a header, then a line for each entry. A cell that a spreadsheet would take for a formula begins with an apostrophe.</summary>
    public static string ToCsv(TermReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder().AppendJoin(',', Header).Append("\r\n");
        foreach (var line in report.Lines) text.AppendJoin(',', Cells(line).Select(CsvCell.Write)).Append("\r\n");
        return text.ToString();
    }

    private static IEnumerable<string> Cells(TermReportLine line) =>
    [
        line.Entry.Source, line.Entry.Target, Number(line.Uses.Length), Number(line.Articles),
        Number(line.Count(TermVerdict.Exact)), Number(line.Count(TermVerdict.Inflected)), Number(line.Count(TermVerdict.Variant)),
        Number(line.Count(TermVerdict.Missing)), Number(line.Count(TermVerdict.Forbidden)), Number(line.Accepted), Number(line.Untranslated),
        line.IsConsistent ? "yes" : "no",
        string.Join(" | ", line.Renderings.Select(rendering => string.Create(CultureInfo.InvariantCulture, $"{rendering.Text} ({rendering.Count})"))),
        line.Entry.Origin.File, Number(line.Entry.Origin.Line),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
