namespace BilingualReader.Neural;

/// <summary>How to search for a translation. The defaults are those of Firefox.</summary>
public sealed record TranslationOptions
{
    /// <summary>Translations followed at the same time; 1 takes the best word at every step.</summary>
    public int BeamSize { get; init; } = 1;

    /// <summary>With more than one: the power of its length that a translation's score is divided by.</summary>
    public float Normalisation { get; init; } = 1f;

    /// <summary>Target tokens for each source token at most, 0 &lt; factor ≤ 8.</summary>
    public float LengthFactor { get; init; } = 2f;

    /// <summary>Whether the model's shortlist is used where it has one.</summary>
    public bool UsesShortlist { get; init; } = true;

    /// <summary>Processor cores to use; results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Sentences that go along together at most, fewer when they are long; results do not depend on it.</summary>
    public int BatchSize { get; init; } = 64;
}
