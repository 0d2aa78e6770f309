using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BilingualReader.Neural.Kernels;

/// <summary>Turns sums into floats, y = sum * unit + bias, and stores them; optionally nothing below zero.</summary>
internal readonly unsafe struct StoreReceiver(float* result, int stride, float unit, float* bias, float least) : ITileReceiver
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int* sums, int row, int column, int count)
    {
        var (by, floor) = (Vector256.Create(unit), Vector256.Create(least));
        var target = result + (long)row * stride + column;
        for (var at = 0; at < count; at += 8)
        {
            var y = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.Load(sums + at)), by, Vector256.Load(bias + column + at));
            Vector256.Max(y, floor).Store(target + at);
        }
    }
}
