namespace BilingualReader.Core.Annotation;

/// <summary>What a score comes to.</summary>
public enum ErrorVerdict
{
    /// <summary>Too few words were judged to say anything.</summary>
    TooFewWords,
    Passes,
    Fails,
}

/// <summary>How errors count.</summary>
/// <param name="Neutral">Points of a neutral error.</param>
/// <param name="Minor">Points of a minor error.</param>
/// <param name="Major">Points of a major error.</param>
/// <param name="Critical">Points of a critical error.</param>
/// <param name="PassLine">Most points for 1,000 words that pass.</param>
/// <param name="SmallestSample">Fewest words that allow a verdict.</param>
public sealed record ErrorScale(decimal Neutral, decimal Minor, decimal Major, decimal Critical, decimal PassLine, int SmallestSample)
{
    /// <summary>The common weights 0, 1, 5 and 25; 25 points for 1,000 words pass; no verdict under 250 words.</summary>
    public static ErrorScale Usual { get; } = new(0, 1, 5, 25, 25, 250);

    /// <summary>Whether nothing is negative, and nothing worse counts less.</summary>
    public bool IsSound => Neutral >= 0 && Minor >= Neutral && Major >= Minor && Critical >= Major && PassLine >= 0 && SmallestSample >= 0;

    /// <summary>The points of some errors.</summary>
    public decimal PointsOf(ErrorTally errors) => (errors.Neutral * Neutral) + (errors.Minor * Minor) + (errors.Major * Major) + (errors.Critical * Critical);
}

/// <summary>The score of a sample of text that persons have judged; findings of the automatic checks have no part in it.</summary>
/// <param name="Words">Words of English judged: the size of the sample.</param>
/// <param name="Errors">The errors found in them.</param>
/// <param name="Scale">How they count.</param>
public sealed record ErrorScore(int Words, ErrorTally Errors, ErrorScale Scale)
{
    /// <summary>Penalty points.</summary>
    public decimal Points => Scale.PointsOf(Errors);

    /// <summary>Penalty points for 1,000 words; null without words.</summary>
    public decimal? PerThousand => Words == 0 ? null : 1000 * Points / Words;

    /// <summary>The quality score of MQM, 100 × (1 − points / words), below 0 for a very bad text; null without words.</summary>
    public decimal? Quality => Words == 0 ? null : 100 * (1 - (Points / Words));

    /// <summary>Whether it passes; nothing is said of a sample that is too small.</summary>
    public ErrorVerdict Verdict => Words == 0 || Words < Scale.SmallestSample ? ErrorVerdict.TooFewWords : PerThousand <= Scale.PassLine ? ErrorVerdict.Passes : ErrorVerdict.Fails;
}
