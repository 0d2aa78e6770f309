using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Pages.Engines;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>Says whom the translation is by, and what is wrong with it.</summary>
internal static class TrustSummary
{
    /// <summary>Name of the check whose findings the ledger tells already.</summary>
    public const string TermsCheck = "terms";

    public static TrustView Of(ArticleState state, ImmutableArray<PairView> shown, EngineBoard engines) => new(
        [.. EnginesOf(state).Distinct().Select(engine => Sentence(engine, engines))],
        [.. Counts(state, shown)]);

    // The engine of a run is named before its first paragraph comes, so that the page does not move when it does.
    private static IEnumerable<EngineId> EnginesOf(ArticleState state) => state.Translatable
        .Where(block => block is { IsHuman: false, Machine: not null })
        .Select(block => block.Machine!.Engine)
        .Where(engine => engine != EngineId.Memory)
        .Concat(state.Run is { } run ? [run.Engine] : []);

    private static string Sentence(EngineId engine, EngineBoard engines) => engines.Find(engine) is { } known
        ? $"{known.Name}: {FurnitureWords.LowerFirst(known.Capabilities.Quality.TrimEnd('.'))}."
        : $"Machine translation by {engine}.";

    private static IEnumerable<string> Counts(ArticleState state, ImmutableArray<PairView> shown)
    {
        ImmutableArray<BlockState> blocks = [.. state.Translatable];
        if (blocks.Count(block => block.ApprovedAt is not null) is > 0 and var approved) yield return $"{approved} approved";
        if (blocks.Count(block => block is { ApprovedAt: null, Human: not null }) is > 0 and var edited) yield return $"{edited} edited by a person";
        if (blocks.Count(block => block is { IsHuman: false, ChosenAt: not null }) is > 0 and var chosen) yield return $"{chosen} chosen by a person";
        if (blocks.Count(block => block is { IsHuman: false, Machine: { } machine } && machine.Engine == EngineId.Memory) is > 0 and var remembered) yield return $"{remembered} from memory";
        if (blocks.Count(block => block is { Target: null, Failure: not null }) is > 0 and var failed) yield return $"{failed} failed";
        var (terms, wrong) = TermCounts(shown);
        if (terms > 0) yield return (wrong, terms) switch
        {
            (0, 1) => "the one glossary term as wanted",
            (0, _) => $"all {terms} glossary terms as wanted",
            _ => $"{wrong} of {terms} glossary terms to look at",
        };
        if (shown.Sum(pair => pair.Errors.Count(IsNoTerm) + pair.Remarks.Count(IsNoTerm)) is > 0 and var findings) yield return findings == 1 ? "1 remark of the checks" : $"{findings} remarks of the checks";
    }

    // Terms are counted by their verdicts already.
    private static bool IsNoTerm(Finding finding) => finding.Check != TermsCheck;

    private static (int Terms, int Wrong) TermCounts(ImmutableArray<PairView> shown)
    {
        var judged = shown.SelectMany(pair => pair.Terms).Where(use => use.Verdict is not null).ToList();
        return (judged.Count, judged.Count(use => VerdictWords.IsProblem(use.Verdict!.Value)));
    }
}
