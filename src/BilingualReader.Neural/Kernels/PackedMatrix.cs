using System.Runtime.CompilerServices;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// Signed bytes of a matrix with <see cref="Outputs"/> columns of <see cref="Inputs"/> each, in blocks of 16 columns: four inputs of
/// column 0, the same four of column 1, and so on; then the next four inputs. One block is read from front to back by every kernel.
/// </summary>
internal sealed unsafe class PackedMatrix
{
    /// <summary>Columns of a block.</summary>
    public const int Lanes = 16;

    /// <summary>Inputs that stand together.</summary>
    public const int Together = 4;

    private readonly AlignedArray<sbyte> _values;

    /// <param name="memory">Where the values go, <see cref="LengthFor"/> bytes at least; null for memory of its own.</param>
    public PackedMatrix(int inputs, int outputs, AlignedArray<sbyte>? memory = null)
    {
        if (inputs % Together != 0) throw new ArgumentOutOfRangeException(nameof(inputs), inputs, "Not a multiple of four.");
        (Inputs, Outputs) = (inputs, outputs);
        Blocks = (outputs + Lanes - 1) / Lanes;
        _values = memory ?? new AlignedArray<sbyte>(LengthFor(inputs, outputs));
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public int Blocks { get; }

    /// <summary>Outputs rounded up to whole blocks: the length of a row of results.</summary>
    public int PaddedOutputs => Blocks * Lanes;

    public int Groups => Inputs / Together;

    /// <summary>Bytes from one block to the next.</summary>
    public int BlockLength => Inputs * Lanes;

    public sbyte* Pointer => _values.Pointer;

    /// <summary>Bytes that a matrix takes.</summary>
    public static int LengthFor(int inputs, int outputs) => checked((outputs + Lanes - 1) / Lanes * Lanes * inputs);

    /// <summary>From values where the inputs of one output stand together, as files have them.</summary>
    public static PackedMatrix Pack(ReadOnlySpan<byte> values, int inputs, int outputs, AlignedArray<sbyte>? memory = null)
    {
        var matrix = new PackedMatrix(inputs, outputs, memory);
        for (var block = 0; block < matrix.Blocks; block++) matrix.PackBlock(block, values[(block * matrix.BlockLength)..Math.Min((block + 1) * matrix.BlockLength, values.Length)]);
        return matrix;
    }

    /// <summary>Packs the columns of one block; the last block may have fewer than sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PackBlock(int block, ReadOnlySpan<byte> values)
    {
        var target = (uint*)(Pointer + (long)block * BlockLength);
        var lanes = values.Length / Inputs;
        var (groups, inputs) = (Groups, Inputs);
        if (lanes < Lanes) new Span<uint>(target, groups * Lanes).Clear();
        fixed (byte* first = values)
        {
            for (var group = 0; group < groups; group++)
            {
                var source = first + group * Together;
                for (var lane = 0; lane < lanes; lane++) target[group * Lanes + lane] = *(uint*)(source + lane * inputs);
            }
        }
    }

    /// <summary>Takes one column of another matrix.</summary>
    public void CopyColumn(int column, PackedMatrix from, int fromColumn)
    {
        var target = Column(column);
        var source = from.Column(fromColumn);
        var groups = Groups;
        for (var group = 0; group < groups; group++) target[group * Lanes] = source[group * Lanes];
    }

    public void ClearColumn(int column)
    {
        var target = Column(column);
        for (var group = 0; group < Groups; group++) target[group * Lanes] = 0;
    }

    /// <summary>The first four inputs of a column; the next four stand <see cref="Lanes"/> further.</summary>
    public uint* Column(int column) => (uint*)(Pointer + (long)(column / Lanes) * BlockLength) + column % Lanes;
}
