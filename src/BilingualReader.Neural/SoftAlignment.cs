namespace BilingualReader.Neural;

/// <summary>
/// For each target token how the decoder's attention was shared among the source tokens. What is missing to one went to the end
/// of the sentence.
/// </summary>
public sealed class SoftAlignment
{
    private readonly float[] _weights;

    internal SoftAlignment(float[] weights, int targets, int sources) => (_weights, Targets, Sources) = (weights, targets, sources);

    /// <summary>Target tokens.</summary>
    public int Targets { get; }

    /// <summary>Source tokens.</summary>
    public int Sources { get; }

    /// <summary>The share of a source token in a target token.</summary>
    public float this[int target, int source] => _weights[target * Sources + source];

    /// <summary>The shares of all source tokens in a target token.</summary>
    public ReadOnlySpan<float> Row(int target) => _weights.AsSpan(target * Sources, Sources);
}
