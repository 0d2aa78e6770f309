using System.Buffers.Binary;

namespace BilingualReader.Neural.Files;

/// <summary>Reads the fields of a protobuf message one after the other, never beyond its end.</summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>Number of the field just read.</summary>
    public int Field { get; private set; }

    /// <summary>The bytes of the field, where it has some: a text or a message within.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>The number of the field, where it is one; four-byte numbers as their bits.</summary>
    public ulong Number { get; private set; }

    public readonly float Float => BitConverter.Int32BitsToSingle((int)Number);

    /// <summary>Goes to the next field; false at the end.</summary>
    public bool Next()
    {
        if (_rest.IsEmpty) return false;
        var key = Varint();
        Field = (int)(key >> 3 & int.MaxValue);
        Bytes = [];
        Number = 0;
        switch (key & 7)
        {
            case 0:
                Number = Varint();
                break;
            case 1:
                Number = BinaryPrimitives.ReadUInt64LittleEndian(Take(8));
                break;
            case 2:
                Bytes = Take(Varint());
                break;
            case 5:
                Number = BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
                break;
            default:
                throw Damaged();
        }

        return true;
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 127) << shift;
            if (part < 128) return value;
        }

        throw Damaged();
    }

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)_rest.Length) throw Damaged();
        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }

    private static ModelFileException Damaged() => new("The vocabulary file is cut off, damaged, or no SentencePiece model.");
}
