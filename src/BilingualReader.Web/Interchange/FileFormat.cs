using System.Collections.Immutable;

namespace BilingualReader.Web.Interchange;

/// <summary>In what form an article goes out.</summary>
internal enum FileFormat
{
    Xliff21,
    Xliff12,
    Tmx,
    Html,
    Docx,
    Epub,
    Markdown,
    Text,
}

/// <summary>Which of the two texts goes out.</summary>
internal enum ArticlePart
{
    Both,
    Source,
    Target,
}

/// <summary>What is to be known of a format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">Its name on the command line and in addresses.</param>
/// <param name="Words">Its name for a person.</param>
/// <param name="Use">What it is good for, in a few words.</param>
/// <param name="Extension">Of its files, with the dot.</param>
/// <param name="MediaType">Of its files.</param>
/// <param name="IsForReading">Whether it is for readers, who may want one language alone; the others are for programs and come back.</param>
internal sealed record FormatLine(FileFormat Format, string Name, string Words, string Use, string Extension, string MediaType, bool IsForReading);

/// <summary>The formats there are.</summary>
internal static class FileFormats
{
    public static ImmutableArray<FormatLine> All { get; } =
    [
        new(FileFormat.Xliff21, "xliff21", "XLIFF 2.1", "for translation programs, with states, comments, machine proposals and terms", ".xlf", "application/xliff+xml", false),
        new(FileFormat.Xliff12, "xliff12", "XLIFF 1.2", "for OmegaT and older translation programs", ".xlf", "application/xliff+xml", false),
        new(FileFormat.Docx, "docx", "Word table", "to be corrected in Word, LibreOffice or Google Docs", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
        new(FileFormat.Tmx, "tmx", "TMX", "for translation memories", ".tmx", "application/x-tmx+xml", false),
        new(FileFormat.Html, "html", "Web page", "one file that needs nothing else, fit to print", ".html", "text/html", true),
        new(FileFormat.Epub, "epub", "EPUB", "for e-book readers", ".epub", "application/epub+zip", true),
        new(FileFormat.Markdown, "markdown", "Markdown", "text with its markup", ".md", "text/markdown", true),
        new(FileFormat.Text, "text", "Plain text", "text alone", ".txt", "text/plain", true),
    ];

    /// <summary>The line of a format.</summary>
    public static FormatLine Of(FileFormat format) => All.First(line => line.Format == format);

    /// <summary>Reads a name that a person typed; null when there is none such.</summary>
    public static FormatLine? Find(string? name) => All.FirstOrDefault(line => string.Equals(line.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a part that a person typed, both for nothing; null when there is none such.</summary>
    public static ArticlePart? FindPart(string? name) => name?.ToUpperInvariant() switch
    {
        null or "" or "BOTH" => ArticlePart.Both,
        "SOURCE" => ArticlePart.Source,
        "TARGET" => ArticlePart.Target,
        _ => null,
    };

    /// <summary>Whether a part can go out in a format: what comes back needs both texts.</summary>
    public static bool CanWrite(FormatLine line, ArticlePart part) => part == ArticlePart.Both || (line.IsForReading && line.Format != FileFormat.Docx);
}
