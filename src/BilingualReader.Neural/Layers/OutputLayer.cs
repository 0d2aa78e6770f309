using System.Collections.Immutable;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>Scores target words. The unknown word always scores minus infinity.</summary>
internal abstract unsafe class OutputLayer
{
    /// <summary>All words of the vocabulary.</summary>
    public abstract Candidates All { get; }

    /// <summary>The words of some sentences, each with a list of its own in ascending order; valid until the next call with the same scratch memory.</summary>
    public abstract Candidates Select(Scratch scratch, IReadOnlyList<ImmutableArray<int>> lists);

    /// <summary>The scores of all candidates for some rows; a row has <see cref="Candidates.Columns"/> floats.</summary>
    public abstract void Score(Scratch scratch, float* x, int rows, int* sentences, Candidates candidates, float* scores);

    /// <summary>The best candidate of each row and its score; of equal ones the lowest.</summary>
    public abstract void FindBest(Scratch scratch, float* x, int rows, int* sentences, Candidates candidates, int* ids, float* scores);

    /// <summary>Biases sentence by sentence, for the words of all lists together.</summary>
    protected static (int[] Ids, AlignedArray<float> Bias, int Columns) Gather(Scratch scratch, IReadOnlyList<ImmutableArray<int>> lists, float* allBiases)
    {
        var ids = Join(scratch, lists);
        var columns = (ids.Length + PackedMatrix.Lanes - 1) / PackedMatrix.Lanes * PackedMatrix.Lanes;
        var bias = scratch.Biases(lists.Count * columns);
        bias.Span.Fill(float.NegativeInfinity);
        for (var sentence = 0; sentence < lists.Count; sentence++)
        {
            var column = 0;
            foreach (var id in lists[sentence])
            {
                while (ids[column] != id) column++;
                bias.Pointer[sentence * columns + column] = allBiases[id];
            }
        }

        return (ids, bias, columns);
    }
    // Every id of any list once, in ascending order.
    private static int[] Join(Scratch scratch, IReadOnlyList<ImmutableArray<int>> lists)
    {
        var words = 0;
        foreach (var list in lists) words = Math.Max(words, list.IsEmpty ? 0 : list[^1] + 1);
        var isTaken = scratch.Taken(words);
        isTaken.Clear();
        foreach (var list in lists)
        {
            foreach (var id in list) isTaken[id] = true;
        }

        var ids = new int[isTaken.Count(true)];
        for (int id = 0, column = 0; column < ids.Length; id++) if (isTaken[id]) ids[column++] = id;
        return ids;
    }
}
