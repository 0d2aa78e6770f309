using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BilingualReader.Neural.Kernels;

/// <summary>Turns sums into floats, cuts what is below zero, and at once quantises them for the product that follows.</summary>
internal readonly unsafe struct QuantiseReceiver(byte* activations, int stride, int size, float unit, float* bias, float multiplier) : ITileReceiver
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int* sums, int row, int column, int count)
    {
        var target = activations + ((long)row * stride + column) * size;
        for (var at = 0; at < count; at += 16, target += 16 * size)
        {
            var low = Quantised(sums + at, bias + column + at);
            var high = Quantised(sums + at + 8, bias + column + at + 8);
            var words = Vector256.Narrow(low, high);
            if (size == 2) words.Store((short*)target);
            else Vector128.Narrow(words.GetLower(), words.GetUpper()).AsByte().Store(target);
        }
    }

    // As Floats.Quantise does it, with nothing below zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<int> Quantised(int* sums, float* biases)
    {
        var y = Vector256.Max(Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.Load(sums)), Vector256.Create(unit), Vector256.Load(biases)), Vector256<float>.Zero);
        var rounded = Vector256.Min(Vector256.Round(y * Vector256.Create(multiplier)), Vector256.Create(127f));
        return Vector256.ConvertToInt32Native(rounded) + Vector256.Create(127);
    }
}
