using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BilingualReader.Neural.Kernels;

/// <summary>As <see cref="Avx2Kernel"/>, 64 bytes wide: for processors with AVX-512BW whose dot product cannot be used.</summary>
internal sealed unsafe class Avx512Kernel : Int8Kernel
{
    public override string Name => "avx512bw";

    public override bool IsSupported => Avx512BW.IsSupported;

    public override int Rows => 8;

    public override int ActivationSize => 2;

    public override void Tile(byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums)
    {
        var row = 0;
        if (rows == 8) Eight(activations, stride, weights, groups, sums);
        else
        {
            if (rows >= 4) Four(activations, stride, weights, groups, sums);
            for (row = rows & 4; row < rows; row++) One(activations + row * stride, weights, groups, sums + row * TileStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(byte* a, nint stride, sbyte* weights, int groups, int* sums)
    {
        Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        Vector512<int> s40 = default, s41 = default, s50 = default, s51 = default, s60 = default, s61 = default, s70 = default, s71 = default;
        var b = a + 4 * stride;
        for (var group = 0; group < groups; group++, weights += 64, a += 8, b += 8)
        {
            var left = Avx512BW.ConvertToVector512Int16(Vector256.Load(weights));
            var right = Avx512BW.ConvertToVector512Int16(Vector256.Load(weights + 32));
            var row = Vector512.Create(*(long*)a).AsInt16();
            s00 += Avx512BW.MultiplyAddAdjacent(left, row);
            s01 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)(a + stride)).AsInt16();
            s10 += Avx512BW.MultiplyAddAdjacent(left, row);
            s11 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)(a + 2 * stride)).AsInt16();
            s20 += Avx512BW.MultiplyAddAdjacent(left, row);
            s21 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)(a + 3 * stride)).AsInt16();
            s30 += Avx512BW.MultiplyAddAdjacent(left, row);
            s31 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)b).AsInt16();
            s40 += Avx512BW.MultiplyAddAdjacent(left, row);
            s41 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)(b + stride)).AsInt16();
            s50 += Avx512BW.MultiplyAddAdjacent(left, row);
            s51 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)(b + 2 * stride)).AsInt16();
            s60 += Avx512BW.MultiplyAddAdjacent(left, row);
            s61 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)(b + 3 * stride)).AsInt16();
            s70 += Avx512BW.MultiplyAddAdjacent(left, row);
            s71 += Avx512BW.MultiplyAddAdjacent(right, row);
        }

        Store(s00, s01, sums);
        Store(s10, s11, sums + TileStride);
        Store(s20, s21, sums + 2 * TileStride);
        Store(s30, s31, sums + 3 * TileStride);
        Store(s40, s41, sums + 4 * TileStride);
        Store(s50, s51, sums + 5 * TileStride);
        Store(s60, s61, sums + 6 * TileStride);
        Store(s70, s71, sums + 7 * TileStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(byte* a, nint stride, sbyte* weights, int groups, int* sums)
    {
        Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (var group = 0; group < groups; group++, weights += 64, a += 8)
        {
            var left = Avx512BW.ConvertToVector512Int16(Vector256.Load(weights));
            var right = Avx512BW.ConvertToVector512Int16(Vector256.Load(weights + 32));
            var row = Vector512.Create(*(long*)a).AsInt16();
            s00 += Avx512BW.MultiplyAddAdjacent(left, row);
            s01 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)(a + stride)).AsInt16();
            s10 += Avx512BW.MultiplyAddAdjacent(left, row);
            s11 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)(a + 2 * stride)).AsInt16();
            s20 += Avx512BW.MultiplyAddAdjacent(left, row);
            s21 += Avx512BW.MultiplyAddAdjacent(right, row);
            row = Vector512.Create(*(long*)(a + 3 * stride)).AsInt16();
            s30 += Avx512BW.MultiplyAddAdjacent(left, row);
            s31 += Avx512BW.MultiplyAddAdjacent(right, row);
        }

        Store(s00, s01, sums);
        Store(s10, s11, sums + TileStride);
        Store(s20, s21, sums + 2 * TileStride);
        Store(s30, s31, sums + 3 * TileStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(byte* a, sbyte* weights, int groups, int* sums)
    {
        Vector512<int> left = default, right = default;
        for (var group = 0; group < groups; group++, weights += 64, a += 8)
        {
            var row = Vector512.Create(*(long*)a).AsInt16();
            left += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.Load(weights)), row);
            right += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.Load(weights + 32)), row);
        }

        Store(left, right, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> left, Vector512<int> right, int* sums)
    {
        Avx2Kernel.Join(left.GetLower(), left.GetUpper()).Store(sums);
        Avx2Kernel.Join(right.GetLower(), right.GetUpper()).Store(sums + 8);
    }
}
