using System.Collections.Immutable;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>The output layer of a quantised model.</summary>
internal sealed unsafe class Int8Output : OutputLayer
{
    private readonly Int8Affine _affine;
    private readonly AlignedArray<float> _bias;

    public Int8Output(Int8Affine affine, int unknown)
    {
        _affine = affine;
        _bias = new AlignedArray<float>(affine.PaddedOutputs);
        _bias.Span.Fill(float.NegativeInfinity);
        new ReadOnlySpan<float>(affine.Bias, affine.Outputs).CopyTo(_bias.Span);
        _bias.Pointer[unknown] = float.NegativeInfinity;
        All = new Candidates(null, affine.Matrix, _bias, 0, affine.PaddedOutputs);
    }

    public override Candidates All { get; }

    public override Candidates Select(Scratch scratch, IReadOnlyList<ImmutableArray<int>> lists)
    {
        var (ids, bias, columns) = Gather(scratch, lists, _bias.Pointer);
        var matrix = new PackedMatrix(_affine.Inputs, ids.Length, scratch.Columns(columns * _affine.Inputs));
        for (var column = 0; column < ids.Length; column++) matrix.CopyColumn(column, _affine.Matrix, ids[column]);
        for (var column = ids.Length; column < columns; column++) matrix.ClearColumn(column);
        return new Candidates(ids, matrix, bias, columns, columns);
    }

    public override void Score(Scratch scratch, float* x, int rows, int* sentences, Candidates candidates, float* scores)
    {
        var receiver = new ScoreReceiver(scores, candidates.Columns, _affine.Unit, candidates.Bias(0), candidates.BiasStride, sentences);
        _affine.Run(_affine.Quantise(scratch, x, rows), rows, candidates.Matrix!, ref receiver);
    }

    public override void FindBest(Scratch scratch, float* x, int rows, int* sentences, Candidates candidates, int* ids, float* scores)
    {
        var values = scratch.BestValues(rows);
        var columns = scratch.BestColumns(rows);
        new Span<float>(values, rows * 8).Fill(float.NegativeInfinity);
        new Span<int>(columns, rows * 8).Clear();
        var receiver = new BestReceiver(values, columns, _affine.Unit, candidates.Bias(0), candidates.BiasStride, sentences);
        _affine.Run(_affine.Quantise(scratch, x, rows), rows, candidates.Matrix!, ref receiver);
        for (var row = 0; row < rows; row++)
        {
            var best = row * 8;
            for (var lane = row * 8 + 1; lane < row * 8 + 8; lane++)
            {
                if (values[lane] > values[best] || (values[lane] == values[best] && columns[lane] < columns[best])) best = lane;
            }

            (ids[row], scores[row]) = (candidates.IdOf(columns[best]), values[best]);
        }
    }
}
