using System.Text;

namespace BilingualReader.Core.Tests.Memory.Tmx;

/// <summary>A file of one unit many times, made while it is read; cannot seek.</summary>
internal sealed class EndlessTmx(string unit, int count) : Stream
{
    private byte[] piece = "<tmx version=\"1.4\"><header/><body>"u8.ToArray();
    private int position;
    private int written;
    private bool isEnded;

    /// <summary>How many bytes were given out.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (position == piece.Length && !Next()) return 0;
        var given = Math.Min(count, piece.Length - position);
        piece.AsSpan(position, given).CopyTo(buffer.AsSpan(offset));
        position += given;
        Given += given;
        return given;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Next()
    {
        if (isEnded) return false;
        isEnded = written == count;
        piece = isEnded ? "</body></tmx>"u8.ToArray() : Encoding.UTF8.GetBytes(unit);
        (position, written) = (0, written + 1);
        return true;
    }
}
