using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>
/// Target words that a batch may choose from. Every sentence has a row of biases of its own, in which words it may not choose stand
/// at minus infinity, so its neighbours in the batch change nothing for it.
/// </summary>
internal sealed unsafe class Candidates
{
    private readonly AlignedArray<float> _bias;
    private readonly int[]? _ids;
    private readonly int _biasStride;

    /// <param name="ids">Ids by column; null where the column is the id.</param>
    /// <param name="biasStride">Floats from one sentence's biases to the next; zero where all share one row.</param>
    public Candidates(int[]? ids, PackedMatrix? matrix, AlignedArray<float> bias, int biasStride, int columns)
    {
        (_ids, Matrix, _bias, _biasStride, Columns) = (ids, matrix, bias, biasStride, columns);
    }

    /// <summary>Columns with those that fill up the last 16.</summary>
    public int Columns { get; }

    /// <summary>The columns taken together; null where each is taken from the whole.</summary>
    public PackedMatrix? Matrix { get; }

    public int IdOf(int column) => _ids is null ? column : _ids[column];

    /// <summary>The column of a word; negative where it is no candidate.</summary>
    public int ColumnOf(int id) => _ids is null ? id : Array.BinarySearch(_ids, id);

    public float* Bias(int sentence) => _bias.Pointer + (long)sentence * _biasStride;

    public int BiasStride => _biasStride;
}
