using System.Runtime.CompilerServices;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>
/// The shifted product of <c>int8shiftAlphaAll</c>. Activations are quantised to a = clamp(rne(x * qA)) + 127, so that they are
/// unsigned, and what the shift adds is taken off again with the bias.
/// </summary>
internal sealed unsafe class Int8Affine : Affine
{
    private readonly Int8Kernel _kernel;
    private readonly AlignedArray<float> _bias;

    /// <param name="activationMultiplier">qA, which activations are multiplied by.</param>
    /// <param name="weightMultiplier">qB, which the weights were multiplied by.</param>
    /// <param name="bias">One for each output; empty for none.</param>
    public Int8Affine(Int8Kernel kernel, PackedMatrix matrix, float activationMultiplier, float weightMultiplier, ReadOnlySpan<float> bias)
    {
        (_kernel, Matrix, ActivationMultiplier) = (kernel, matrix, activationMultiplier);
        Unit = 1f / (activationMultiplier * weightMultiplier);
        _bias = new AlignedArray<float>(matrix.PaddedOutputs);
        var shift = -(127f / activationMultiplier * (127f / weightMultiplier) / 127f);
        SumColumns(_bias.Pointer);
        for (var column = 0; column < _bias.Length; column++)
        {
            _bias.Pointer[column] *= shift;
            if (column < bias.Length) _bias.Pointer[column] += bias[column];
        }
    }

    public PackedMatrix Matrix { get; }

    /// <summary>The multiplier of activations, qA.</summary>
    public float ActivationMultiplier { get; }

    /// <summary>What one step of a sum is worth: 1 / (qA * qB).</summary>
    public float Unit { get; }

    /// <summary>The bias with the effect of the shift taken off.</summary>
    public float* Bias => _bias.Pointer;

    public override int Inputs => Matrix.Inputs;

    public override int Outputs => Matrix.Outputs;

    public override void Apply(Scratch scratch, float* x, int rows, float* y, bool isRectified = false)
    {
        var activations = Quantise(scratch, x, rows);
        var receiver = new StoreReceiver(y, PaddedOutputs, Unit, Bias, isRectified ? 0f : float.NegativeInfinity);
        Int8Product.Run(_kernel, activations, rows, Matrix, 0, Matrix.Blocks, ref receiver);
    }

    /// <summary>This product, cut at zero, and on its result the next one; what stands between is never stored as floats.</summary>
    public void ApplyBefore(Int8Affine next, Scratch scratch, float* x, int rows, float* y)
    {
        var between = scratch.Between(rows * next.Inputs * _kernel.ActivationSize);
        var quantiser = new QuantiseReceiver(between, next.Inputs, _kernel.ActivationSize, Unit, Bias, next.ActivationMultiplier);
        Int8Product.Run(_kernel, Quantise(scratch, x, rows), rows, Matrix, 0, Matrix.Blocks, ref quantiser);
        var receiver = new StoreReceiver(y, next.PaddedOutputs, next.Unit, next.Bias, float.NegativeInfinity);
        Int8Product.Run(_kernel, between, rows, next.Matrix, 0, next.Matrix.Blocks, ref receiver);
    }

    /// <summary>The activations of this product, in scratch memory until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public byte* Quantise(Scratch scratch, float* x, int rows)
    {
        var activations = scratch.Activations(rows * Inputs * _kernel.ActivationSize);
        Floats.Quantise(x, ActivationMultiplier, activations, rows * Inputs, _kernel.ActivationSize);
        return activations;
    }

    /// <summary>Products of given activations with other columns in the same units, as a shortlist has them.</summary>
    public void Run<TReceiver>(byte* activations, int rows, PackedMatrix matrix, ref TReceiver receiver)
        where TReceiver : struct, ITileReceiver => Int8Product.Run(_kernel, activations, rows, matrix, 0, matrix.Blocks, ref receiver);

    // The sum of a column is its product with ones.
    private void SumColumns(float* sums)
    {
        var ones = stackalloc byte[Inputs * 2];
        for (var at = 0; at < Inputs; at++)
        {
            if (_kernel.ActivationSize == 2) ((short*)ones)[at] = 1;
            else ones[at] = 1;
        }

        var zeros = new AlignedArray<float>(Matrix.PaddedOutputs);
        zeros.Span.Clear();
        var receiver = new StoreReceiver(sums, Matrix.PaddedOutputs, 1f, zeros.Pointer, float.NegativeInfinity);
        Int8Product.Run(_kernel, ones, 1, Matrix, 0, Matrix.Blocks, ref receiver);
        GC.KeepAlive(zeros);
    }
}
