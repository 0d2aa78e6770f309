using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// Weights widened to 16 bits and multiplied in pairs into 32 bits: exact, unlike the usual product of bytes, which saturates
/// in 16 bits and gives other translations.
/// </summary>
internal sealed unsafe class Avx2Kernel : Int8Kernel
{
    public override string Name => "avx2";

    public override bool IsSupported => Avx2.IsSupported;

    public override int Rows => 4;

    public override int ActivationSize => 2;

    public override void Tile(byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums)
    {
        for (var half = 0; half < 2; half++)
        {
            if (rows == 4) Four(activations, stride, weights + half * 32, groups, sums + half * 8);
            else for (var row = 0; row < rows; row++) One(activations + row * stride, weights + half * 32, groups, sums + row * TileStride + half * 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(byte* a, nint stride, sbyte* weights, int groups, int* sums)
    {
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (var group = 0; group < groups; group++, weights += 64, a += 8)
        {
            var left = Avx2.ConvertToVector256Int16(weights);
            var right = Avx2.ConvertToVector256Int16(weights + 16);
            var row = Vector256.Create(*(long*)a).AsInt16();
            s00 = Avx2.Add(s00, Avx2.MultiplyAddAdjacent(left, row));
            s01 = Avx2.Add(s01, Avx2.MultiplyAddAdjacent(right, row));
            row = Vector256.Create(*(long*)(a + stride)).AsInt16();
            s10 = Avx2.Add(s10, Avx2.MultiplyAddAdjacent(left, row));
            s11 = Avx2.Add(s11, Avx2.MultiplyAddAdjacent(right, row));
            row = Vector256.Create(*(long*)(a + 2 * stride)).AsInt16();
            s20 = Avx2.Add(s20, Avx2.MultiplyAddAdjacent(left, row));
            s21 = Avx2.Add(s21, Avx2.MultiplyAddAdjacent(right, row));
            row = Vector256.Create(*(long*)(a + 3 * stride)).AsInt16();
            s30 = Avx2.Add(s30, Avx2.MultiplyAddAdjacent(left, row));
            s31 = Avx2.Add(s31, Avx2.MultiplyAddAdjacent(right, row));
        }

        Join(s00, s01).Store(sums);
        Join(s10, s11).Store(sums + TileStride);
        Join(s20, s21).Store(sums + 2 * TileStride);
        Join(s30, s31).Store(sums + 3 * TileStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(byte* a, sbyte* weights, int groups, int* sums)
    {
        Vector256<int> left = default, right = default;
        for (var group = 0; group < groups; group++, weights += 64, a += 8)
        {
            var row = Vector256.Create(*(long*)a).AsInt16();
            left = Avx2.Add(left, Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(weights), row));
            right = Avx2.Add(right, Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(weights + 16), row));
        }

        Join(left, right).Store(sums);
    }

    /// <summary>Eight sums from twice four columns of two partial sums each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Join(Vector256<int> left, Vector256<int> right) =>
        Avx2.Permute4x64(Avx2.HorizontalAdd(left, right).AsInt64(), 0b11_01_10_00).AsInt32();
}
