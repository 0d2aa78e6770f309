using System.Runtime.Intrinsics.X86;
using BilingualReader.Neural.Kernels.MachineCode;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// The dot product of AVX-512 VNNI. The base library has no function for it in .NET 10, so the twenty instructions of a tile are written
/// at run time (<see cref="TileAssembler"/>). Where the processor lacks them, the system refuses memory for them, or the first
/// products do not equal those of <see cref="PortableKernel"/>, the kernel counts as not supported and the next one serves.
/// The switch <c>BilingualReader.Neural.NoMachineCode</c> of <see cref="AppContext"/> turns it off.
/// </summary>
internal sealed unsafe class Avx512VnniKernel : Int8Kernel
{
    /// <summary>Set to true before first use, no machine code is written.</summary>
    public const string Switch = "BilingualReader.Neural.NoMachineCode";

    private const int MostRows = 8;
    private const int MostBlocks = 2;

    // One for each number of rows and blocks; empty where the kernel cannot be used.
    private static readonly delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[] Tiles = Prepare();

    public override string Name => "avx512vnni";

    public override bool IsSupported => Tiles.Length > 0;

    public override int Rows => MostRows;

    public override int Blocks => MostBlocks;

    public override void Tile(byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums) =>
        Run(Tiles, activations, stride, rows, weights, blocks, groups, sums);

    private static void Run(delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[] tiles, byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums)
    {
        var arguments = new Arguments(activations, stride, weights, (nint)groups * 64, groups, sums);
        tiles[(rows - 1) * MostBlocks + blocks - 1](&arguments);
    }

    private static delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[] Prepare()
    {
        if (!HasInstructions() || (AppContext.TryGetSwitch(Switch, out var isOff) && isOff)) return [];
        var codes = new List<byte>();
        var offsets = new int[MostRows * MostBlocks];
        for (var tile = 0; tile < offsets.Length; tile++)
        {
            offsets[tile] = codes.Count;
            codes.AddRange(new TileAssembler(OperatingSystem.IsWindows()).Write(tile / MostBlocks + 1, tile % MostBlocks + 1));
            while (codes.Count % 64 != 0) codes.Add(0xCC);
        }

        var address = ExecutableMemory.Place([.. codes]);
        if (address == 0) return [];
        var tiles = new delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[offsets.Length];
        for (var tile = 0; tile < tiles.Length; tile++) tiles[tile] = (delegate* unmanaged[SuppressGCTransition]<Arguments*, void>)(address + offsets[tile]);
        return EqualPortable(tiles) ? tiles : [];
    }

    private static bool HasInstructions() => Avx512BW.IsSupported && (X86Base.CpuId(7, 0).Ecx & 1 << 11) != 0;

    private static bool EqualPortable(delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[] tiles)
    {
        const int Groups = 5;
        var random = new Random(5);
        var activations = new byte[MostRows * Groups * 4];
        var weights = new byte[MostBlocks * Groups * 64];
        random.NextBytes(activations);
        random.NextBytes(weights);
        var (expected, sums) = (new int[MostRows * TileStride], new int[MostRows * TileStride]);
        var portable = new PortableKernel();
        fixed (byte* a = activations, w = weights)
        fixed (int* right = expected, mine = sums)
        {
            for (var tile = 0; tile < tiles.Length; tile++)
            {
                var (rows, blocks) = (tile / MostBlocks + 1, tile % MostBlocks + 1);
                expected.AsSpan().Clear();
                sums.AsSpan().Clear();
                for (var block = 0; block < blocks; block++) portable.Tile(a, Groups * 4, rows, (sbyte*)w + block * Groups * 64, 1, Groups, right + block * PackedMatrix.Lanes);
                Run(tiles, a, Groups * 4, rows, (sbyte*)w, blocks, Groups, mine);
                if (!expected.AsSpan().SequenceEqual(sums)) return false;
            }
        }

        return true;
    }

    // In the order that the instructions expect.
    private readonly struct Arguments(byte* activations, nint stride, sbyte* weights, nint blockLength, nint groups, int* sums)
    {
#pragma warning disable IDE0052 // Read by the instructions.
        private readonly byte* _activations = activations;
        private readonly nint _stride = stride;
        private readonly sbyte* _weights = weights;
        private readonly nint _blockLength = blockLength;
        private readonly nint _groups = groups;
        private readonly int* _sums = sums;
#pragma warning restore IDE0052
    }
}
