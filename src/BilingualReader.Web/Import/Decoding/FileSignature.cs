using System.Text;

namespace BilingualReader.Web.Import.Decoding;

/// <summary>Recognises files that are not plain text by their name or their first bytes.</summary>
internal static class FileSignature
{
    private const string WebPage = "a web page and not plain text";
    private const string Archive = "a ZIP archive or an office document (.docx, .odt, .epub)";
    private const string OldOffice = "an old office document (.doc)";
    private const string RichText = "a rich text document (.rtf)";
    private const string Pdf = "a PDF document";
    private const string Picture = "a picture";
    private const string Sound = "a sound or a film";
    private const string Packed = "a compressed archive";
    private const string Program = "a program";

    private static readonly Signature[] Signatures =
    [
        new("%PDF-"u8.ToArray(), Pdf),
        new([0x50, 0x4B, 0x03, 0x04], Archive),
        new([0x50, 0x4B, 0x05, 0x06], Archive),
        new([0xD0, 0xCF, 0x11, 0xE0], OldOffice),
        new("{\\rtf"u8.ToArray(), RichText),
        new([0x89, 0x50, 0x4E, 0x47], Picture),
        new([0xFF, 0xD8, 0xFF], Picture),
        new("GIF87a"u8.ToArray(), Picture),
        new("GIF89a"u8.ToArray(), Picture),
        new([0x1F, 0x8B], Packed),
        new("Rar!\x1A"u8.ToArray(), Packed),
        new([0x37, 0x7A, 0xBC, 0xAF], Packed),
        new([0x7F, 0x45, 0x4C, 0x46], Program),
        new("OggS"u8.ToArray(), Sound),
    ];

    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = Pdf,
        [".docx"] = Archive,
        [".odt"] = Archive,
        [".epub"] = Archive,
        [".xlsx"] = Archive,
        [".pptx"] = Archive,
        [".zip"] = Archive,
        [".doc"] = OldOffice,
        [".rtf"] = RichText,
        [".html"] = WebPage,
        [".htm"] = WebPage,
        [".xhtml"] = WebPage,
        [".png"] = Picture,
        [".jpg"] = Picture,
        [".jpeg"] = Picture,
        [".gif"] = Picture,
        [".webp"] = Picture,
        [".mp3"] = Sound,
        [".mp4"] = Sound,
        [".gz"] = Packed,
        [".7z"] = Packed,
        [".rar"] = Packed,
        [".exe"] = Program,
    };

    /// <summary>
    /// What the source is when it is not plain text, worded to follow "This is"; null when nothing speaks against text.
    /// A whole web page is refused as a file; pasted markup is somebody's text and is shown as it is.
    /// </summary>
    public static string? FindForeignFormat(ReadOnlySpan<byte> bytes, string? fileName)
    {
        foreach (var signature in Signatures)
        {
            if (bytes.StartsWith(signature.Start)) return signature.Format;
        }

        if (fileName is null) return null;
        return Extensions.GetValueOrDefault(Path.GetExtension(fileName)) ?? (StartsLikeWebPage(bytes) ? WebPage : null);
    }

    private static bool StartsLikeWebPage(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>First bytes of a kind of file.</summary>
    private sealed record Signature(byte[] Start, string Format);
}
