using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace BilingualReader.Core.Memory.Index;

/// <summary>Writes numbers, texts and records one behind the other, and at the end a CRC-32C of all of it, little-endian.</summary>
internal sealed class IndexWriter(Stream stream) : IDisposable
{
    private readonly byte[] buffer = new byte[1 << 20];
    private int used;
    private uint sum;

    public void Write(int number) => WriteRecord(in number);

    public void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(bytes.Length);
        Write(bytes);
    }

    public void Write(ReadOnlySpan<int> numbers) => Write(MemoryMarshal.AsBytes(numbers));

    public void WriteRecord<T>(in T record)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in record)));

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var taken = Math.Min(bytes.Length, buffer.Length - used);
            bytes[..taken].CopyTo(buffer.AsSpan(used));
            used += taken;
            bytes = bytes[taken..];
            if (used == buffer.Length) Flush();
        }
    }

    /// <summary>Writes the sum; nothing may follow.</summary>
    public void Finish()
    {
        Flush();
        Span<byte> end = stackalloc byte[IndexReader.SumBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(end, sum);
        stream.Write(end);
        stream.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => stream.Dispose();

    private void Flush()
    {
        sum = Checksum.Of(buffer.AsSpan(0, used), sum);
        stream.Write(buffer, 0, used);
        used = 0;
    }
}

/// <summary>Reads what an <see cref="IndexWriter"/> wrote. What is asked for beyond the end is damage: <see cref="InvalidDataException"/>.</summary>
internal sealed class IndexReader(Stream stream)
{
    /// <summary>Bytes of the sum at the end.</summary>
    public const int SumBytes = 4;

    private byte[] buffer = new byte[(int)Math.Clamp(stream.Length, SumBytes, 1 << 20)];
    private long left = stream.Length - stream.Position - SumBytes;
    private int start;
    private int end;
    private uint sum;

    public int ReadNumber() => ReadRecord<int>();

    /// <summary>A count of things of which each takes so many bytes at least.</summary>
    public int ReadCount(int leastBytes)
    {
        var count = ReadNumber();
        return count >= 0 && (long)count * leastBytes <= left + end - start ? count : throw new InvalidDataException("A count is damaged.");
    }

    public string ReadText() => Encoding.UTF8.GetString(ReadBytes(ReadCount(1)));

    public int[] ReadNumbers(int count) => MemoryMarshal.Cast<byte, int>(ReadBytes(checked(count * sizeof(int)))).ToArray();

    public T ReadRecord<T>()
        where T : unmanaged => MemoryMarshal.Read<T>(ReadBytes(Unsafe.SizeOf<T>()));

    /// <summary>The next bytes, good until the next call.</summary>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count < 0 || count > left + end - start) throw new InvalidDataException("The end is missing.");
        if (count > end - start) Fill(count);
        start += count;
        return buffer.AsSpan(start - count, count);
    }

    /// <summary>Ends the reading; whether all that was written was read, and nothing else.</summary>
    public bool IsWhole()
    {
        if (left > 0 || start != end) return false;
        Span<byte> expected = stackalloc byte[SumBytes];
        stream.ReadExactly(expected);
        return BinaryPrimitives.ReadUInt32LittleEndian(expected) == sum;
    }

    private void Fill(int count)
    {
        var rest = buffer.AsSpan(start, end - start);
        var target = count > buffer.Length ? new byte[count] : buffer;
        rest.CopyTo(target);
        (buffer, start, end) = (target, 0, rest.Length);
        var more = (int)Math.Min(left, buffer.Length - end);
        stream.ReadExactly(buffer, end, more);
        sum = Checksum.Of(buffer.AsSpan(end, more), sum);
        left -= more;
        end += more;
    }
}

/// <summary>CRC-32C (Castagnoli), as processors have it.</summary>
internal static class Checksum
{
    /// <summary>The sum of bytes that follow those of a sum.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint sum)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes) sum = BitOperations.Crc32C(sum, one);
        return sum;
    }
}
