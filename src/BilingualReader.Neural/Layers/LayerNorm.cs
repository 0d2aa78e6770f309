using BilingualReader.Neural.Files;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>Adds what went into a sub-layer to what came out of it, and normalises the sum: the "dan" of the configuration.</summary>
internal sealed unsafe class LayerNorm(ModelFile file, string prefix, int width)
{
    private readonly AlignedArray<float> _scale = AlignedArray<float>.Of(file.Row(prefix + "_ln_scale", width));
    private readonly AlignedArray<float> _bias = AlignedArray<float>.Of(file.Row(prefix + "_ln_bias", width));

    /// <summary>y = LN(y + x) for some rows.</summary>
    public void Apply(float* y, float* x, int rows)
    {
        for (var row = 0; row < rows; row++) Floats.AddAndNormalise(y + (long)row * width, x + (long)row * width, _scale.Pointer, _bias.Pointer, width);
    }
}
