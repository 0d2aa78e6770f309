using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Tests.Kernels;

/// <summary>Every kernel that this machine has gives the integers of the portable one, and that one those of plain arithmetic.</summary>
public sealed unsafe class Int8KernelTests(ITestOutputHelper output)
{
    private static readonly (int Rows, int Inputs, int Outputs)[] Shapes = [(1, 16, 16), (3, 32, 40), (8, 64, 16), (9, 48, 33), (13, 384, 96), (28, 128, 250), (65, 256, 48), (7, 1536, 32), (1, 1536, 32), (1, 48, 70), (1, 20, 48)];

    public static TheoryData<string> Supported => [.. Int8Kernel.All.Where(kernel => kernel.IsSupported).Select(kernel => kernel.Name)];

    [Fact]
    public void Kernels_of_this_machine_are_named()
    {
        output.WriteLine($"Supported: {string.Join(", ", Int8Kernel.All.Where(kernel => kernel.IsSupported).Select(kernel => kernel.Name))}; best: {Int8Kernel.Best.Name}");
        Assert.Contains(Int8Kernel.All, kernel => kernel is PortableKernel);
        Assert.True(Int8Kernel.Best.IsSupported);
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void Sums_equal_plain_arithmetic_on_random_values(string name)
    {
        var random = new Random(11);
        foreach (var (rows, inputs, outputs) in Shapes) Check(name, rows, inputs, outputs, () => (byte)random.Next(255), () => (sbyte)random.Next(-127, 128));
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void Sums_equal_plain_arithmetic_on_extreme_values(string name)
    {
        var random = new Random(12);
        foreach (var (rows, inputs, outputs) in Shapes)
        {
            Check(name, rows, inputs, outputs, () => 254, () => 127);
            Check(name, rows, inputs, outputs, () => 254, () => -127);
            Check(name, rows, inputs, outputs, () => 254, () => sbyte.MinValue);
            Check(name, rows, inputs, outputs, () => random.Next(2) == 0 ? (byte)0 : (byte)254, () => random.Next(2) == 0 ? (sbyte)-127 : (sbyte)127);
        }
    }

    // Pairs of products go up to 64,516 here: a kernel that sums pairs in 16 bits with saturation gives other sums.
    private static void Check(string name, int rows, int inputs, int outputs, Func<byte> activation, Func<sbyte> weight)
    {
        var kernel = Int8Kernel.All.Single(kernel => kernel.Name == name);
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
                if (sum != sums[row * matrix.PaddedOutputs + column]) Assert.Fail($"{name}, {rows} x {inputs} x {outputs}: row {row}, column {column} is {sums[row * matrix.PaddedOutputs + column]} instead of {sum}.");
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

    private readonly struct Receiver(int* target, int stride) : ITileReceiver
    {
        public void Take(int* sums, int row, int column, int count) => new ReadOnlySpan<int>(sums, count).CopyTo(new Span<int>(target + row * stride + column, count));
    }
}
