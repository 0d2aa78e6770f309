using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>
/// Turns the tokens of some sentences into one vector each. The rows of all sentences stand one after the other without padding;
/// only attention looks at sentences.
/// </summary>
internal sealed unsafe class Encoder(Network network, Scratch scratch)
{
    private const int FeedForwardRows = 64;
    private AlignedArray<float>? _rows;
    private AlignedArray<float>? _result;

    /// <summary>The vectors of all tokens, valid until the next call; every sentence includes its end.</summary>
    public float* Encode(ReadOnlySpan<int[]> sentences, CancellationToken cancellationToken = default)
    {
        var width = network.Configuration.Width;
        var rows = 0;
        foreach (var sentence in sentences) rows += sentence.Length;
        var x = AlignedArray<float>.Ensure(ref _rows, rows * width);
        var y = AlignedArray<float>.Ensure(ref _result, rows * width);
        Embed(sentences, x);
        foreach (var layer in network.Encoder)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AttendToItself(layer.Attention, sentences, x, rows, y);
            FeedForward(layer.FeedForward, scratch, y, rows, x);
        }

        return x;
    }

    /// <summary>y = LN(max(x W1 + b1, 0) W2 + b2 + x), a few rows at a time so that what stands between stays in the cache.</summary>
    public static void FeedForward(FeedForwardLayer layer, Scratch scratch, float* x, int rows, float* y)
    {
        var width = layer.First.Inputs;
        for (var row = 0; row < rows; row += FeedForwardRows)
        {
            var count = Math.Min(FeedForwardRows, rows - row);
            var (from, to) = ((nint)(x + (long)row * width), (nint)(y + (long)row * width));
            if (layer is { First: Int8Affine first, Second: Int8Affine second })
            {
                first.ApplyBefore(second, scratch, (float*)from, count, (float*)to);
            }
            else
            {
                var inner = scratch.Inner(count * layer.First.PaddedOutputs);
                layer.First.Apply(scratch, (float*)from, count, inner, isRectified: true);
                layer.Second.Apply(scratch, inner, count, (float*)to);
            }

            layer.Norm.Apply((float*)to, (float*)from, count);
        }
    }

    private void Embed(ReadOnlySpan<int[]> sentences, float* x)
    {
        var width = network.Configuration.Width;
        var scale = MathF.Sqrt(width);
        foreach (var sentence in sentences)
        {
            for (var position = 0; position < sentence.Length; position++, x += width)
            {
                network.SourceEmbeddings.Write(sentence[position], scale, x);
                var place = network.Positions.At(position);
                for (var at = 0; at < width; at++) x[at] += place[at];
            }
        }
    }

    private void AttendToItself(AttentionLayer layer, ReadOnlySpan<int[]> sentences, float* x, int rows, float* y)
    {
        var (width, heads) = (network.Configuration.Width, network.Configuration.Heads);
        var (query, key, value, mixed) = ((nint)scratch.Query(rows * width), (nint)scratch.Key(rows * width), (nint)scratch.Value(rows * width), (nint)scratch.Mixed(rows * width));
        layer.Query.Apply(scratch, x, rows, (float*)query);
        layer.Key.Apply(scratch, x, rows, (float*)key);
        layer.Value.Apply(scratch, x, rows, (float*)value);
        var first = 0L;
        foreach (var sentence in sentences)
        {
            var positions = sentence.Length;
            var turned = scratch.Turned(Attention.KeysLength(width, positions));
            var weights = scratch.Weights(positions);
            Attention.Turn((float*)key + first * width, positions, width, turned);
            for (var position = 0; position < positions; position++)
            {
                var row = (first + position) * width;
                Attention.Attend((float*)query + row, turned, (float*)value + first * width, width / heads, width, positions, width, heads, weights, (float*)mixed + row, null);
            }

            first += positions;
        }

        layer.Output.Apply(scratch, (float*)mixed, rows, y);
        layer.Norm.Apply(y, x, rows);
    }
}
