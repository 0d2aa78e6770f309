using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology.Files;

namespace BilingualReader.Core.WorkReports;

/// <summary>
/// Reports on work as comma-separated values (RFC 4180), a header first. What is not known is empty; a cell that a spreadsheet
/// would take for a formula begins with an apostrophe.
/// </summary>
public static class WorkTable
{
    private static readonly BlockStatus[] States = [BlockStatus.Initial, BlockStatus.Failed, BlockStatus.Translated, BlockStatus.Edited, BlockStatus.Reviewed, BlockStatus.Final];

    private static readonly string[] Header =
    [
        "key", "name", "articles", "paragraphs", "source_words", "target_words", .. States.Select(state => state.ToString().ToLowerInvariant()),
        "compared", "unchanged", "final_words", "word_edits", "word_edits_with_shifts", "shifts", "word_rate", "shift_rate", "character_rate",
        "seconds", "timed", "seconds_a_word", "words_an_hour_median", "findings", "findings_dismissed", "terms", "terms_right",
        "judged_words", "errors_neutral", "errors_minor", "errors_major", "errors_critical", "points", "points_per_1000", "verdict",
    ];

    /// <summary>One line for each row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="nameOf">Names for keys.</param>
    /// <param name="scale">How errors count.</param>
    public static string ToCsv(ImmutableArray<WorkRow> rows, Func<string, string> nameOf, ErrorScale scale)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        return Write(Header, rows.Select(row => Cells(row, nameOf(row.Key), scale)));
    }

    /// <summary>Findings by row and check.</summary>
    public static string FindingsToCsv(ImmutableArray<WorkRow> rows, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        return Write(["key", "name", "check", "severity", "found", "dismissed"], rows.SelectMany(row => row.Sum.Findings.Select(tally =>
            (IEnumerable<string>)[row.Key, nameOf(row.Key), tally.Check, tally.Severity.ToString().ToLowerInvariant(), Number(tally.Found), Number(tally.Dismissed)])));
    }

    private static IEnumerable<string> Cells(WorkRow row, string name, ErrorScale scale)
    {
        var sum = row.Sum;
        var (edits, findings, terms, score) = (sum.Edits, sum.Findings, sum.Terms, sum.Score(scale));
        return
        [
            row.Key, name, Number(sum.Articles), Number(sum.Lines.Length), Number(sum.SourceWords), Number(sum.TargetWords), .. States.Select(state => Number(sum.Count(state))),
            Number(sum.Compared), Number(sum.Unchanged), Number(edits.Words), Number(edits.WordEdits), Number(edits.EditsWithShifts), Number(edits.Shifts),
            Number(edits.WordRate), Number(edits.ShiftRate), Number(edits.CharacterRate),
            Number(sum.Seconds), Number(sum.Timed), Number(sum.SecondsAWord), Number(sum.WordsAnHour),
            Number(findings.Sum(tally => tally.Found)), Number(findings.Sum(tally => tally.Dismissed)), Number(terms.Sum(tally => tally.Occurrences)), Number(terms.Sum(tally => tally.Right)),
            Number(score.Words), Number(score.Errors.Neutral), Number(score.Errors.Minor), Number(score.Errors.Major), Number(score.Errors.Critical),
            Number((double)score.Points), Number((double?)score.PerThousand), score.Words == 0 ? "" : VerdictOf(score),
        ];
    }

    private static string VerdictOf(ErrorScore score) => score.Verdict switch
    {
        ErrorVerdict.Passes => "passes",
        ErrorVerdict.Fails => "fails",
        _ => "too few words",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static string Write(IEnumerable<string> header, IEnumerable<IEnumerable<string>> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Prepend(header)) text.AppendJoin(',', line.Select(CsvCell.Write)).Append("\r\n");
        return text.ToString();
    }
}
