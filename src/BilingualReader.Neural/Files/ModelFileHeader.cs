using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace BilingualReader.Neural.Files;

/// <summary>
/// The front of a model file: a version, the items with their names, types, shapes and lengths, and padding up to the data,
/// which follows item by item. All numbers little-endian.
/// </summary>
internal static class ModelFileHeader
{
    private const int MostItems = 4096;
    private const int LongestName = 256;
    private const int MostDimensions = 8;
    private const int MostPadding = 4096;
    private const int RecordLength = 32;

    /// <summary>Reads and checks the header; the file then stands at the data of the first item.</summary>
    public static ImmutableArray<ModelItem> Read(FileBytes file)
    {
        var version = file.TakeUInt64();
        if (version != 1) throw new ModelFileException($"This is not a model file: it begins with version {version} instead of 1.");
        var count = file.TakeUInt64();
        if (count is 0 or > MostItems) throw new ModelFileException($"The model file claims {count} items; 1 to {MostItems} are possible.");
        var records = file.Take((long)count * RecordLength);
        var names = Enumerable.Range(0, (int)count).Select(at => ReadName(file, Field(records, at, 0), at)).ToArray();
        var items = names.Select((name, at) => ReadItem(file, name, Field(records, at, 1), Field(records, at, 2), Field(records, at, 3))).ToImmutableArray();
        if (items.GroupBy(item => item.Name).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new ModelFileException($"The model file has the item {twice.Key} twice.");
        SkipPadding(file);
        var length = file.Position + items.Sum(item => (long)item.DataLength);
        return length <= FileBytes.Limit ? items : throw new ModelFileException($"The model file claims {length} bytes, more than {FileBytes.Limit >> 20} MiB.");
    }

    private static ulong Field(byte[] records, int at, int field) => BinaryPrimitives.ReadUInt64LittleEndian(records.AsSpan(at * RecordLength + field * 8));

    private static string ReadName(FileBytes file, ulong length, int at)
    {
        if (length is < 2 or > LongestName) throw new ModelFileException($"The name of item {at + 1} of the model file claims {length} bytes.");
        var bytes = file.Take((long)length);
        var isPlain = bytes[^1] == 0 && !bytes.AsSpan()[..^1].ContainsAnyExceptInRange((byte)0x21, (byte)0x7E);
        return isPlain ? Encoding.ASCII.GetString(bytes.AsSpan()[..^1]) : throw new ModelFileException($"The name of item {at + 1} of the model file is damaged.");
    }

    private static ModelItem ReadItem(FileBytes file, string name, ulong type, ulong rank, ulong dataLength)
    {
        if (type > int.MaxValue || !Enum.IsDefined((ItemType)type)) throw new ModelFileException($"The item {name} has the unsupported type 0x{type:x4}.");
        if (rank is 0 or > MostDimensions) throw new ModelFileException($"The item {name} claims {rank} dimensions.");
        var shape = ImmutableArray.CreateBuilder<int>((int)rank);
        var count = 1L;
        var bytes = file.Take((long)rank * 4);
        for (var at = 0; at < (int)rank; at++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at * 4));
            if (length < 1 || (count *= length) > FileBytes.Limit) throw new ModelFileException($"The item {name} has an impossible shape.");
            shape.Add(length);
        }

        if (dataLength > (ulong)FileBytes.Limit) throw new ModelFileException($"The item {name} claims {dataLength} bytes.");
        var item = new ModelItem(name, (ItemType)type, shape.MoveToImmutable(), (int)dataLength);
        return item.UsefulLength <= item.DataLength ? item : throw new ModelFileException($"The item {name} has {dataLength} bytes, too few for its shape.");
    }

    private static void SkipPadding(FileBytes file)
    {
        var padding = file.TakeUInt64();
        if (padding > MostPadding) throw new ModelFileException($"The model file claims {padding} bytes of padding.");
        file.Take((long)padding);
    }
}
