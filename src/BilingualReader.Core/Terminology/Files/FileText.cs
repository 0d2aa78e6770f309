using System.Text;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>The text in the bytes of a file.</summary>
internal static class FileText
{
    /// <summary>Decodes UTF-8, and UTF-16 with a byte order mark, as spreadsheets save “Unicode text”; null when it is neither.</summary>
    public static string? Decode(byte[] bytes)
    {
        var (encoding, mark) = EncodingOf(bytes);
        try
        {
            return encoding.GetString(bytes.AsSpan(mark));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether the first character that is no white space opens an element, in UTF-8 or UTF-16.</summary>
    public static bool IsXml(ReadOnlySpan<byte> bytes) => bytes.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']) is [(byte)'<', ..];

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2),
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 3),
        _ => (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 0),
    };
}
