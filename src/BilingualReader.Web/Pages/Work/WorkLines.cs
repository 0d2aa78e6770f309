using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Effort;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.WorkReports;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages.Work;

/// <summary>What the paragraphs of an article have to say of the work on them: with the findings and the ledger that the reader shows.</summary>
internal sealed class WorkLines(PairViews views)
{
    // Edits are kept by paragraph: in an article at work, one of them changes at a time.
    private readonly ConditionalWeakTable<BlockState, StrongBox<EditMeasure?>> edits = [];

    /// <summary>One line for each paragraph to be translated.</summary>
    public ImmutableArray<WorkLine> Of(ArticleState article, Termbase termbase) => [.. article.Translatable.Select(block => Of(article, block, termbase))];

    /// <summary>What persons have judged in a paragraph.</summary>
    public static ImmutableArray<JudgedSample> JudgedIn(BlockState block) => [.. block.Work.Sample.Select(text => new JudgedSample(
        text.Engine, text.Words, [.. block.Work.Marks.Where(mark => mark.Text == text).Select(mark => (mark.Category, mark.Severity))]))];

    private WorkLine Of(ArticleState article, BlockState block, Termbase termbase)
    {
        var raw = RawOf(block);
        var view = views.For(block, termbase);
        return new WorkLine(article.Id.Value, block.Number, AtOf(article, block), block.Status, WordCount.Of(block.Block.Source), block.Target is { } target ? WordCount.Of(target) : 0)
        {
            Engine = raw?.Engine,
            Glossary = raw?.GlossaryRevision,
            Edits = edits.GetValue(block, static known => new StrongBox<EditMeasure?>(EditsOf(known))).Value,
            Seconds = block.Work.Seconds,
            Findings = FindingsOf(block, [.. view.Errors, .. view.Remarks]),
            Terms = TermsOf(view.Terms),
            Judged = JudgedIn(block),
        };
    }

    // What a person's text was made from: not what an engine has said since.
    private static MachineTarget? RawOf(BlockState block) => block.Human is null ? block.Machine : block.Basis;

    private static EditMeasure? EditsOf(BlockState block) => block.IsHuman && RawOf(block) is { } raw && block.Target is { } final ? EditDistance.Between(raw.Text, final) : null;

    private static DateTimeOffset AtOf(ArticleState article, BlockState block) => block.ApprovedAt ?? block.Human?.At ?? block.ChosenAt ?? block.MachineAt ?? article.ImportedAt;

    private static ImmutableArray<FindingTally> FindingsOf(BlockState block, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty) return [];
        var dismissed = block.Dismissals.Select(dismissal => dismissal.Finding).ToHashSet(StringComparer.Ordinal);
        return [.. findings.GroupBy(finding => (finding.Check, finding.Severity)).Select(group => new FindingTally(
            group.Key.Check, group.Key.Severity, group.Count(), dismissed.Count == 0 ? 0 : group.Count(finding => dismissed.Contains(finding.KeyIn(block.Block.Source, block.Target!)))))];
    }

    private static ImmutableArray<TermTally> TermsOf(ImmutableArray<Articles.TermUse> uses) => [.. uses
        .Where(use => use.Verdict is not null)
        .GroupBy(use => use.Entry.Origin.File, StringComparer.Ordinal)
        .Select(group => new TermTally(group.Key, group.Count(), group.Count(use => use.IsAccepted || use.Verdict is TermVerdict.Exact or TermVerdict.Inflected or TermVerdict.Variant)))];
}
