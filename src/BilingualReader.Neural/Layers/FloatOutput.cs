using System.Collections.Immutable;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>The output layer of a model that was not quantised.</summary>
internal sealed unsafe class FloatOutput : OutputLayer
{
    private readonly AlignedArray<float> _words;
    private readonly AlignedArray<float> _bias;
    private readonly int _width;

    public FloatOutput(AlignedArray<float> words, int width, ReadOnlySpan<float> bias, int unknown)
    {
        (_words, _width) = (words, width);
        var columns = (bias.Length + PackedMatrix.Lanes - 1) / PackedMatrix.Lanes * PackedMatrix.Lanes;
        _bias = new AlignedArray<float>(columns);
        _bias.Span.Fill(float.NegativeInfinity);
        bias.CopyTo(_bias.Span);
        _bias.Pointer[unknown] = float.NegativeInfinity;
        All = new Candidates(null, null, _bias, 0, columns);
    }

    public override Candidates All { get; }

    public override Candidates Select(Scratch scratch, IReadOnlyList<ImmutableArray<int>> lists)
    {
        var (ids, bias, columns) = Gather(scratch, lists, _bias.Pointer);
        return new Candidates(ids, null, bias, columns, columns);
    }

    public override void Score(Scratch scratch, float* x, int rows, int* sentences, Candidates candidates, float* scores)
    {
        for (var column = 0; column < candidates.Columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                var bias = candidates.Bias(sentences[row])[column];
                scores[(long)row * candidates.Columns + column] = bias == float.NegativeInfinity ? bias : Floats.Dot(x + (long)row * _width, _words.Pointer + (long)candidates.IdOf(column) * _width, _width) + bias;
            }
        }
    }

    public override void FindBest(Scratch scratch, float* x, int rows, int* sentences, Candidates candidates, int* ids, float* scores)
    {
        var all = scratch.Scores(rows * candidates.Columns);
        Score(scratch, x, rows, sentences, candidates, all);
        for (var row = 0; row < rows; row++)
        {
            var best = 0;
            var values = all + (long)row * candidates.Columns;
            for (var column = 1; column < candidates.Columns; column++) if (values[column] > values[best]) best = column;
            (ids[row], scores[row]) = (candidates.IdOf(best), values[best]);
        }
    }
}
