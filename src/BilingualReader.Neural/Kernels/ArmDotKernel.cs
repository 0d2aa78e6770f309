using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// The dot product of Arm, which wants both sides signed: it takes the activation less 128, and adds 128 times the sum of the column,
/// which it finds on the way.
/// </summary>
/// <typeparam name="TDot">The instruction.</typeparam>
internal sealed unsafe class ArmDotKernel<TDot> : Int8Kernel
    where TDot : IDot128
{
    private const uint Less128 = 0x80808080;

    public override string Name => "armdot";

    public override bool IsSupported => TDot.IsSupported;

    public override int Rows => 4;

    public override void Tile(byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums)
    {
        for (var quarter = 0; quarter < 4; quarter++) Quarter(activations, stride, rows, weights + quarter * 16, groups, sums + quarter * 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Quarter(byte* a, nint stride, int rows, sbyte* weights, int groups, int* sums)
    {
        // A tile with fewer than four rows reads its last row again; what comes of it is not stored.
        var (second, third, fourth) = (Math.Min(1, rows - 1) * stride, Math.Min(2, rows - 1) * stride, Math.Min(3, rows - 1) * stride);
        Vector128<int> s0 = default, s1 = default, s2 = default, s3 = default, all = default;
        for (var group = 0; group < groups; group++, weights += 64, a += 4)
        {
            var column = Vector128.Load(weights);
            all = TDot.Add(all, column, Vector128<sbyte>.One);
            s0 = TDot.Add(s0, column, Vector128.Create(*(uint*)a ^ Less128).AsSByte());
            s1 = TDot.Add(s1, column, Vector128.Create(*(uint*)(a + second) ^ Less128).AsSByte());
            s2 = TDot.Add(s2, column, Vector128.Create(*(uint*)(a + third) ^ Less128).AsSByte());
            s3 = TDot.Add(s3, column, Vector128.Create(*(uint*)(a + fourth) ^ Less128).AsSByte());
        }

        all <<= 7;
        (s0 + all).Store(sums);
        if (rows > 1) (s1 + all).Store(sums + TileStride);
        if (rows > 2) (s2 + all).Store(sums + 2 * TileStride);
        if (rows > 3) (s3 + all).Store(sums + 3 * TileStride);
    }
}
