using System.Text;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>Finds the encoding of a TMX file: by its mark, by the zeros of UTF-16, by its declaration, else UTF-8.</summary>
internal static class TmxEncoding
{
    private const int Looked = 256;

    /// <summary>A reader of the text; the stream need not be able to seek, and is left open.</summary>
    public static TextReader Open(Stream input)
    {
        var head = new byte[Looked];
        var length = input.ReadAtLeast(head, Looked, throwOnEndOfStream: false);
        return new StreamReader(new PrefixedStream(head.AsMemory(0, length), input), Find(head.AsSpan(0, length)), detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
    }

    private static Encoding Find(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..]) return Encoding.Unicode;
        if (head is [0xFE, 0xFF, ..] or [0, (byte)'<', ..]) return Encoding.BigEndianUnicode;
        var text = Encoding.Latin1.GetString(head);
        var end = text.IndexOf("?>", StringComparison.Ordinal);
        var at = end < 0 ? -1 : text.AsSpan(0, end).IndexOf("encoding=");
        if (at < 0 || at + 10 >= text.Length) return Encoding.UTF8;
        var name = text[(at + 10)..];
        var quote = name.AsSpan().IndexOfAny('"', '\'');
        return quote < 0 ? Encoding.UTF8 : Named(name[..quote]);
    }

    // A declaration of UTF-16 in bytes that are none is a mistake of whoever converted the file.
    private static Encoding Named(string name)
    {
        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
