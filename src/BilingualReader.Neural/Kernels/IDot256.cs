using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// An instruction that adds to each of eight sums the products of four pairs of an unsigned and a signed byte without saturation, as
/// VPDPBUSD does (Intel 64 and IA-32 Software Developer's Manual, volume 2): the kernel over it can be tested on machines that do not have it.
/// </summary>
internal interface IDot256
{
    static abstract bool IsSupported { get; }

    static abstract Vector256<int> Add(Vector256<int> sums, Vector256<byte> left, Vector256<sbyte> right);
}

/// <summary>VPDPBUSD in its form of AVX-VNNI.</summary>
internal readonly struct AvxVnniDot : IDot256
{
    public static bool IsSupported => AvxVnni.IsSupported;

    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> left, Vector256<sbyte> right) => AvxVnni.MultiplyWideningAndAdd(sums, left, right);
}
