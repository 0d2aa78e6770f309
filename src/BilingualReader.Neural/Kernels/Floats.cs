using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// The parts that stay in floating point. Everything is in vectors of eight, on every machine, and sums are taken in one fixed order,
/// so results are the same bit for bit whatever the processor. Lengths are multiples of eight.
/// </summary>
internal static unsafe class Floats
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;
    private const int Wide = 8;

    /// <summary>The sum of eight lanes, in one order everywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> v)
    {
        var four = v.GetLower() + v.GetUpper();
        return four.GetElement(0) + four.GetElement(2) + (four.GetElement(1) + four.GetElement(3));
    }

    /// <summary>The exponential to within two units in the last place; the argument is held to what a float can show.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87.3f)), Vector256.Create(88.3f));
        var n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), Vector256.Create(0.5f)));
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(1.9875691500e-4f), r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r + Vector256<float>.One);
        var power = (Vector256.ConvertToInt32Native(n) + Vector256.Create(127)) << 23;
        return p * power.AsSingle();
    }

    /// <summary>y = scale * (x - mean) / sqrt(variance + 1e-6) + bias, where x is first added to y.</summary>
    [MethodImpl(Hot)]
    public static void AddAndNormalise(float* y, float* x, float* scale, float* bias, int length)
    {
        var sum = Vector256<float>.Zero;
        for (var at = 0; at < length; at += Wide)
        {
            var v = Vector256.Load(y + at) + Vector256.Load(x + at);
            v.Store(y + at);
            sum += v;
        }

        var mean = Vector256.Create(Sum(sum) / length);
        var squares = Vector256<float>.Zero;
        for (var at = 0; at < length; at += Wide)
        {
            var v = Vector256.Load(y + at) - mean;
            squares = Vector256.FusedMultiplyAdd(v, v, squares);
        }

        var deviation = Vector256.Create(MathF.Sqrt(Sum(squares) / length + 1e-6f));
        for (var at = 0; at < length; at += Wide)
        {
            var v = (Vector256.Load(y + at) - mean) / deviation;
            Vector256.FusedMultiplyAdd(v, Vector256.Load(scale + at), Vector256.Load(bias + at)).Store(y + at);
        }
    }

    /// <summary>
    /// One step of the SSRU: with f = sigmoid(gate), cell = f * cell + (1 - f) * input, and output = max(cell, 0).
    /// </summary>
    [MethodImpl(Hot)]
    public static void Recur(float* cell, float* input, float* gate, float* output, int length)
    {
        for (var at = 0; at < length; at += Wide)
        {
            var f = Vector256<float>.One / (Vector256<float>.One + Exp(-Vector256.Load(gate + at)));
            var c = Vector256.FusedMultiplyAdd(f, Vector256.Load(cell + at), (Vector256<float>.One - f) * Vector256.Load(input + at));
            c.Store(cell + at);
            Vector256.Max(c, Vector256<float>.Zero).Store(output + at);
        }
    }

    /// <summary>Makes scores into shares that add up to one, over the first <paramref name="length"/>; the rest of the last eight become zero.</summary>
    [MethodImpl(Hot)]
    public static void Softmax(float* scores, int length)
    {
        var padded = Padded(length);
        for (var at = length; at < padded; at++) scores[at] = float.NegativeInfinity;
        var most = Vector256.Load(scores);
        for (var at = Wide; at < padded; at += Wide) most = Vector256.Max(most, Vector256.Load(scores + at));
        var four = Vector128.Max(most.GetLower(), most.GetUpper());
        var max = Vector256.Create(MathF.Max(MathF.Max(four.GetElement(0), four.GetElement(1)), MathF.Max(four.GetElement(2), four.GetElement(3))));
        var sum = Vector256<float>.Zero;
        for (var at = 0; at < padded; at += Wide)
        {
            var v = Vector256.Load(scores + at);
            var e = Vector256.ConditionalSelect(Vector256.Equals(v, Vector256.Create(float.NegativeInfinity)), Vector256<float>.Zero, Exp(v - max));
            e.Store(scores + at);
            sum += e;
        }

        var share = Vector256.Create(1f / Sum(sum));
        for (var at = 0; at < padded; at += Wide) (Vector256.Load(scores + at) * share).Store(scores + at);
    }

    /// <summary>The logarithm of the sum of exponentials; what stands at minus infinity adds nothing that a float could show.</summary>
    [MethodImpl(Hot)]
    public static float LogSum(float* scores, int length)
    {
        var most = Vector256.Load(scores);
        for (var at = Wide; at < length; at += Wide) most = Vector256.Max(most, Vector256.Load(scores + at));
        var max = float.NegativeInfinity;
        for (var lane = 0; lane < Wide; lane++) max = MathF.Max(max, most.GetElement(lane));
        var sum = Vector256<float>.Zero;
        for (var at = 0; at < length; at += Wide) sum += Exp(Vector256.Load(scores + at) - Vector256.Create(max));
        return max + MathF.Log(Sum(sum));
    }

    /// <summary>x * multiplier, rounded to the nearest even, held to -127 to 127, plus 127: 0 to 254, one or two bytes each.</summary>
    [MethodImpl(Hot)]
    public static void Quantise(float* x, float multiplier, byte* activations, int length, int size)
    {
        var (by, least, most, shift) = (Vector256.Create(multiplier), Vector256.Create(-127f), Vector256.Create(127f), Vector256.Create(127));
        for (var at = 0; at < length; at += 16)
        {
            var low = Vector256.ConvertToInt32Native(Vector256.Min(Vector256.Max(Vector256.Round(Vector256.Load(x + at) * by), least), most)) + shift;
            var high = Vector256.ConvertToInt32Native(Vector256.Min(Vector256.Max(Vector256.Round(Vector256.Load(x + at + 8) * by), least), most)) + shift;
            var words = Vector256.Narrow(low, high);
            if (size == 2) words.Store((short*)activations + at);
            else Vector128.Narrow(words.GetLower(), words.GetUpper()).AsByte().Store(activations + at);
        }
    }

    [MethodImpl(Hot)]
    public static float Dot(float* a, float* b, int length)
    {
        var sum = Vector256<float>.Zero;
        for (var at = 0; at < length; at += Wide) sum = Vector256.FusedMultiplyAdd(Vector256.Load(a + at), Vector256.Load(b + at), sum);
        return Sum(sum);
    }

    /// <summary>A length rounded up to whole vectors.</summary>
    public static int Padded(int length) => (length + Wide - 1) / Wide * Wide;
}
