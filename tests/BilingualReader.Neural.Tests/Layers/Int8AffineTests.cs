using System.Runtime.InteropServices;
using BilingualReader.Neural.Kernels;
using BilingualReader.Neural.Layers;

namespace BilingualReader.Neural.Tests.Layers;

/// <summary>The shifted product of section 5 of the reference, formula by formula.</summary>
public sealed unsafe class Int8AffineTests
{
    [Theory]
    [InlineData(1, 16, 16)]
    [InlineData(5, 64, 48)]
    [InlineData(11, 256, 100)]
    public void Products_are_those_of_the_formulas(int rows, int inputs, int outputs)
    {
        var random = new Random(rows);
        var weights = Enumerable.Range(0, inputs * outputs).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
        var bias = Enumerable.Range(0, outputs).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var (qa, qb) = (31.7f, 212.5f);
        var x = AlignedArray<float>.Of([.. Enumerable.Range(0, rows * inputs).Select(_ => (random.NextSingle() - 0.5f) * 10)]);
        var subject = new Int8Affine(Int8Kernel.Best, PackedMatrix.Pack(MemoryMarshal.AsBytes<sbyte>(weights), inputs, outputs), qa, qb, bias);
        var y = new AlignedArray<float>(rows * subject.PaddedOutputs);
        subject.Apply(new Scratch(), x.Pointer, rows, y.Pointer);

        var unit = 1f / (qa * qb);
        var shift = -(127f / qa * (127f / qb) / 127f);
        for (var row = 0; row < rows; row++)
        {
            for (var output = 0; output < outputs; output++)
            {
                var (sum, columnSum) = (0, 0);
                for (var input = 0; input < inputs; input++)
                {
                    var activation = (int)Math.Clamp(MathF.Round(x.Pointer[row * inputs + input] * qa, MidpointRounding.ToEven), -127, 127) + 127;
                    sum += activation * weights[output * inputs + input];
                    columnSum += weights[output * inputs + input];
                }

                Assert.Equal(MathF.FusedMultiplyAdd(sum, unit, columnSum * shift + bias[output]), y.Pointer[row * subject.PaddedOutputs + output]);
            }
        }

        GC.KeepAlive(x);
    }

    [Fact]
    public void Half_way_values_are_rounded_to_even_and_great_ones_held()
    {
        var x = AlignedArray<float>.Of([0.5f, 1.5f, 2.5f, -0.5f, -1.5f, 126.5f, 127.4f, 200f, -126.5f, -127.6f, -1e9f, 1e9f, 0f, 1f, -1f, 3f]);
        var activations = stackalloc byte[32];
        Floats.Quantise(x.Pointer, 1f, activations, 16, 1);
        Assert.Equal([127, 129, 129, 127, 125, 253, 254, 254, 1, 0, 0, 254, 127, 128, 126, 130], new ReadOnlySpan<byte>(activations, 16).ToArray());
        Floats.Quantise(x.Pointer, 1f, activations, 16, 2);
        Assert.Equal([127, 129, 129, 127, 125, 253, 254, 254, 1, 0, 0, 254, 127, 128, 126, 130], new ReadOnlySpan<short>(activations, 16).ToArray());
    }
}
