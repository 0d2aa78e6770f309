using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Files;

/// <summary>A matrix of signed bytes, and the multiplier its values were multiplied by.</summary>
internal sealed record QuantisedMatrix(PackedMatrix Values, float Multiplier);

/// <summary>
/// What a model file holds, read in one pass: quantised matrices packed as kernels read them, all other arrays as floats, and the
/// architecture. Shapes are checked when the layers take what they need.
/// </summary>
internal sealed class ModelFile
{
    private const string ConfigurationName = "special:model.yml";
    private const int LongestConfiguration = 1 << 20;
    private readonly Dictionary<string, ModelItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float[]> _floats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QuantisedMatrix> _matrices = new(StringComparer.Ordinal);
    private readonly WeightMemory _memory = new();
    private ModelConfiguration? _configuration;

    private ModelFile()
    {
    }

    public ModelConfiguration Configuration => _configuration ?? throw new InvalidOperationException("Not read yet.");

    /// <summary>All items but the configuration.</summary>
    public IReadOnlyCollection<ModelItem> Items => _items.Values;

    /// <summary>Reads a file, plain or gzip; <see cref="ModelFileException"/> says what is wrong with it.</summary>
    public static ModelFile Read(Stream stream)
    {
        using var file = FileBytes.Open(stream, "model file");
        var items = ModelFileHeader.Read(file);
        if (stream.CanSeek && !file.IsCompressed && items.Sum(item => (long)item.DataLength) is var data && stream.Length - stream.Position < data) throw new ModelFileException($"The model file ends too early: {stream.Length - stream.Position} of {data} bytes of data are there.");
        var read = new ModelFile();
        var configuration = "";
        byte[]? buffer = null;
        foreach (var item in items)
        {
            if (IsMatrix(item) && file.KnownToBeThere() >= item.DataLength)
            {
                read.Add(item, file);
                continue;
            }

            buffer = file.Take(item.DataLength, buffer);
            if (item.Name == ConfigurationName) configuration = Text(item, buffer.AsSpan(0, item.Count));
            else read.Add(item, buffer.AsSpan(0, item.DataLength));
        }

        if (!file.IsAtEnd()) throw new ModelFileException("The model file is longer than its header says.");
        if (configuration.Length == 0) throw new ModelFileException($"The model file has no {ConfigurationName}, which describes its architecture.");
        read._configuration = ModelConfiguration.Read(configuration);
        return read;
    }

    public bool Has(string name) => _items.ContainsKey(name);

    /// <summary>Whether an item is quantised rather than float.</summary>
    public bool IsQuantised(string name) => _matrices.ContainsKey(name);

    /// <summary>An array of floats of one row and so many columns.</summary>
    public float[] Row(string name, int length)
    {
        var item = Item(name);
        if (item.Count != length || !_floats.TryGetValue(name, out var values)) throw Wrong(item, $"[1,{length}] of float32");
        return values;
    }

    /// <summary>A quantised matrix by what goes in and what comes out.</summary>
    public QuantisedMatrix Matrix(string name, int inputs, int outputs)
    {
        var item = Item(name);
        if (!_matrices.TryGetValue(name, out var matrix) || matrix.Values.Inputs != inputs || matrix.Values.Outputs != outputs) throw Wrong(item, $"an int8 matrix from {inputs} to {outputs}");
        return matrix;
    }

    /// <summary>Floats of a matrix that was not quantised, rows as they stand in the file.</summary>
    public float[] FloatMatrix(string name, int rows, int columns)
    {
        var item = Item(name);
        return item.Shape is [var r, var c] && r == rows && c == columns && _floats.TryGetValue(name, out var values) ? values : throw Wrong(item, $"[{rows},{columns}] of float32");
    }

    /// <summary>The multiplier of the activations that meet a matrix.</summary>
    public float ActivationMultiplier(string name)
    {
        var item = Item(name + "_QuantMultA");
        if (item.Count != 1) throw Wrong(item, "one number");
        var value = _floats.TryGetValue(item.Name, out var values) ? values[0] : 0f;
        return IsMultiplier(value) ? value : throw new ModelFileException($"The item {item.Name} is {value}, which is no multiplier.");
    }

    private ModelItem Item(string name) => _items.TryGetValue(name, out var item) ? item : throw new ModelFileException($"The model file has no item {name}.");

    private static ModelFileException Wrong(ModelItem item, string expected) => new($"The item {item.Name} is {item.Type} [{string.Join(',', item.Shape)}] instead of {expected}.");

    private static bool IsMatrix(ModelItem item) => item.Type == ItemType.Intgemm8 && !item.Name.EndsWith("_QuantMultA", StringComparison.Ordinal);

    // A matrix that is certainly there is packed block by block, so that it is never in memory twice.
    private void Add(ModelItem item, FileBytes file)
    {
        _items.Add(item.Name, item);
        var (inputs, outputs) = DirectionOf(item);
        var matrix = new PackedMatrix(inputs, outputs, _memory.Take(PackedMatrix.LengthFor(inputs, outputs)));
        var buffer = new byte[matrix.BlockLength];
        for (var block = 0; block < matrix.Blocks; block++)
        {
            var length = Math.Min(PackedMatrix.Lanes, outputs - block * PackedMatrix.Lanes) * inputs;
            file.Fill(buffer.AsSpan(0, length));
            matrix.PackBlock(block, buffer.AsSpan(0, length));
        }

        var rest = file.Take(item.DataLength - item.Count);
        _matrices.Add(item.Name, new QuantisedMatrix(matrix, MultiplierOf(item, rest)));
    }

    private void Add(ModelItem item, ReadOnlySpan<byte> data)
    {
        _items.Add(item.Name, item);
        if (item.Type == ItemType.Float32) _floats.Add(item.Name, Floats(item, data));
        if (item.Type != ItemType.Intgemm8) return;
        var multiplier = MultiplierOf(item, data[item.Count..]);

        // The activation multiplier of the output layer goes through the quantiser too, because of its name.
        if (!IsMatrix(item)) _floats.Add(item.Name, [(sbyte)data[0] * (1f / multiplier)]);
        else _matrices.Add(item.Name, Matrix(item, data, multiplier));
    }

    // Embeddings stand word by word; all other matrices are stored turned, output by output. Both put the inputs of one output together.
    private QuantisedMatrix Matrix(ModelItem item, ReadOnlySpan<byte> data, float multiplier)
    {
        var (inputs, outputs) = DirectionOf(item);
        return new QuantisedMatrix(PackedMatrix.Pack(data[..item.Count], inputs, outputs, _memory.Take(PackedMatrix.LengthFor(inputs, outputs))), multiplier);
    }

    private static (int Inputs, int Outputs) DirectionOf(ModelItem item)
    {
        if (item.Shape is not [var rows, var columns]) throw Wrong(item, "a matrix");
        var (inputs, outputs) = item.Name.Contains("Wemb", StringComparison.Ordinal) ? (columns, rows) : (rows, columns);
        if (inputs % 16 != 0) throw new ModelFileException($"The item {item.Name} has {inputs} inputs, which is not a multiple of 16.");
        return outputs >= PackedMatrix.Lanes ? (inputs, outputs) : throw new ModelFileException($"The item {item.Name} has {outputs} outputs, fewer than {PackedMatrix.Lanes}.");
    }

    private static float MultiplierOf(ModelItem item, ReadOnlySpan<byte> data)
    {
        var multiplier = BinaryPrimitives.ReadSingleLittleEndian(data);
        return IsMultiplier(multiplier) ? multiplier : throw new ModelFileException($"The multiplier of the item {item.Name} is {multiplier}.");
    }

    private static float[] Floats(ModelItem item, ReadOnlySpan<byte> data)
    {
        var values = MemoryMarshal.Cast<byte, float>(data[..(int)item.UsefulLength]).ToArray();
        foreach (var value in values)
        {
            if (!float.IsFinite(value)) throw new ModelFileException($"The item {item.Name} holds a value that is no number.");
        }

        return values;
    }

    private static string Text(ModelItem item, ReadOnlySpan<byte> data) =>
        item.Type == ItemType.Int8 && data.Length <= LongestConfiguration ? Encoding.UTF8.GetString(data.TrimEnd((byte)0)) : throw Wrong(item, "text");

    private static bool IsMultiplier(float value) => float.IsFinite(value) && value is > 1e-20f and < 1e20f;
}
