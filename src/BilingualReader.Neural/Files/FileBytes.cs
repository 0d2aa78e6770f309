using System.Buffers.Binary;
using System.IO.Compression;

namespace BilingualReader.Neural.Files;

/// <summary>
/// Reads a file forwards, plain or gzip, and allocates only in step with bytes that are really there: a length that a file
/// merely claims is never believed.
/// </summary>
internal sealed class FileBytes : IDisposable
{
    /// <summary>No file of a model is longer than this, compressed or not.</summary>
    public const long Limit = 512L << 20;

    private const int FirstPiece = 1 << 16;
    private readonly Stream _stream;
    private readonly bool _isOwned;
    private readonly string _what;
    private readonly byte[] _ahead = new byte[2];
    private int _aheadLength;

    private FileBytes(Stream stream, bool isOwned, string what, byte[] ahead, int aheadLength)
    {
        (_stream, _isOwned, _what, _aheadLength) = (stream, isOwned, what, aheadLength);
        ahead.CopyTo(_ahead, 0);
    }

    /// <summary>Whether the file is gzip.</summary>
    public bool IsCompressed => _isOwned;

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>The file of a stream, looked at for the two bytes that gzip begins with; <paramref name="what"/> names it in errors.</summary>
    public static FileBytes Open(Stream stream, string what)
    {
        if (stream.CanSeek && stream.Length - stream.Position > Limit) throw new ModelFileException($"The {what} is longer than {Limit >> 20} MiB.");
        var ahead = new byte[2];
        var length = stream.ReadAtLeast(ahead, 2, throwOnEndOfStream: false);
        if (length < 2 || ahead[0] != 0x1F || ahead[1] != 0x8B) return new FileBytes(stream, isOwned: false, what, ahead, length);
        return new FileBytes(new GZipStream(new PrefixedStream(ahead, stream), CompressionMode.Decompress), isOwned: true, what, new byte[2], 0);
    }

    /// <summary>Fills the whole buffer or says that the file ends too early.</summary>
    public void Fill(Span<byte> buffer)
    {
        if (Position + buffer.Length > Limit) throw new ModelFileException($"The {_what} is longer than {Limit >> 20} MiB.");
        var taken = Math.Min(_aheadLength, buffer.Length);
        _ahead.AsSpan(_ahead.Length - _aheadLength, taken).CopyTo(buffer);
        _aheadLength -= taken;
        if (Read(buffer[taken..]) < buffer.Length - taken) throw new ModelFileException($"The {_what} ends too early: it is cut off or damaged.");
        Position += buffer.Length;
    }

    /// <summary>The next bytes; memory grows with what has really been read.</summary>
    public byte[] Take(long length, byte[]? reuse = null)
    {
        if (length < 0 || Position + length > Limit) throw new ModelFileException($"The {_what} claims {(ulong)length} bytes in one piece, more than the {Limit >> 20} MiB a file may have.");
        if (reuse is not null && reuse.Length >= length)
        {
            Fill(reuse.AsSpan(0, (int)length));
            return reuse;
        }

        var bytes = new byte[Math.Min(length, Math.Max(FirstPiece, KnownToBeThere()))];
        Fill(bytes);
        while (bytes.Length < length)
        {
            var had = bytes.Length;
            Array.Resize(ref bytes, (int)Math.Min(length, had * 4L));
            Fill(bytes.AsSpan(had));
        }

        return bytes;
    }

    /// <summary>Bytes that are certainly still to come: of a plain file the length is known, what a packed one unpacks to is not.</summary>
    public long KnownToBeThere() => !_isOwned && _stream.CanSeek ? _stream.Length - _stream.Position : 0;

    public ulong TakeUInt64()
    {
        Span<byte> bytes = stackalloc byte[8];
        Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>Everything to the end of the file.</summary>
    public byte[] TakeRest()
    {
        var bytes = new byte[FirstPiece];
        _ahead.AsSpan(_ahead.Length - _aheadLength, _aheadLength).CopyTo(bytes);
        var length = _aheadLength;
        _aheadLength = 0;
        while (Read(bytes.AsSpan(length)) is > 0 and var read)
        {
            length += read;
            if (length > Limit) throw new ModelFileException($"The {_what} is longer than {Limit >> 20} MiB.");
            if (length == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(Limit + 1, bytes.Length * 2L));
        }

        Position += length;
        Array.Resize(ref bytes, length);
        return bytes;
    }

    /// <summary>Whether nothing follows.</summary>
    public bool IsAtEnd() => _aheadLength == 0 && Read(stackalloc byte[1]) == 0;

    public void Dispose()
    {
        if (_isOwned) _stream.Dispose();
    }

    private int Read(Span<byte> buffer)
    {
        try
        {
            return _stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException exception)
        {
            throw new ModelFileException($"The {_what} is not a sound gzip file.", exception);
        }
    }
}
