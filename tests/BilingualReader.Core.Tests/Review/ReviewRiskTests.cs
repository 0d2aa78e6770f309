using System.Collections.Immutable;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Review;

namespace BilingualReader.Core.Tests.Review;

public sealed class ReviewRiskTests
{
    private const string Source = "Un texte de quelques mots.";

    [Fact]
    public void What_is_worse_comes_first()
    {
        double[] scores =
        [
            Score(Finding("slip", FindingSeverity.Error)),
            Score(Finding("numbers", FindingSeverity.Error)),
            Score(Finding("length", FindingSeverity.Warning)),
            Score(Finding("sentences", FindingSeverity.Info)),
            Score(),
        ];

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(scores.Length, scores.Distinct().Count());
    }

    [Fact]
    public void What_is_like_something_approved_is_less_of_a_risk() => Assert.True(Of(similarity: 95).Score < Of(similarity: null).Score);

    [Fact]
    public void What_a_person_wrote_is_less_of_a_risk() => Assert.True(Of(isHuman: true).Score < Of().Score);

    [Fact]
    public void The_reasons_are_told_heaviest_first() =>
        Assert.Equal(["an error", "a warning"], Of(Finding("length", FindingSeverity.Warning), Finding("numbers", FindingSeverity.Error)).Reasons);

    private static double Score(params Finding[] findings) => Of(findings).Score;

    private static ReviewRisk Of(params Finding[] findings) => ReviewRisk.Of(new RiskInput(Source, [.. findings], [], false, null));

    private static ReviewRisk Of(int? similarity = null, bool isHuman = false) => ReviewRisk.Of(new RiskInput(Source, ImmutableArray<Finding>.Empty, [], isHuman, similarity));

    private static Finding Finding(string check, FindingSeverity severity) => new(check, severity, "Something.");
}
