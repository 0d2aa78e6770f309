using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BilingualReader.Neural.Kernels;

/// <summary>The dot product of AVX-VNNI, 32 bytes at a time: products of bytes summed in 32 bits without saturation.</summary>
/// <typeparam name="TDot">The instruction.</typeparam>
internal sealed unsafe class AvxVnniKernel<TDot> : Int8Kernel
    where TDot : IDot256
{
    public override string Name => "avxvnni";

    public override bool IsSupported => TDot.IsSupported;

    public override int Rows => 4;

    public override void Tile(byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums)
    {
        if (rows == 4) Four(activations, stride, weights, groups, sums);
        else for (var row = 0; row < rows; row++) One(activations + row * stride, weights, groups, sums + row * TileStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(byte* a, nint stride, sbyte* weights, int groups, int* sums)
    {
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (var group = 0; group < groups; group++, weights += 64, a += 4)
        {
            var left = Vector256.Load(weights);
            var right = Vector256.Load(weights + 32);
            var row = Vector256.Create(*(int*)a).AsByte();
            s00 = TDot.Add(s00, row, left);
            s01 = TDot.Add(s01, row, right);
            row = Vector256.Create(*(int*)(a + stride)).AsByte();
            s10 = TDot.Add(s10, row, left);
            s11 = TDot.Add(s11, row, right);
            row = Vector256.Create(*(int*)(a + 2 * stride)).AsByte();
            s20 = TDot.Add(s20, row, left);
            s21 = TDot.Add(s21, row, right);
            row = Vector256.Create(*(int*)(a + 3 * stride)).AsByte();
            s30 = TDot.Add(s30, row, left);
            s31 = TDot.Add(s31, row, right);
        }

        Store(s00, s01, sums);
        Store(s10, s11, sums + TileStride);
        Store(s20, s21, sums + 2 * TileStride);
        Store(s30, s31, sums + 3 * TileStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(byte* a, sbyte* weights, int groups, int* sums)
    {
        Vector256<int> left = default, right = default;
        for (var group = 0; group < groups; group++, weights += 64, a += 4)
        {
            var row = Vector256.Create(*(int*)a).AsByte();
            left = TDot.Add(left, row, Vector256.Load(weights));
            right = TDot.Add(right, row, Vector256.Load(weights + 32));
        }

        Store(left, right, sums);
    }

    private static void Store(Vector256<int> left, Vector256<int> right, int* sums)
    {
        left.Store(sums);
        right.Store(sums + 8);
    }
}
