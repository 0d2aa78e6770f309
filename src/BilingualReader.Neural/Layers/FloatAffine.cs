using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>The product of a model that was not quantised: for comparing, not for speed.</summary>
internal sealed unsafe class FloatAffine : Affine
{
    private readonly AlignedArray<float> _columns;
    private readonly AlignedArray<float> _bias;

    /// <param name="columns">For each output its inputs, one output after the other.</param>
    public FloatAffine(AlignedArray<float> columns, int inputs, int outputs, ReadOnlySpan<float> bias)
    {
        (_columns, Inputs, Outputs) = (columns, inputs, outputs);
        _bias = new AlignedArray<float>(outputs);
        _bias.Span.Clear();
        bias.CopyTo(_bias.Span);
    }

    public override int Inputs { get; }

    public override int Outputs { get; }

    public override void Apply(Scratch scratch, float* x, int rows, float* y, bool isRectified = false)
    {
        for (var output = 0; output < Outputs; output++)
        {
            var column = _columns.Pointer + (long)output * Inputs;
            for (var row = 0; row < rows; row++)
            {
                var sum = Floats.Dot(x + (long)row * Inputs, column, Inputs) + _bias.Pointer[output];
                y[(long)row * PaddedOutputs + output] = isRectified ? MathF.Max(sum, 0f) : sum;
            }
        }
    }
}
