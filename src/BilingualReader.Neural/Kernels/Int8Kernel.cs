using System.Collections.Immutable;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// Sums of products of quantised activations (0 to 254) with signed bytes, exact in 32 bits. Every kernel gives the same integers,
/// so the choice changes the speed and nothing else.
/// </summary>
internal abstract unsafe class Int8Kernel
{
    /// <summary>Results of a tile stand this many integers apart from row to row.</summary>
    public const int TileStride = 64;

    /// <summary>All kernels, fastest first.</summary>
    public static ImmutableArray<Int8Kernel> All { get; } = [new Avx512VnniKernel(), new AvxVnniKernel<AvxVnniDot>(), new Avx512Kernel(), new Avx2Kernel(), new ArmDotKernel<ArmDot>(), new PortableKernel()];

    /// <summary>The fastest that this machine has.</summary>
    public static Int8Kernel Best { get; } = All.First(kernel => kernel.IsSupported);

    public abstract string Name { get; }

    public abstract bool IsSupported { get; }

    /// <summary>Rows that <see cref="Tile"/> takes at most.</summary>
    public abstract int Rows { get; }

    /// <summary>Blocks of columns that <see cref="Tile"/> takes at most for so many rows of so many groups of four inputs.</summary>
    public virtual int BlocksFor(int rows, int groups) => 1;

    /// <summary>Bytes of one activation: 1, or 2 where the products are of 16-bit numbers.</summary>
    public virtual int ActivationSize => 1;

    /// <summary>
    /// Multiplies some rows of activations, <paramref name="stride"/> bytes apart, with some blocks of columns.
    /// </summary>
    /// <param name="groups">Inputs divided by four.</param>
    /// <param name="sums">Gets the sums, <see cref="TileStride"/> apart from row to row.</param>
    public abstract void Tile(byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums);
}
