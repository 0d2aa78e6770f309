using BilingualReader.Neural.Files;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>Takes the parameters of layers out of a model file by their names, checking shapes.</summary>
internal sealed class LayerReader(ModelFile file, Int8Kernel kernel)
{
    public ModelConfiguration Configuration => file.Configuration;

    public LayerNorm Norm(string prefix) => new(file, prefix, Configuration.Width);

    /// <summary>A product with a matrix, and its bias unless that is null.</summary>
    public Affine Affine(string name, string? bias, int inputs, int outputs)
    {
        var b = bias is null ? [] : file.Row(bias, outputs);
        if (!file.IsQuantised(name)) return new FloatAffine(Turned(file.FloatMatrix(name, inputs, outputs), inputs, outputs), inputs, outputs, b);
        var matrix = file.Matrix(name, inputs, outputs);
        return new Int8Affine(kernel, matrix.Values, file.ActivationMultiplier(name), matrix.Multiplier, b);
    }

    /// <summary>The words of one side by id.</summary>
    public EmbeddingTable Embeddings(string name, int words) => file.IsQuantised(name)
        ? new Int8Embeddings(file.Matrix(name, Configuration.Width, words))
        : new FloatEmbeddings(AlignedArray<float>.Of(file.FloatMatrix(name, words, Configuration.Width)), Configuration.Width);

    /// <summary>The output layer, which is the embeddings of the target turned around.</summary>
    public OutputLayer Output(string name, EmbeddingTable embeddings, int unknown)
    {
        var bias = file.Row("decoder_ff_logit_out_b", Configuration.TargetWords);
        if (embeddings is FloatEmbeddings table) return new FloatOutput(table.Values, Configuration.Width, bias, unknown);
        var matrix = file.Matrix(name, Configuration.Width, Configuration.TargetWords);
        return new Int8Output(new Int8Affine(kernel, matrix.Values, file.ActivationMultiplier(name), RequantisedMultiplier(matrix), bias), unknown);
    }

    // Marian turns the words into floats and quantises those again for the output layer; the bytes come out the same, the multiplier
    // is the one of the greatest float.
    private static unsafe float RequantisedMultiplier(QuantisedMatrix matrix)
    {
        var values = new ReadOnlySpan<sbyte>(matrix.Values.Pointer, matrix.Values.Blocks * matrix.Values.BlockLength);
        var most = values.Contains(sbyte.MinValue) ? 128 : 127;
        while (most is > 0 and < 128 && !values.ContainsAny((sbyte)-most, (sbyte)most)) most--;
        return most == 0 ? throw new ModelFileException("The embeddings of the model file are all zero.") : 127f / (most * (1f / matrix.Multiplier));
    }

    private static unsafe AlignedArray<float> Turned(float[] values, int inputs, int outputs)
    {
        var turned = new AlignedArray<float>(values.Length);
        for (var input = 0; input < inputs; input++)
        {
            for (var output = 0; output < outputs; output++) turned.Pointer[output * inputs + input] = values[input * outputs + output];
        }

        return turned;
    }
}
