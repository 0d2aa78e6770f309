using System.Text;

namespace BilingualReader.Web.Import.Decoding;

/// <summary>The code pages of old Western text, which .NET has but does not register.</summary>
internal static class Windows1252
{
    private static readonly Encoding Western = Find(1252);
    private static readonly Encoding Macintosh = Find(10000);

    /// <summary>Decodes any bytes; the five that the code page leaves undefined become control characters.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Western.GetString(bytes);

    /// <summary>The bytes that a wrong reading as Windows-1252 came from; null when the text has other characters.</summary>
    public static byte[]? Undo(string text) => Encode(Western, text);

    /// <summary>What a letter read as Mac Roman would have been in Windows-1252; null when there is no such letter.</summary>
    public static string? FromMacintosh(string text) => Encode(Macintosh, text) is { } bytes ? Decode(bytes) : null;

    private static Encoding Find(int page) => CodePagesEncodingProvider.Instance
        .GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    private static byte[]? Encode(Encoding encoding, string text)
    {
        try
        {
            return encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
