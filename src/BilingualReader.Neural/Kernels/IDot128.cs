using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// An instruction that adds to each of four sums the products of four pairs of signed bytes, as SDOT of Arm does (Arm Architecture
/// Reference Manual, C7.2): the kernel over it can be tested on machines that do not have it.
/// </summary>
internal interface IDot128
{
    static abstract bool IsSupported { get; }

    static abstract Vector128<int> Add(Vector128<int> sums, Vector128<sbyte> left, Vector128<sbyte> right);
}

/// <summary>SDOT.</summary>
internal readonly struct ArmDot : IDot128
{
    public static bool IsSupported => Dp.IsSupported;

    public static Vector128<int> Add(Vector128<int> sums, Vector128<sbyte> left, Vector128<sbyte> right) => Dp.DotProduct(sums, left, right);
}
