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
    private const int MostBlocksOfOneRow = TileStride / PackedMatrix.Lanes;

    // One for each number of rows and blocks, and last that of one row; empty where the kernel cannot be used.
    private static readonly delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[] Tiles = Prepare();

    public override string Name => "avx512vnni";

    public override bool IsSupported => Tiles.Length > 0;

    public override int Rows => MostRows;

    public override int BlocksFor(int rows, int groups) => rows == 1 && groups % TileAssembler.GroupsAtOnce == 0 ? MostBlocksOfOneRow : MostBlocks;

    public override void Tile(byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums) =>
        Run(Tiles, activations, stride, rows, weights, blocks, groups, sums);

    private static void Run(delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[] tiles, byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums)
    {
        var arguments = new Arguments(activations, stride, weights, (nint)groups * 64, groups, sums, blocks);
        var tile = rows == 1 && groups % TileAssembler.GroupsAtOnce == 0 ? tiles[^1] : tiles[(rows - 1) * MostBlocks + blocks - 1];
        tile(&arguments);
    }

    private static delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[] Prepare()
    {
        if (!HasInstructions() || (AppContext.TryGetSwitch(Switch, out var isOff) && isOff)) return [];
        var codes = new List<byte>();
        var offsets = new int[MostRows * MostBlocks + 1];
        for (var tile = 0; tile < offsets.Length; tile++)
        {
            offsets[tile] = codes.Count;
            var assembler = new TileAssembler(OperatingSystem.IsWindows());
            codes.AddRange(tile == MostRows * MostBlocks ? assembler.WriteOneRow() : assembler.Write(tile / MostBlocks + 1, tile % MostBlocks + 1));
            while (codes.Count % 64 != 0) codes.Add(0xCC);
        }

        var address = ExecutableMemory.Place([.. codes]);
        if (address == 0) return [];
        var tiles = new delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[offsets.Length];
        for (var tile = 0; tile < tiles.Length; tile++) tiles[tile] = (delegate* unmanaged[SuppressGCTransition]<Arguments*, void>)(address + offsets[tile]);
        return EqualPortable(tiles) ? tiles : [];
    }

    private static bool HasInstructions() => Avx512BW.IsSupported && (X86Base.CpuId(7, 0).Ecx & 1 << 11) != 0;

    // An odd number of groups reaches the general tiles, a multiple of four that of one row.
    private static bool EqualPortable(delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[] tiles)
    {
        for (var rows = 1; rows <= MostRows; rows++)
        {
            for (var blocks = 1; blocks <= MostBlocks; blocks++) if (!EqualPortable(tiles, rows, blocks, 5)) return false;
        }

        return EqualPortable(tiles, 1, 1, 8) && EqualPortable(tiles, 1, MostBlocksOfOneRow, 8);
    }

    private static bool EqualPortable(delegate* unmanaged[SuppressGCTransition]<Arguments*, void>[] tiles, int rows, int blocks, int groups)
    {
        var random = new Random(5);
        var activations = new byte[rows * groups * 4];
        var weights = new byte[blocks * groups * 64];
        random.NextBytes(activations);
        random.NextBytes(weights);
        var (expected, sums) = (new int[rows * TileStride], new int[rows * TileStride]);
        var portable = new PortableKernel();
        fixed (byte* a = activations, w = weights)
        fixed (int* right = expected, mine = sums)
        {
            for (var block = 0; block < blocks; block++) portable.Tile(a, groups * 4, rows, (sbyte*)w + block * groups * 64, 1, groups, right + block * PackedMatrix.Lanes);
            Run(tiles, a, groups * 4, rows, (sbyte*)w, blocks, groups, mine);
        }

        return expected.AsSpan().SequenceEqual(sums);
    }

    // In the order that the instructions expect.
    private readonly struct Arguments(byte* activations, nint stride, sbyte* weights, nint blockLength, nint groups, int* sums, nint blocks)
    {
#pragma warning disable IDE0052 // Read by the instructions.
        private readonly byte* _activations = activations;
        private readonly nint _stride = stride;
        private readonly sbyte* _weights = weights;
        private readonly nint _blockLength = blockLength;
        private readonly nint _groups = groups;
        private readonly int* _sums = sums;
        private readonly nint _blocks = blocks;
#pragma warning restore IDE0052
    }
}
