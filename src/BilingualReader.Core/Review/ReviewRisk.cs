using System.Collections.Immutable;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Review;

/// <summary>What is known of a translated paragraph that says whether it is worth a look.</summary>
/// <param name="Source">The French.</param>
/// <param name="Findings">What the checks hold against it, the dismissed ones left out.</param>
/// <param name="Terms">Its ledger.</param>
/// <param name="IsHuman">Whether a person wrote what is shown.</param>
/// <param name="Similarity">How much the nearest approved translation is like it, 0 to 100; null when that is not known.</param>
public sealed record RiskInput(string Source, ImmutableArray<Finding> Findings, ImmutableArray<TermOccurrence> Terms, bool IsHuman, int? Similarity);

/// <summary>
/// How urgently a paragraph wants to be looked at. The weights are ours: an error outweighs three warnings, a suspicion that the
/// paragraph is another one's outweighs an error; what is new and long comes before what is known and short.
/// </summary>
/// <param name="Score">From 0 for nothing to worry about; without an upper end.</param>
/// <param name="Reasons">Why, in a few words each, the heaviest first.</param>
public sealed record ReviewRisk(double Score, ImmutableArray<string> Reasons)
{
    private const double ErrorWeight = 10;
    private const double WarningWeight = 3;
    private const double InformationWeight = 0.5;
    private const double SlipWeight = 15;
    private const double LostTermWeight = 6;
    private const double NoveltyWeight = 2;
    private const double HumanShare = 0.5;
    private const int LongWords = 60;

    /// <summary>The risk of a paragraph.</summary>
    public static ReviewRisk Of(RiskInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var parts = Parts(input).Where(part => part.Weight > 0).OrderByDescending(part => part.Weight).ToList();
        var score = parts.Sum(part => part.Weight) * (input.IsHuman ? HumanShare : 1);
        return new ReviewRisk(Math.Round(score, 2), [.. parts.Where(part => part.Words.Length > 0).Select(part => part.Words)]);
    }

    private static IEnumerable<(double Weight, string Words)> Parts(RiskInput input)
    {
        var slips = input.Findings.Count(finding => finding.Check == "slip");
        var errors = input.Findings.Count(finding => finding.Severity == FindingSeverity.Error) - slips;
        var warnings = input.Findings.Count(finding => finding.Severity == FindingSeverity.Warning);
        var lost = input.Terms.IsDefault ? 0 : input.Terms.Count(line => line.IsProblem && !line.IsAccepted);
        var words = WordCount.Of(input.Source);
        yield return (SlipWeight * slips, "may belong to another paragraph");
        yield return (ErrorWeight * Math.Max(0, errors), errors == 1 ? "an error" : $"{errors} errors");
        yield return (WarningWeight * warnings, warnings == 1 ? "a warning" : $"{warnings} warnings");
        yield return (LostTermWeight * lost, lost == 1 ? "a term not as wanted" : $"{lost} terms not as wanted");
        yield return (InformationWeight * input.Findings.Count(finding => finding.Severity == FindingSeverity.Info), "");
        yield return (NoveltyWeight * (100 - (input.Similarity ?? 0)) / 100.0, "");
        yield return (Math.Log(1 + words, 2) / 4, words >= LongWords ? "long" : "");
    }
}
