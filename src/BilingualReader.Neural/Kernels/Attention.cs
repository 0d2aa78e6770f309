using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// Keys and values of one sentence as attention reads them: keys turned so that a vector holds eight positions of one feature, values
/// head by head. Attention itself works on one query at a time.
/// </summary>
internal static unsafe class Attention
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    /// <summary>Floats that keys take for a sentence of so many positions.</summary>
    public static int KeysLength(int width, int positions) => width * Floats.Padded(positions);

    /// <summary>Turns keys of [position, feature] into [feature, position], positions filled up with zeros to a multiple of eight.</summary>
    [MethodImpl(Hot)]
    public static void Turn(float* keys, int positions, int width, float* turned)
    {
        var padded = Floats.Padded(positions);
        for (var feature = 0; feature < width; feature++)
        {
            var target = turned + (long)feature * padded;
            var source = keys + feature;
            for (var position = 0; position < positions; position++) target[position] = source[(long)position * width];
            for (var position = positions; position < padded; position++) target[position] = 0;
        }
    }

    /// <summary>Values of [position, feature] arranged as [head, position, feature of the head].</summary>
    public static void Arrange(float* values, int positions, int width, int heads, float* arranged)
    {
        var size = width / heads;
        for (var head = 0; head < heads; head++)
        {
            for (var position = 0; position < positions; position++)
            {
                new ReadOnlySpan<float>(values + (long)position * width + head * size, size).CopyTo(new Span<float>(arranged + ((long)head * positions + position) * size, size));
            }
        }
    }

    /// <summary>
    /// One query over all positions of its sentence; <paramref name="weights"/> has room for the padded positions of one head, and is
    /// left with the weights of the last head. <paramref name="firstHead"/>, unless null, gets those of head 0.
    /// </summary>
    public static void Attend(float* query, float* keys, float* values, int positions, int width, int heads, float* weights, float* result, float* firstHead)
    {
        var size = width / heads;
        var padded = Floats.Padded(positions);
        var scale = 1f / MathF.Sqrt(size);
        for (var head = 0; head < heads; head++)
        {
            Score(query + head * size, keys + (long)head * size * padded, size, padded, scale, weights);
            Floats.Softmax(weights, positions);
            if (head == 0 && firstHead != null) new ReadOnlySpan<float>(weights, positions).CopyTo(new Span<float>(firstHead, positions));
            Mix(weights, values + (long)head * positions * size, positions, size, result + head * size);
        }
    }

    [MethodImpl(Hot)]
    private static void Score(float* query, float* keys, int size, int padded, float scale, float* scores)
    {
        var by = Vector256.Create(scale);
        var at = 0;
        for (; at + 32 <= padded; at += 32)
        {
            Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
            var key = keys + at;
            for (var feature = 0; feature < size; feature++, key += padded)
            {
                var q = Vector256.Create(query[feature]);
                s0 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key), s0);
                s1 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + 8), s1);
                s2 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + 16), s2);
                s3 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + 24), s3);
            }

            (s0 * by).Store(scores + at);
            (s1 * by).Store(scores + at + 8);
            (s2 * by).Store(scores + at + 16);
            (s3 * by).Store(scores + at + 24);
        }

        for (; at < padded; at += 8)
        {
            var sum = Vector256<float>.Zero;
            var key = keys + at;
            for (var feature = 0; feature < size; feature++, key += padded) sum = Vector256.FusedMultiplyAdd(Vector256.Create(query[feature]), Vector256.Load(key), sum);
            (sum * by).Store(scores + at);
        }
    }

    [MethodImpl(Hot)]
    private static void Mix(float* weights, float* values, int positions, int size, float* result)
    {
        var at = 0;
        for (; at + 32 <= size; at += 32)
        {
            Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
            var value = values + at;
            for (var position = 0; position < positions; position++, value += size)
            {
                var w = Vector256.Create(weights[position]);
                s0 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value), s0);
                s1 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + 8), s1);
                s2 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + 16), s2);
                s3 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + 24), s3);
            }

            s0.Store(result + at);
            s1.Store(result + at + 8);
            s2.Store(result + at + 16);
            s3.Store(result + at + 24);
        }

        for (; at < size; at += 8)
        {
            var sum = Vector256<float>.Zero;
            var value = values + at;
            for (var position = 0; position < positions; position++, value += size) sum = Vector256.FusedMultiplyAdd(Vector256.Create(weights[position]), Vector256.Load(value), sum);
            sum.Store(result + at);
        }
    }
}
