using System.Runtime.Intrinsics;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Tests.Kernels;

/// <summary>The floating-point parts against double precision.</summary>
public sealed unsafe class FloatsTests
{
    [Fact]
    public void Exponential_is_within_two_units_in_the_last_place()
    {
        for (var x = -87.0f; x < 88f; x += 0.0137f)
        {
            var value = Floats.Exp(Vector256.Create(x)).GetElement(3);
            var expected = Math.Exp(x);
            Assert.True(Math.Abs(value - expected) <= 2.5e-7 * expected, $"exp({x}) = {value}, not {expected}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(37)]
    [InlineData(128)]
    public void Softmax_adds_up_to_one_and_leaves_nothing_behind_the_end(int length)
    {
        var random = new Random(length);
        var scores = new AlignedArray<float>(Floats.Padded(length));
        scores.Span.Fill(1e9f);
        for (var at = 0; at < length; at++) scores.Pointer[at] = random.NextSingle() * 20 - 10;
        var exponents = scores.Span[..length].ToArray().Select(score => Math.Exp(score)).ToArray();
        Floats.Softmax(scores.Pointer, length);
        for (var at = 0; at < length; at++) Assert.Equal(exponents[at] / exponents.Sum(), scores.Pointer[at], 1e-6);
        for (var at = length; at < scores.Length; at++) Assert.Equal(0f, scores.Pointer[at]);
    }

    [Theory]
    [InlineData(1, 16, 2)]
    [InlineData(9, 48, 1)]
    [InlineData(65, 64, 2)]
    [InlineData(130, 96, 2)]
    [InlineData(36, 384, 8)]
    [InlineData(20, 144, 2)]
    public void Attention_is_that_of_double_precision(int positions, int width, int heads)
    {
        var random = new Random(positions);
        var (query, keys, values) = (Fill(width), Fill(positions * width), Fill(positions * width));
        var turned = new AlignedArray<float>(Attention.KeysLength(width, positions));
        var arranged = new AlignedArray<float>(positions * width);
        var (weights, result, first) = (new AlignedArray<float>(positions + 8), new AlignedArray<float>(width), new AlignedArray<float>(positions));
        Attention.Turn(keys.Pointer, positions, width, turned.Pointer);
        Attention.Arrange(values.Pointer, positions, width, heads, arranged.Pointer);
        var depth = width / heads;
        Attention.Attend(query.Pointer, turned.Pointer, arranged.Pointer, positions * depth, depth, positions, width, heads, weights.Pointer, result.Pointer, first.Pointer);
        for (var head = 0; head < heads; head++)
        {
            var scores = Enumerable.Range(0, positions).Select(at => Enumerable.Range(head * depth, depth).Sum(feature => (double)query.Span[feature] * keys.Span[at * width + feature]) / Math.Sqrt(depth)).ToArray();
            var exponents = scores.Select(score => Math.Exp(score - scores.Max())).ToArray();
            for (var at = 0; head == 0 && at < positions; at++) Assert.Equal(exponents[at] / exponents.Sum(), first.Span[at], 1e-5);
            for (var feature = head * depth; feature < (head + 1) * depth; feature++) Assert.Equal(exponents.Select((weight, at) => weight * values.Span[at * width + feature]).Sum() / exponents.Sum(), result.Span[feature], 1e-4);
        }

        // Straight from the rows, as the encoder reads them, the result is the same bit for bit.
        var straight = new AlignedArray<float>(width);
        Attention.Attend(query.Pointer, turned.Pointer, values.Pointer, depth, width, positions, width, heads, weights.Pointer, straight.Pointer, null);
        Assert.Equal(result.Span.ToArray(), straight.Span.ToArray());

        AlignedArray<float> Fill(int length) => AlignedArray<float>.Of([.. Enumerable.Range(0, length).Select(_ => random.NextSingle() * 2 - 1)]);
    }
}
