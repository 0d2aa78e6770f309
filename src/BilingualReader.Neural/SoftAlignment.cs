namespace BilingualReader.Neural;

/// <summary>
/// For each target token how the decoder's attention was shared among the source tokens. What is missing to one went to the end
/// of the sentence.
/// </summary>
public sealed class SoftAlignment
{
    private readonly float[] _weights;
    private readonly int _stride;

    /// <param name="stride">Weights from one target token to the next.</param>
    internal SoftAlignment(float[] weights, int targets, int sources, int stride) => (_weights, Targets, Sources, _stride) = (weights, targets, sources, stride);

    /// <summary>Target tokens.</summary>
    public int Targets { get; }

    /// <summary>Source tokens.</summary>
    public int Sources { get; }

    /// <summary>The share of a source token in a target token.</summary>
    public float this[int target, int source] => _weights[target * _stride + source];

    /// <summary>The shares of all source tokens in a target token.</summary>
    public ReadOnlySpan<float> Row(int target) => _weights.AsSpan(target * _stride, Sources);
}
