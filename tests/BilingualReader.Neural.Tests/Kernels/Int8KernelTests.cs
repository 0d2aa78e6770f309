using System.Runtime.Intrinsics;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Tests.Kernels;

/// <summary>Every kernel gives the integers of plain arithmetic: those of this machine as they are, those of others with their instruction written out.</summary>
public sealed unsafe class Int8KernelTests(ITestOutputHelper output)
{
    private static readonly (int Rows, int Inputs, int Outputs)[] Shapes = [(1, 16, 16), (3, 32, 40), (8, 64, 16), (9, 48, 33), (13, 384, 96), (28, 128, 250), (65, 256, 48), (7, 1536, 32), (1, 1536, 32), (1, 48, 70), (1, 20, 48)];

    // The kernels of other machines run on what the manuals say of their instructions.
    private static readonly Int8Kernel[] Tested = [.. Int8Kernel.All.Where(kernel => kernel.IsSupported), new ArmDotKernel<WrittenOutDot>(), new AvxVnniKernel<WrittenOutDot>()];

    public static TheoryData<int> Kernels => [.. Enumerable.Range(0, Tested.Length)];

    [Fact]
    public void Kernels_of_this_machine_are_named()
    {
        output.WriteLine($"Supported: {string.Join(", ", Int8Kernel.All.Where(kernel => kernel.IsSupported).Select(kernel => kernel.Name))}; best: {Int8Kernel.Best.Name}");
        Assert.Contains(Int8Kernel.All, kernel => kernel is PortableKernel);
        Assert.True(Int8Kernel.Best.IsSupported);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Sums_equal_plain_arithmetic_on_random_values(int tested)
    {
        var random = new Random(11);
        foreach (var (rows, inputs, outputs) in Shapes) Check(Tested[tested], rows, inputs, outputs, () => (byte)random.Next(255), () => (sbyte)random.Next(-127, 128));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Sums_equal_plain_arithmetic_on_extreme_values(int tested)
    {
        var random = new Random(12);
        foreach (var (rows, inputs, outputs) in Shapes)
        {
            Check(Tested[tested], rows, inputs, outputs, () => 254, () => 127);
            Check(Tested[tested], rows, inputs, outputs, () => 254, () => -127);
            Check(Tested[tested], rows, inputs, outputs, () => 254, () => sbyte.MinValue);
            Check(Tested[tested], rows, inputs, outputs, () => random.Next(2) == 0 ? (byte)0 : (byte)254, () => random.Next(2) == 0 ? (sbyte)-127 : (sbyte)127);
        }
    }

    // Pairs of products go up to 64,516 here: a kernel that sums pairs in 16 bits with saturation gives other sums.
    private static void Check(Int8Kernel kernel, int rows, int inputs, int outputs, Func<byte> activation, Func<sbyte> weight)
    {
        var activations = Fill(rows * inputs, activation);
        var weights = Fill(outputs * inputs, weight);
        var matrix = PackedMatrix.Pack(System.Runtime.InteropServices.MemoryMarshal.AsBytes<sbyte>(weights), inputs, outputs);
        var memory = new AlignedArray<byte>(rows * inputs * kernel.ActivationSize);
        for (var at = 0; at < activations.Length; at++)
        {
            if (kernel.ActivationSize == 2) ((short*)memory.Pointer)[at] = activations[at];
            else memory.Pointer[at] = activations[at];
        }

        var sums = new int[rows * matrix.PaddedOutputs];
        fixed (int* target = sums)
        {
            var receiver = new Receiver(target, matrix.PaddedOutputs);
            Int8Product.Run(kernel, memory.Pointer, rows, matrix, 0, matrix.Blocks, ref receiver);
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < outputs; column++)
            {
                var sum = 0;
                for (var input = 0; input < inputs; input++) sum += activations[row * inputs + input] * weights[column * inputs + input];
                if (sum != sums[row * matrix.PaddedOutputs + column]) Assert.Fail($"{kernel.Name}, {rows} x {inputs} x {outputs}: row {row}, column {column} is {sums[row * matrix.PaddedOutputs + column]} instead of {sum}.");
            }
        }

        GC.KeepAlive(memory);
    }

    private static T[] Fill<T>(int length, Func<T> value)
    {
        var values = new T[length];
        for (var at = 0; at < length; at++) values[at] = value();
        return values;
    }

    private readonly struct WrittenOutDot : IDot128, IDot256
    {
        public static bool IsSupported => true;

        public static Vector128<int> Add(Vector128<int> sums, Vector128<sbyte> left, Vector128<sbyte> right) =>
            Vector128.Create([.. Enumerable.Range(0, 4).Select(sum => sums[sum] + Enumerable.Range(4 * sum, 4).Sum(at => left[at] * right[at]))]);

        public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> left, Vector256<sbyte> right) =>
            Vector256.Create([.. Enumerable.Range(0, 8).Select(sum => sums[sum] + Enumerable.Range(4 * sum, 4).Sum(at => left[at] * right[at]))]);
    }

    private readonly struct Receiver(int* target, int stride) : ITileReceiver
    {
        public void Take(int* sums, int row, int column, int count) => new ReadOnlySpan<int>(sums, count).CopyTo(new Span<int>(target + row * stride + column, count));
    }
}
