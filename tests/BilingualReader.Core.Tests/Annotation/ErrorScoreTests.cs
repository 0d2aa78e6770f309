using BilingualReader.Core.Annotation;

namespace BilingualReader.Core.Tests.Annotation;

public sealed class ErrorScoreTests
{
    [Fact]
    public void Errors_are_weighed_and_set_against_a_thousand_words()
    {
        var score = new ErrorScore(500, ErrorTally.Of([ErrorSeverity.Neutral, ErrorSeverity.Minor, ErrorSeverity.Minor, ErrorSeverity.Major]), ErrorScale.Usual);
        Assert.Equal((7m, 14m, 98.6m, ErrorVerdict.Passes), (score.Points, score.PerThousand, score.Quality, score.Verdict));
        Assert.Equal(4, score.Errors.All);
    }

    [Theory]
    [InlineData(0, 0, ErrorVerdict.TooFewWords)]
    [InlineData(249, 9, ErrorVerdict.TooFewWords)]
    [InlineData(250, 0, ErrorVerdict.Passes)]
    [InlineData(1000, 1, ErrorVerdict.Passes)]
    [InlineData(999, 1, ErrorVerdict.Fails)]
    public void A_small_sample_has_no_verdict_and_the_line_itself_passes(int words, int critical, ErrorVerdict verdict) =>
        Assert.Equal(verdict, new ErrorScore(words, new ErrorTally(0, 0, 0, critical), ErrorScale.Usual).Verdict);

    [Fact]
    public void Weights_and_line_can_be_set_otherwise()
    {
        var scale = new ErrorScale(0, 0.5m, 2, 2, 8, 100);
        Assert.Equal((10m, ErrorVerdict.Fails), (new ErrorScore(200, new ErrorTally(0, 0, 1, 0), scale).PerThousand, new ErrorScore(200, new ErrorTally(0, 0, 1, 0), scale).Verdict));
        Assert.True(scale.IsSound);
        Assert.False((scale with { Minor = 3 }).IsSound);
        Assert.False((scale with { PassLine = -1 }).IsSound);
    }

    [Fact]
    public void Every_category_has_a_name_a_key_of_its_own_and_kinds()
    {
        var categories = Enum.GetValues<ErrorCategory>();
        Assert.Equal(7, categories.Select(ErrorTypology.NameOf).Distinct().Count());
        Assert.Equal("TACSLUD", string.Concat(categories.Select(ErrorTypology.KeyOf)));
        Assert.All(categories, category => Assert.Contains(ErrorTypology.Kinds, kind => kind.Category == category));
        Assert.Equal(ErrorTypology.Kinds.Length, ErrorTypology.Kinds.Select(kind => kind.Id).Distinct().Count());
        Assert.Equal("0123", string.Concat(Enum.GetValues<ErrorSeverity>().Select(ErrorTypology.KeyOf)));
        Assert.Equal("Omission", ErrorTypology.Find(ErrorCategory.Accuracy, "omission")!.Name);
        Assert.Null(ErrorTypology.Find(ErrorCategory.Style, "omission"));
    }
}
