namespace BilingualReader.Core.Annotation;

/// <summary>How many errors of each severity.</summary>
public readonly record struct ErrorTally(int Neutral, int Minor, int Major, int Critical)
{
    /// <summary>All of them, the neutral ones too.</summary>
    public int All => Neutral + Minor + Major + Critical;

    /// <summary>Counts errors.</summary>
    public static ErrorTally Of(IEnumerable<ErrorSeverity> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return errors.Aggregate(default(ErrorTally), (tally, severity) => tally.With(severity));
    }

    /// <summary>Both together.</summary>
    public ErrorTally Plus(ErrorTally other) => new(Neutral + other.Neutral, Minor + other.Minor, Major + other.Major, Critical + other.Critical);

    private ErrorTally With(ErrorSeverity severity) => severity switch
    {
        ErrorSeverity.Critical => this with { Critical = Critical + 1 },
        ErrorSeverity.Major => this with { Major = Major + 1 },
        ErrorSeverity.Minor => this with { Minor = Minor + 1 },
        _ => this with { Neutral = Neutral + 1 },
    };
}
