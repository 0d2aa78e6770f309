using System.Text;

namespace BilingualReader.Web.Import.Decoding;

/// <summary>Turns bytes into characters: UTF-16 by its mark, then valid UTF-8, then Windows-1252.</summary>
internal static class SourceDecoder
{
    private const string Damaged = "This text is damaged and cannot be decoded: save it again as UTF-8, or copy the article and paste it.";
    private const string Empty = "There is no text in it: paste an article, or choose a file that holds one.";

    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Reads the bytes of a source, or says why they are no text.</summary>
    /// <param name="bytes">The whole source.</param>
    /// <param name="fileName">Its name, null for a paste.</param>
    public static DecodingOutcome Decode(ReadOnlySpan<byte> bytes, string? fileName)
    {
        if (bytes.IsEmpty) return new DecodingRefused(Empty);
        if (FileSignature.FindForeignFormat(bytes, fileName) is { } format) return new DecodingRefused(NotText(format));
        var outcome = ReadCharacters(bytes);
        if (outcome is not DecodedSource decoded) return outcome;
        if (TextPlausibility.IsBinary(decoded.Text)) return new DecodingRefused(NotText("a binary file"));
        if (!TextPlausibility.HasVisibleText(decoded.Text)) return new DecodingRefused(Empty);
        return decoded;
    }

    private static string NotText(string format) =>
        $"This is {format}, which cannot be read as an article: open it, copy the text and paste it here, or save it as plain text (.txt).";

    private static DecodingOutcome ReadCharacters(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, .. var rest] => Read(LittleEndian, rest, "utf-16le") ?? (DecodingOutcome)new DecodingRefused(Damaged),
        [0xFE, 0xFF, .. var rest] => Read(BigEndian, rest, "utf-16be") ?? (DecodingOutcome)new DecodingRefused(Damaged),
        // The mark settles the encoding: a bad byte behind it is damage, and the rest is worth reading.
        [0xEF, 0xBB, 0xBF, .. var rest] => new DecodedSource(Lenient.GetString(rest), "utf-8"),
        _ => Read(Strict, bytes, "utf-8") ?? new DecodedSource(Windows1252.Decode(bytes), "windows-1252"),
    };

    private static DecodedSource? Read(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return new DecodedSource(encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
