using System.Collections.Immutable;

namespace BilingualReader.Neural.Files;

/// <summary>What an element of an item is.</summary>
internal enum ItemType
{
    /// <summary>Text, or signed bytes.</summary>
    Int8 = 0x0101,

    /// <summary>Four-byte floating point.</summary>
    Float32 = 0x0404,

    /// <summary>A matrix of signed bytes with one multiplier behind them.</summary>
    Intgemm8 = 0x4101,
}

/// <summary>One named array of a model file as its header describes it. <paramref name="DataLength"/> is in bytes, with padding.</summary>
internal sealed record ModelItem(string Name, ItemType Type, ImmutableArray<int> Shape, int DataLength)
{
    /// <summary>Elements of the array.</summary>
    public int Count { get; } = (int)Shape.Aggregate(1L, (product, length) => product * length);

    /// <summary>Bytes that mean something; what follows up to <see cref="DataLength"/> is uninitialised.</summary>
    public long UsefulLength => Type switch
    {
        ItemType.Float32 => 4L * Count,
        ItemType.Intgemm8 => Count + 4L,
        _ => Count,
    };
}
