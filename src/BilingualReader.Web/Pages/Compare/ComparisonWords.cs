using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Pages.Articles;
using Column = BilingualReader.Web.Pages.Compare.ComparisonViews.Column;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>What a comparison finds, in words.</summary>
internal static class ComparisonWords
{
    /// <summary>Answers, terms, findings and cost of a column, a line each.</summary>
    public static ImmutableArray<string> Facts(int paragraphs, Column column, ImmutableArray<ComparisonCell> cells)
    {
        var answered = cells.Count(cell => cell.Text is not null);
        var findings = cells.Sum(cell => cell.Findings.Length);
        return
        [
            answered == paragraphs ? (paragraphs == 1 ? "Answered" : $"All {paragraphs} paragraphs answered") : $"{answered} of {paragraphs} paragraphs answered",
            .. answered == 0 ? ImmutableArray<string>.Empty : [TermCount(cells), findings == 0 ? "No remark of the checks" : findings == 1 ? "1 remark of the checks" : $"{findings} remarks of the checks"],
            .. CostOf(column) is { } cost ? [cost] : ImmutableArray<string>.Empty,
        ];
    }

    /// <summary>The verdicts of one answer; null where no term occurs.</summary>
    public static string? Terms(ImmutableArray<TermOccurrence> ledger)
    {
        if (ledger.IsDefaultOrEmpty) return null;
        var kinds = ledger.GroupBy(line => line.Verdict).OrderBy(group => group.Key).ToList();
        if (kinds.Count == 1) return $"{(ledger.Length == 1 ? "1 term" : $"{ledger.Length} terms")}: {VerdictWords.Words(kinds[0].Key)}";
        var wrong = ledger.Where(line => VerdictWords.IsProblem(line.Verdict)).Select(line => $"“{line.Match.Entry.Source}” {VerdictWords.Words(line.Verdict)}").Distinct().ToList();
        return $"{ledger.Length} terms: {string.Join(", ", wrong.Count > 0 ? wrong : kinds.Select(group => $"{group.Count()} {VerdictWords.Words(group.Key)}"))}";
    }

    /// <summary>What an answer costs; null where nothing costs anything.</summary>
    public static string? Cost(Receipt receipt, EngineRate? rate)
    {
        if (rate is null || receipt.Units == 0) return null;
        var units = MoneyWords.Of(receipt.Units, rate.Unit);
        return receipt is { Price: { } price, Currency: { } currency } ? $"{units}, {MoneyWords.Of(price, currency)}" : units;
    }

    /// <summary>Why there is no answer.</summary>
    public static string Absence(Column column, BlockState block) => column switch
    {
        _ when column.FailureOf(block.Number) is { } failed => failed.MayBeBilled ? $"No answer, and perhaps paid for: {failed.Cause}" : $"No answer: {failed.Cause}",
        { Progress.IsOver: false } => "Being asked…",
        _ => "Not asked yet",
    };

    /// <summary>How far an engine has come.</summary>
    public static string Asking(AskingProgress progress) => string.Create(CultureInfo.InvariantCulture, $"Asking, {progress.Done} of {progress.Total} paragraphs done.");

    private static string TermCount(ImmutableArray<ComparisonCell> cells)
    {
        var judged = cells.Where(cell => cell.Terms is not null).ToList();
        var wrong = judged.Count(cell => cell.HasTermProblem);
        return judged.Count == 0 ? "No glossary term occurs" : wrong == 0 ? "All glossary terms as wanted" : wrong == 1 ? "Glossary terms to look at in 1 paragraph" : $"Glossary terms to look at in {wrong} paragraphs";
    }

    private static string? CostOf(Column column)
    {
        if (column.Line.Engine.Capabilities.Rate is not { } rate) return "Costs nothing";
        var units = column.Known.Values.Sum(known => known.Cost.Units);
        if (units == 0) return null;
        var price = column.Known.Values.Sum(known => known.Cost.Price ?? 0);
        return price == 0 ? $"{MoneyWords.Of(units, rate.Unit)} in all" : $"{MoneyWords.Of(price, rate.Currency)} in all, for {MoneyWords.Of(units, rate.Unit)}";
    }
}
