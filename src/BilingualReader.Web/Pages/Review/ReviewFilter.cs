using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages.Review;

/// <summary>Which paragraphs of an article are shown for review, and in which order.</summary>
internal sealed record ReviewFilter
{
    /// <summary>How many are the worst.</summary>
    public const int Worst = 10;

    /// <summary>A state as in <see cref="PairWords.Token(BlockStatus)"/>, "open" for what nobody has approved, or "proposal"; null for all.</summary>
    public string? State { get; init; }

    /// <summary>Id of a check, "any", "error" or "warning"; null for all.</summary>
    public string? Finding { get; init; }

    /// <summary>The French of an entry, or "problem" for terms that are not as wanted; null for all.</summary>
    public string? Term { get; init; }

    /// <summary>Words in the French or the English; null for all.</summary>
    public string? Words { get; init; }

    /// <summary>Who touched it last: "machine", "person", or the name of a person; null for all.</summary>
    public string? By { get; init; }

    /// <summary>"risk" for the worst first; null for the order of the text.</summary>
    public string? Order { get; init; }

    /// <summary>Whether only the <see cref="Worst"/> are shown.</summary>
    public bool OnlyWorst { get; init; }

    /// <summary>Whether anything is left out or put in another order.</summary>
    public bool IsActive => this != new ReviewFilter();

    /// <summary>Whether a paragraph is shown, the number of the worst apart.</summary>
    public bool Takes(ReviewRow row) =>
        TakesState(row.State) && TakesFinding(row) && TakesTerm(row) && TakesWords(row) && TakesPerson(row.State);

    private bool TakesState(BlockState block) => State switch
    {
        null or "" => true,
        "open" => block.ApprovedAt is null,
        "proposal" => block.Proposal is not null || ReviewWords.HasNewMachine(block),
        "comment" => block.Comments.Any(comment => !comment.IsResolved),
        _ => PairWords.Token(block.Status) == State,
    };

    private bool TakesFinding(ReviewRow row) => Finding switch
    {
        null or "" => true,
        "any" => !row.Findings.IsEmpty,
        "error" => row.Findings.Any(finding => finding.Severity == FindingSeverity.Error),
        "warning" => row.Findings.Any(finding => finding.Severity == FindingSeverity.Warning),
        _ => row.Findings.Any(finding => finding.Check == Finding),
    };

    private bool TakesTerm(ReviewRow row) => Term switch
    {
        null or "" => true,
        "problem" => row.Ledger.Any(line => line.IsProblem && !line.IsAccepted),
        _ => row.Pair.Terms.Any(use => Fold(use.Entry.Source) == Fold(Term)),
    };

    private bool TakesWords(ReviewRow row) =>
        string.IsNullOrWhiteSpace(Words) || Fold(row.State.Block.Source).Contains(Fold(Words), StringComparison.Ordinal) || Fold(row.State.Target ?? "").Contains(Fold(Words), StringComparison.Ordinal);

    private bool TakesPerson(BlockState block) => By switch
    {
        null or "" => true,
        "machine" => block is { Human: null, ApprovedAt: null },
        "person" => block is not { Human: null, ApprovedAt: null },
        _ => block.Human?.By.Name == By || block.ApprovedBy?.Name == By,
    };

    private static string Fold(string text) => TextFolding.Fold(text.Trim(), FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text;
}
