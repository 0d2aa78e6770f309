using BilingualReader.Neural.Files;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>The vector of each word.</summary>
internal abstract unsafe class EmbeddingTable
{
    /// <summary>Writes the vector of a word, every value multiplied.</summary>
    public abstract void Write(int id, float multiplier, float* target);
}

/// <summary>Words as signed bytes, turned into floats when they are looked up.</summary>
internal sealed unsafe class Int8Embeddings(QuantisedMatrix matrix) : EmbeddingTable
{
    private readonly float _step = 1f / matrix.Multiplier;

    public override void Write(int id, float multiplier, float* target)
    {
        var column = (sbyte*)matrix.Values.Column(id);
        for (var at = 0; at < matrix.Values.Inputs; at += PackedMatrix.Together, column += PackedMatrix.Lanes * PackedMatrix.Together)
        {
            for (var part = 0; part < PackedMatrix.Together; part++) target[at + part] = multiplier * (column[part] * _step);
        }
    }
}

/// <summary>Words as the floats of a model that was not quantised.</summary>
internal sealed unsafe class FloatEmbeddings(AlignedArray<float> values, int width) : EmbeddingTable
{
    public AlignedArray<float> Values => values;

    public override void Write(int id, float multiplier, float* target)
    {
        for (var at = 0; at < width; at++) target[at] = multiplier * values.Pointer[(long)id * width + at];
    }
}
