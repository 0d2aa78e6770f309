namespace BilingualReader.Neural.Layers;

/// <summary>A product with a parameter matrix, plus a bias: y = x W + b for some rows at a time.</summary>
internal abstract unsafe class Affine
{
    public abstract int Inputs { get; }

    public abstract int Outputs { get; }

    /// <summary>Length of a row of results: <see cref="Outputs"/> rounded up to 16.</summary>
    public int PaddedOutputs => (Outputs + 15) / 16 * 16;

    /// <summary>Computes all outputs of some rows; with <paramref name="isRectified"/> what is below zero becomes zero.</summary>
    public abstract void Apply(Scratch scratch, float* x, int rows, float* y, bool isRectified = false);
}
