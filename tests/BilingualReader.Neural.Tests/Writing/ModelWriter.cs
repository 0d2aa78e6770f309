using System.Text;

namespace BilingualReader.Neural.Tests.Writing;

/// <summary>Writes model files with random parameters: a reading of the format that shares no code with the library's.</summary>
internal static class ModelWriter
{
    private const ulong Int8Text = 0x0101;
    private const ulong Float = 0x0404;
    private const ulong Quantised = 0x4101;

    /// <summary>A model of a size; the same seed gives the same floats, quantised or not.</summary>
    public static byte[] Write(ModelSize size, bool isQuantised, int seed = 1, string? yaml = null)
    {
        var items = new SortedDictionary<string, (ulong Type, int[] Shape, byte[] Data)>(StringComparer.Ordinal);
        foreach (var (name, rows, columns, values) in Parameters(size, seed))
        {
            if (!isQuantised || !IsMatrix(name))
            {
                items.Add(name, (Float, [rows, columns], Bytes(values)));
                continue;
            }

            items.Add(name, (Quantised, [rows, columns], Quantise(name, values, rows, columns)));
            var alpha = IsWords(name) ? 127f / 4f : 127f / 3.5f;

            // The name contains Wemb, so the exporter quantises the multiplier as well: 127 and what it was multiplied by.
            if (IsWords(name)) items.Add(name + "_QuantMultA", (Quantised, [1, 1], [127, .. BitConverter.GetBytes(127f / alpha)]));
            else items.Add(name + "_QuantMultA", (Float, [1, 1], BitConverter.GetBytes(alpha)));
            if (name is "Wemb" or "decoder_Wemb") items.Add("none_QuantMultA", (Float, [1, 1], BitConverter.GetBytes(alpha)));
        }

        var text = Encoding.UTF8.GetBytes((yaml ?? size.Yaml()) + '\0');
        return Lay([.. items.Select(item => (item.Key, item.Value.Type, item.Value.Shape, Pad(item.Value.Data))), ("special:model.yml", Int8Text, [text.Length], text)]);
    }

    /// <summary>The parameters of a model, rows first, before they are quantised.</summary>
    public static IEnumerable<(string Name, int Rows, int Columns, float[] Values)> Parameters(ModelSize size, int seed = 1)
    {
        var random = new Random(seed);
        foreach (var (name, rows, columns) in size.Parameters()) yield return (name, rows, columns, Values(name, rows, columns, random));
    }

    /// <summary>Puts items behind each other as the container has them.</summary>
    public static byte[] Lay(IReadOnlyList<(string Name, ulong Type, int[] Shape, byte[] Data)> items)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(1UL);
        writer.Write((ulong)items.Count);
        foreach (var (name, type, shape, data) in items)
        {
            writer.Write((ulong)name.Length + 1);
            writer.Write(type);
            writer.Write((ulong)shape.Length);
            writer.Write((ulong)data.Length);
        }

        foreach (var item in items) writer.Write(Encoding.ASCII.GetBytes(item.Name + '\0'));
        foreach (var length in items.SelectMany(item => item.Shape)) writer.Write(length);
        var pad = ((stream.Position + 8) / 256 + 1) * 256 - stream.Position - 8;
        writer.Write((ulong)pad);
        writer.Write(new byte[pad]);
        foreach (var item in items) writer.Write(item.Data);
        return stream.ToArray();
    }

    private static bool IsWords(string name) => name.EndsWith("Wemb", StringComparison.Ordinal);

    private static bool IsMatrix(string name) => IsWords(name) || name[..^1].EndsWith("_W", StringComparison.Ordinal) || name.EndsWith("_W", StringComparison.Ordinal);

    private static float[] Values(string name, int rows, int columns, Random random)
    {
        var values = new float[rows * columns];
        var spread = IsWords(name) ? MathF.Sqrt(1f / columns) : IsMatrix(name) ? MathF.Sqrt(3f / rows) : 0.1f;
        for (var at = 0; at < values.Length; at++) values[at] = (random.NextSingle() * 2 - 1) * spread + (name.EndsWith("_ln_scale", StringComparison.Ordinal) ? 1 : 0);
        return values;
    }

    private static byte[] Quantise(string name, float[] values, int rows, int columns)
    {
        var most = values.Max(MathF.Abs);
        var multiplier = 127f / most;
        var data = new byte[values.Length + 4];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var value = Math.Clamp((int)MathF.Round(values[row * columns + column] * multiplier), -127, 127);
                data[IsWords(name) ? row * columns + column : column * rows + row] = unchecked((byte)(sbyte)value);
            }
        }

        BitConverter.GetBytes(multiplier).CopyTo(data, values.Length);
        return data;
    }

    private static byte[] Bytes(float[] values)
    {
        var bytes = new byte[values.Length * 4];
        Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
        return bytes;
    }

    // What fills a block up is whatever stood in memory: never zeros here, so that nobody counts on them.
    private static byte[] Pad(byte[] data)
    {
        var padded = new byte[(data.Length + 255) / 256 * 256];
        padded.AsSpan().Fill(0xCD);
        data.CopyTo(padded, 0);
        return padded;
    }
}
