using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Import;

/// <summary>How the characters of a source are to be read as structure.</summary>
public enum SourceFormat
{
    /// <summary>By the file name: .md and .markdown are Markdown, everything else is plain text.</summary>
    Automatic,
    PlainText,
    Markdown,
}

/// <summary>Bytes to import.</summary>
/// <param name="Bytes">As uploaded; pasted text as UTF-8.</param>
/// <param name="FileName">Name of the file, null for a paste.</param>
/// <param name="Format">How to read the structure.</param>
public sealed record ImportRequest(ReadOnlyMemory<byte> Bytes, string? FileName, SourceFormat Format = SourceFormat.Automatic);

/// <summary>What importing came to.</summary>
public abstract record ImportOutcome;

/// <summary>An article was read.</summary>
/// <param name="Article">Its blocks and metadata.</param>
/// <param name="Encoding">How the bytes were decoded: "utf-8", "utf-16le", "utf-16be", "windows-1252".</param>
public sealed record ImportedArticle(Article Article, string Encoding) : ImportOutcome;

/// <summary>Nothing was read.</summary>
/// <param name="Reason">One clear sentence for a person: what is wrong and what to do.</param>
public sealed record ImportRefused(string Reason) : ImportOutcome;

/// <summary>Makes an article of bytes: decode, cut into blocks, mark furniture, find metadata and languages.</summary>
public sealed class ArticleImporter
{
    /// <summary>Largest text taken, in bytes.</summary>
    public const int MaximumBytes = 2 * 1024 * 1024;

    /// <summary>Most blocks taken.</summary>
    public const int MaximumBlocks = 5_000;

    /// <summary>Reads an article, or says why not. Never throws for bad input.</summary>
    public ImportOutcome Import(ImportRequest request) => throw new NotImplementedException();
}
