using System.Globalization;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Reporting;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>Term reports, in words.</summary>
internal static class ReportWords
{
    private static readonly TermVerdict[] InOrder = [TermVerdict.Exact, TermVerdict.Inflected, TermVerdict.Variant, TermVerdict.Missing, TermVerdict.Forbidden];

    /// <summary>The whole report in one sentence.</summary>
    public static string Summary(TermReport report, int articles)
    {
        var parts = InOrder.Select(verdict => (Count: report.Count(verdict), Words: Name(verdict))).Append((report.Untranslated, "not translated yet")).Where(part => part.Item1 > 0);
        return string.Create(CultureInfo.InvariantCulture, $"{report.Lines.Length} {(report.Lines.Length == 1 ? "term" : "terms")}, {report.Occurrences} {(report.Occurrences == 1 ? "occurrence" : "occurrences")} in {articles} {(articles == 1 ? "article" : "articles")}: {string.Join(", ", parts.Select(part => FormattableString.Invariant($"{part.Item1} {part.Item2}")))}.");
    }

    /// <summary>The verdicts of one entry.</summary>
    public static string Verdicts(TermReportLine line) => string.Join(", ", InOrder
        .Select(verdict => (Count: line.Count(verdict), Words: Name(verdict)))
        .Append((line.Untranslated, "not translated"))
        .Where(part => part.Item1 > 0)
        .Select(part => FormattableString.Invariant($"{part.Item1} {part.Item2}")));

    private static string Name(TermVerdict verdict) => verdict switch
    {
        TermVerdict.Exact => "exact",
        TermVerdict.Inflected => "inflected",
        TermVerdict.Variant => "variant",
        TermVerdict.Missing => "missing",
        _ => "forbidden",
    };
}
