using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages.Review;

/// <summary>A paragraph with all that a reviewer is told about it.</summary>
/// <param name="Pair">As the reader shows it.</param>
/// <param name="State">Its state.</param>
/// <param name="Ledger">Its terms.</param>
/// <param name="Findings">What the checks hold against it and no person has dismissed, worst first.</param>
/// <param name="Dismissed">What a person has dismissed, for the texts as they are, with the reason.</param>
/// <param name="HeadingLevel">Level in the outline of the page, from 2; 1 for the title, 0 when it is no heading.</param>
/// <param name="IsWaiting">Whether a run under way will translate it.</param>
internal sealed record ReviewRow(
    PairView Pair,
    BlockState State,
    ImmutableArray<TermOccurrence> Ledger,
    ImmutableArray<Finding> Findings,
    ImmutableArray<DismissedFinding> Dismissed,
    int HeadingLevel,
    bool IsWaiting)
{
    /// <summary>Whether it can be edited: text of the article, in its language, and not final.</summary>
    public bool IsEditable => State.IsTranslatable && State.SignedOffAt is null;

    /// <summary>Whether it can be approved without a second thought: translated, nothing found, every term as wanted.</summary>
    public bool IsClean => State is { Target: { Length: > 0 }, ApprovedAt: null, IsTranslatable: true }
        && Findings.All(finding => finding.Severity == FindingSeverity.Info)
        && !Ledger.Any(line => line.IsProblem && !line.IsAccepted);

    /// <summary>What forbids an approval.</summary>
    public IEnumerable<Finding> Obstacles => Findings.Where(finding => finding.Severity == FindingSeverity.Error);
}

/// <summary>A finding that a person holds for none.</summary>
internal sealed record DismissedFinding(Finding Finding, Dismissal Dismissal);
