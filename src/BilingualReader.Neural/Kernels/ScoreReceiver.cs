using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BilingualReader.Neural.Kernels;

/// <summary>Stores scores, with the biases of the sentence that a row belongs to.</summary>
internal readonly unsafe struct ScoreReceiver(float* scores, int stride, float unit, float* bias, int biasStride, int* sentences) : ITileReceiver
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int* sums, int row, int column, int count)
    {
        var b = bias + (long)sentences[row] * biasStride + column;
        var target = scores + (long)row * stride + column;
        for (var at = 0; at < count; at += 8) Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.Load(sums + at)), Vector256.Create(unit), Vector256.Load(b + at)).Store(target + at);
    }
}
