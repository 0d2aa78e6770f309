using BilingualReader.Neural.Tests.Writing;

namespace BilingualReader.Neural.Tests.Layers;

/// <summary>
/// The forward pass of section 4 of the reference in double precision and plain loops: slow, and written without a look at
/// the library's.
/// </summary>
internal sealed class PlainTransformer(ModelSize size, int seed)
{
    private readonly Dictionary<string, (int Rows, int Columns, float[] Values)> _parameters = ModelWriter.Parameters(size, seed).ToDictionary(parameter => parameter.Name, parameter => (parameter.Rows, parameter.Columns, parameter.Values));

    public double[][] Encode(int[] ids)
    {
        var x = ids.Select((id, at) => Embed(id, at)).ToArray();
        for (var layer = 1; layer <= size.Encoder; layer++)
        {
            var prefix = $"encoder_l{layer}_self";
            var before = x;
            x = [.. x.Select(row => Norm(prefix + "_Wo", Add(Attend(prefix, row, before).Output, row)))];
            x = [.. x.Select(row => FeedForward($"encoder_l{layer}_ffn", row))];
        }

        return x;
    }

    /// <summary>Scores of all words and weights of head 0 at each step, when these ids are given one after the other.</summary>
    public IEnumerable<(double[] Scores, double[] Attention)> Decode(double[][] source, int[] ids)
    {
        var cells = Enumerable.Range(0, size.Decoder).Select(_ => new double[size.Width]).ToArray();
        for (var at = 0; at < ids.Length; at++)
        {
            var x = at == 0 ? Place(0) : Embed(ids[at - 1], at);
            double[] weights = [];
            for (var layer = 1; layer <= size.Decoder; layer++)
            {
                var input = Product(x, $"decoder_l{layer}_rnn_W", null);
                var gate = Product(x, $"decoder_l{layer}_rnn_Wf", $"decoder_l{layer}_rnn_bf").Select(value => 1 / (1 + Math.Exp(-value))).ToArray();
                cells[layer - 1] = [.. cells[layer - 1].Select((cell, feature) => gate[feature] * cell + (1 - gate[feature]) * input[feature])];
                x = Norm($"decoder_l{layer}_rnn_ffn", Add(cells[layer - 1].Select(cell => Math.Max(cell, 0)).ToArray(), x));
                (var attended, weights) = Attend($"decoder_l{layer}_context", x, source);
                x = Norm($"decoder_l{layer}_context_Wo", Add(attended, x));
                x = FeedForward($"decoder_l{layer}_ffn", x);
            }

            var words = _parameters["Wemb"].Values;
            var bias = _parameters["decoder_ff_logit_out_b"].Values;
            yield return ([.. Enumerable.Range(0, size.Words).Select(word => x.Select((value, feature) => value * words[word * size.Width + feature]).Sum() + bias[word])], weights);
        }
    }

    private static double[] Add(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private double[] Embed(int id, int position) => Add([.. _parameters["Wemb"].Values.Skip(id * size.Width).Take(size.Width).Select(value => value * Math.Sqrt(size.Width))], Place(position));

    private double[] Place(int position)
    {
        var half = size.Width / 2;
        var angles = Enumerable.Range(0, half).Select(feature => position * Math.Exp(-feature * Math.Log(10000) / (half - 1))).ToArray();
        return [.. angles.Select(Math.Sin), .. angles.Select(Math.Cos)];
    }

    private double[] Product(double[] x, string matrix, string? bias)
    {
        var (rows, columns, values) = _parameters[matrix];
        var y = new double[columns];
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++) y[column] += x[row] * values[row * columns + column];
            if (bias is not null) y[column] += _parameters[bias].Values[column];
        }

        return y;
    }

    private double[] Norm(string prefix, double[] x)
    {
        var mean = x.Average();
        var deviation = Math.Sqrt(x.Average(value => (value - mean) * (value - mean)) + 1e-6);
        return [.. x.Select((value, at) => _parameters[prefix + "_ln_scale"].Values[at] * (value - mean) / deviation + _parameters[prefix + "_ln_bias"].Values[at])];
    }

    private double[] FeedForward(string prefix, double[] x)
    {
        var inner = Product(x, prefix + "_W1", prefix + "_b1").Select(value => Math.Max(value, 0)).ToArray();
        return Norm(prefix + "_ffn", Add(Product(inner, prefix + "_W2", prefix + "_b2"), x));
    }

    private (double[] Output, double[] FirstHead) Attend(string prefix, double[] x, double[][] source)
    {
        var query = Product(x, prefix + "_Wq", prefix + "_bq");
        var keys = source.Select(row => Product(row, prefix + "_Wk", prefix + "_bk")).ToArray();
        var values = source.Select(row => Product(row, prefix + "_Wv", prefix + "_bv")).ToArray();
        var depth = size.Width / size.Heads;
        var mixed = new double[size.Width];
        double[] first = [];
        for (var head = 0; head < size.Heads; head++)
        {
            var scores = keys.Select(key => Enumerable.Range(head * depth, depth).Sum(feature => query[feature] * key[feature]) / Math.Sqrt(depth)).ToArray();
            var exponents = scores.Select(score => Math.Exp(score - scores.Max())).ToArray();
            double[] weights = [.. exponents.Select(exponent => exponent / exponents.Sum())];
            if (head == 0) first = weights;
            for (var feature = head * depth; feature < (head + 1) * depth; feature++) mixed[feature] = weights.Select((weight, at) => weight * values[at][feature]).Sum();
        }

        return (Product(mixed, prefix + "_Wo", prefix + "_bo"), first);
    }
}
