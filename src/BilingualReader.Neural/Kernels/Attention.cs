using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// Keys and values of one sentence as attention reads them: keys turned so that a vector holds eight positions of one feature, values
/// head by head or as they come. Attention itself works on one query at a time.
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
        for (var feature = 0; feature < width; feature += 4)
        {
            var target = turned + (long)feature * padded;
            var source = keys + feature;
            var position = 0;
            for (; position < positions; position++, source += width, target++)
            {
                var four = Vector128.Load(source);
                target[0] = four.GetElement(0);
                target[padded] = four.GetElement(1);
                target[2 * padded] = four.GetElement(2);
                target[3 * padded] = four.GetElement(3);
            }

            for (; position < padded; position++, target++) target[0] = target[padded] = target[2 * padded] = target[3 * padded] = 0;
        }
    }

    /// <summary>Values of [position, feature] arranged as [head, position, feature of the head].</summary>
    [MethodImpl(Hot)]
    public static void Arrange(float* values, int positions, int width, int heads, float* arranged)
    {
        var size = width / heads;
        for (var head = 0; head < heads; head++)
        {
            var source = values + head * size;
            for (var position = 0; position < positions; position++, source += width, arranged += size)
            {
                for (var at = 0; at < size; at += 8) Vector256.Load(source + at).Store(arranged + at);
            }
        }
    }

    /// <summary>
    /// One query over all positions of its sentence; <paramref name="weights"/> has room for the padded positions of one head, and is
    /// left with the weights of the last head. <paramref name="firstHead"/>, unless null, gets those of head 0.
    /// </summary>
    /// <param name="headStride">Floats from the values of one head to those of the next.</param>
    /// <param name="positionStride">Floats from the values of one position to those of the next.</param>
    public static void Attend(float* query, float* keys, float* values, int headStride, int positionStride, int positions, int width, int heads, float* weights, float* result, float* firstHead)
    {
        var size = width / heads;
        var padded = Floats.Padded(positions);
        var scale = 1f / MathF.Sqrt(size);
        for (var head = 0; head < heads; head++)
        {
            Score(query + head * size, keys + (long)head * size * padded, size, padded, scale, weights);
            Floats.Softmax(weights, positions);
            if (head == 0 && firstHead != null) new ReadOnlySpan<float>(weights, positions).CopyTo(new Span<float>(firstHead, positions));
            Mix(weights, values + (long)head * headStride, positionStride, positions, size, result + head * size);
        }
    }

    // Eight sums at a time keep the multipliers busy; where fewer are left, the last is worked out more than once, to the same value.
    [MethodImpl(Hot)]
    private static void Score(float* query, float* keys, int size, int padded, float scale, float* scores)
    {
        var by = Vector256.Create(scale);
        for (var at = 0; at < padded; at += 64)
        {
            var last = padded - 8 - at;
            var (o1, o2, o3, o4, o5, o6, o7) = (Math.Min(8, last), Math.Min(16, last), Math.Min(24, last), Math.Min(32, last), Math.Min(40, last), Math.Min(48, last), Math.Min(56, last));
            Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            var key = keys + at;
            for (var feature = 0; feature < size; feature++, key += padded)
            {
                var q = Vector256.Create(query[feature]);
                s0 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key), s0);
                s1 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + o1), s1);
                s2 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + o2), s2);
                s3 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + o3), s3);
                s4 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + o4), s4);
                s5 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + o5), s5);
                s6 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + o6), s6);
                s7 = Vector256.FusedMultiplyAdd(q, Vector256.Load(key + o7), s7);
            }

            var score = scores + at;
            (s0 * by).Store(score);
            (s1 * by).Store(score + o1);
            (s2 * by).Store(score + o2);
            (s3 * by).Store(score + o3);
            (s4 * by).Store(score + o4);
            (s5 * by).Store(score + o5);
            (s6 * by).Store(score + o6);
            (s7 * by).Store(score + o7);
        }
    }

    [MethodImpl(Hot)]
    private static void Mix(float* weights, float* values, int stride, int positions, int size, float* result)
    {
        for (var at = 0; at < size; at += 64)
        {
            var last = size - 8 - at;
            if (last < 32)
            {
                MixFew(weights, values + at, last, stride, positions, result + at);
                return;
            }

            var (o1, o2, o3, o4, o5, o6, o7) = (Math.Min(8, last), Math.Min(16, last), Math.Min(24, last), Math.Min(32, last), Math.Min(40, last), Math.Min(48, last), Math.Min(56, last));
            Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            var value = values + at;
            for (var position = 0; position < positions; position++, value += stride)
            {
                var w = Vector256.Create(weights[position]);
                s0 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value), s0);
                s1 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o1), s1);
                s2 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o2), s2);
                s3 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o3), s3);
                s4 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o4), s4);
                s5 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o5), s5);
                s6 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o6), s6);
                s7 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o7), s7);
            }

            var target = result + at;
            s0.Store(target);
            s1.Store(target + o1);
            s2.Store(target + o2);
            s3.Store(target + o3);
            s4.Store(target + o4);
            s5.Store(target + o5);
            s6.Store(target + o6);
            s7.Store(target + o7);
        }
    }

    // Up to 32 features: even and odd positions are summed apart and put together in the end.
    [MethodImpl(Hot)]
    private static void MixFew(float* weights, float* values, int last, int stride, int positions, float* result)
    {
        var (o1, o2, o3) = (Math.Min(8, last), Math.Min(16, last), Math.Min(24, last));
        Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        var value = values;
        var position = 0;
        for (; position + 2 <= positions; position += 2, value += 2 * stride)
        {
            var w = Vector256.Create(weights[position]);
            s0 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value), s0);
            s1 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o1), s1);
            s2 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o2), s2);
            s3 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o3), s3);
            w = Vector256.Create(weights[position + 1]);
            var next = value + stride;
            s4 = Vector256.FusedMultiplyAdd(w, Vector256.Load(next), s4);
            s5 = Vector256.FusedMultiplyAdd(w, Vector256.Load(next + o1), s5);
            s6 = Vector256.FusedMultiplyAdd(w, Vector256.Load(next + o2), s6);
            s7 = Vector256.FusedMultiplyAdd(w, Vector256.Load(next + o3), s7);
        }

        if (position < positions)
        {
            var w = Vector256.Create(weights[position]);
            s0 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value), s0);
            s1 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o1), s1);
            s2 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o2), s2);
            s3 = Vector256.FusedMultiplyAdd(w, Vector256.Load(value + o3), s3);
        }

        (s0 + s4).Store(result);
        (s1 + s5).Store(result + o1);
        (s2 + s6).Store(result + o2);
        (s3 + s7).Store(result + o3);
    }
}
