using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BilingualReader.Neural.Kernels;

/// <summary>Keeps for each row, in eight lanes, the greatest score and its column; the scores themselves are never stored.</summary>
internal readonly unsafe struct BestReceiver(float* values, int* columns, float unit, float* bias, int biasStride, int* sentences) : ITileReceiver
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int* sums, int row, int column, int count)
    {
        var by = Vector256.Create(unit);
        var b = bias + (long)sentences[row] * biasStride + column;
        var best = Vector256.Load(values + row * 8);
        var where = Vector256.Load(columns + row * 8);
        var here = Vector256.Create(column) + Vector256<int>.Indices;
        for (var at = 0; at < count; at += 8)
        {
            var y = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.Load(sums + at)), by, Vector256.Load(b + at));
            var isBetter = Vector256.GreaterThan(y, best);
            best = Vector256.ConditionalSelect(isBetter, y, best);
            where = Vector256.ConditionalSelect(isBetter.AsInt32(), here, where);
            here += Vector256.Create(8);
        }

        best.Store(values + row * 8);
        where.Store(columns + row * 8);
    }
}
