using System.Xml;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>
/// Reads a glossary that another program made: tables with commas, semicolons, tabs or bars, with or without a header in
/// English or French; DeepL's and OmegaT's files; TBX 2 (martif) and TBX 3 in DCA and DCT style. Whatever the bytes are,
/// nothing is thrown: what cannot be used is told.
/// </summary>
/// <remarks>The content decides what a file is; its name only between two ways to part a table that fit equally well.</remarks>
public static class GlossaryFileReader
{
    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="content">UTF-8, UTF-16 with a byte order mark, or XML in any encoding that it declares and the platform knows.</param>
    /// <param name="name">Its name, as a person knows it.</param>
    public static GlossaryFileReading Read(byte[] content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        if (content is [(byte)'P', (byte)'K', 3, 4, ..]) return GlossaryFileReading.Refused(name, "The file is a workbook or an archive.", "Save the sheet as CSV in UTF-8, or unpack it.");
        if (FileText.IsXml(content))
        {
            if (content.Length > FileLimits.MostXml) return GlossaryFileReading.Refused(name, "The file is larger than 64 MB.", "Split it into smaller files.");
            using var stream = new MemoryStream(content, writable: false);
            return TbxReader.Read(settings => XmlReader.Create(stream, settings), name);
        }

        if (content.Length > GlossaryReader.MostBytes) return TooLarge(name);
        return FileText.Decode(content) is { } text
            ? TableReader.Read(text, name)
            : GlossaryFileReading.Refused(name, "The file is not UTF-8.", "Save it as “CSV UTF-8”, or as UTF-8 in an editor.");
    }

    /// <summary>Reads a text, as someone pastes it.</summary>
    public static GlossaryFileReading Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        text = text.TrimStart('\uFEFF');
        if (text.AsSpan().TrimStart().StartsWith("<"))
        {
            using var characters = new StringReader(text.TrimStart());
            return TbxReader.Read(settings => XmlReader.Create(characters, settings), name);
        }

        return text.Length > GlossaryReader.MostBytes ? TooLarge(name) : TableReader.Read(text, name);
    }

    private static GlossaryFileReading TooLarge(string name) => GlossaryFileReading.Refused(name, "The file is larger than 10 MB.", "Split it into smaller files.");
}
