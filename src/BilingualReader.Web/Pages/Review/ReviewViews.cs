using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Review;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Web.Checks;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages.Review;

/// <summary>Builds what a reviewer sees from the state of an article. A paragraph that has not changed is not looked at again.</summary>
internal sealed class ReviewViews(PairViews pairs, GlossaryCatalog glossaries, ArticleFindings findings, ITranslationMemory memory)
{
    /// <summary>The whole page.</summary>
    /// <param name="state">The article.</param>
    /// <param name="filter">What is wanted of it.</param>
    /// <param name="number">The paragraph to work on; null for the next open one.</param>
    public ReviewView Build(ArticleState state, ReviewFilter filter, int? number)
    {
        var all = RowsOf(state);
        var shown = all.Where(filter.Takes);
        if (filter.Order == "risk" || filter.OnlyWorst) shown = shown.OrderByDescending(row => row.State.ApprovedAt is null).ThenByDescending(row => RiskOf(row).Score);
        if (filter.OnlyWorst) shown = shown.Where(row => row.State.ApprovedAt is null).Take(ReviewFilter.Worst);
        ImmutableArray<ReviewRow> rows = [.. shown];
        var active = rows.FirstOrDefault(row => row.State.Number == number && row.IsEditable)
            ?? rows.FirstOrDefault(row => row.IsEditable && row.State.ApprovedAt is null)
            ?? rows.FirstOrDefault(row => row.IsEditable);
        return new ReviewView(
            state,
            rows,
            active,
            SummaryOf(all),
            [.. all.SelectMany(row => row.Findings).Select(finding => finding.Check).Distinct().Order(StringComparer.Ordinal)],
            [.. all.SelectMany(row => new[] { row.State.Human?.By.Name, row.State.ApprovedBy?.Name }).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. all.SelectMany(row => row.Pair.Terms).Select(use => use.Entry.Source).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>One paragraph; null when it is none that can be translated.</summary>
    public ReviewRow? Find(ArticleState state, int number) =>
        state.FindBlock(number) is { IsTranslatable: true } block ? RowOf(block, state, RulesOf(state), HeadingLevels.Of(state)[number]) : null;

    private ImmutableArray<ReviewRow> RowsOf(ArticleState state)
    {
        var rules = RulesOf(state);
        var levels = HeadingLevels.Of(state);
        var title = state.Title;
        return
        [
            RowOf(title, state, rules, 1),
            .. state.Blocks.Where(block => block.IsTranslatable && block.Number != title.Number).Select(block => RowOf(block, state, rules, levels[block.Number])),
        ];
    }

    private Rules RulesOf(ArticleState state) => new(glossaries.Current.For(state), findings.SettingsFor(state));

    private ReviewRow RowOf(BlockState block, ArticleState state, Rules rules, int level)
    {
        var built = Build(block, rules.Termbase, block.Target is null ? [] : findings.OfBlock(state, block, rules.Termbase, rules.Checks));
        var isWaiting = state.Run is { } run && run.Open.Contains(block.Number);
        return new ReviewRow(pairs.For(block, rules.Termbase, rules.Checks), block, built.Ledger, built.Findings, built.Dismissed, level, isWaiting);
    }

    private static Built Build(BlockState block, Termbase termbase, ImmutableArray<Finding> findings)
    {
        var source = block.Block.Source;
        var ledger = BlockLedger.Of(block, termbase.Match(source), BlockLedger.SentencesOf(block));
        var dismissals = block.Dismissals.ToDictionary(dismissal => dismissal.Finding, StringComparer.Ordinal);
        var open = ImmutableArray.CreateBuilder<Finding>();
        var dismissed = ImmutableArray.CreateBuilder<DismissedFinding>();
        foreach (var finding in findings)
        {
            if (dismissals.TryGetValue(finding.KeyIn(source, block.Target!), out var dismissal)) dismissed.Add(new DismissedFinding(finding, dismissal));
            else open.Add(finding);
        }

        return new Built(ledger, open.ToImmutable(), dismissed.ToImmutable());
    }

    // Only for an order by it: to know what is like it in the memory takes longer than all else.
    private ReviewRisk RiskOf(ReviewRow row)
    {
        var source = row.State.Block.Source;
        int? similarity = memory.Find(new MemoryQuery(source) { OnlyApproved = true }, 1) is [var best] ? (int)best.Similarity : null;
        return ReviewRisk.Of(new RiskInput(source, row.Findings, row.Ledger, row.State.Human is not null, similarity));
    }

    private static ReviewSummary SummaryOf(ImmutableArray<ReviewRow> rows)
    {
        var words = rows.Sum(Words);
        var looked = rows.Where(row => row.State.IsHuman || !row.State.Comments.IsEmpty).Sum(Words);
        return new ReviewSummary(
            rows.Length,
            rows.Count(row => row.State.ApprovedAt is not null),
            rows.Count(row => row.State.Status == BlockStatus.Edited),
            rows.Count(row => row.State.Status == BlockStatus.Translated),
            rows.Count(row => row.State.Target is null),
            rows.Count(row => row.State.ApprovedAt is null && row.Obstacles.Any()),
            rows.Count(row => row.IsClean),
            words == 0 ? 0 : (double)looked / words);
    }

    private static int Words(ReviewRow row) => WordCount.Of(row.State.Block.Source);

    /// <summary>What an article is judged by.</summary>
    private sealed record Rules(Termbase Termbase, CheckSettings Checks);

    private sealed record Built(ImmutableArray<TermOccurrence> Ledger, ImmutableArray<Finding> Findings, ImmutableArray<DismissedFinding> Dismissed);
}
