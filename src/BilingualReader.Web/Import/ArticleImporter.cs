using BilingualReader.Core.Articles;
using BilingualReader.Web.Import.Blocks;
using BilingualReader.Web.Import.Cleanup;
using BilingualReader.Web.Import.Decoding;
using BilingualReader.Web.Import.Metadata;

namespace BilingualReader.Web.Import;

/// <summary>How the characters of a source are to be read as structure.</summary>
public enum SourceFormat
{
    /// <summary>By the file name: .md and .markdown are Markdown, other files plain text. Without a name, by headings and links in the text.</summary>
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

    private const string TooLarge = "This text is larger than 2 MB: keep only the article itself, or cut it into several texts.";
    private const string TooLong = "This text has more than 5,000 paragraphs: keep only the article itself, or cut it into several texts.";

    /// <summary>Reads an article, or says why not. Never throws for bad input.</summary>
    public ImportOutcome Import(ImportRequest request)
    {
        if (request.Bytes.Length > MaximumBytes) return new ImportRefused(TooLarge);
        var decoding = SourceDecoder.Decode(request.Bytes.Span, request.FileName);
        if (decoding is not DecodedSource source) return new ImportRefused(((DecodingRefused)decoding).Reason);

        var isMarkdown = IsMarkdown(request, source.Text);
        var structure = StructureReader.Read(source.Text, isMarkdown);
        if (structure.Drafts.Length > MaximumBlocks) return new ImportRefused(TooLong);

        // Captions and languages come before clean-up, whose rules look at both; headings come after it, because only
        // what is left as text tells where a heading stands.
        var language = Languages.OfArticle(structure.Drafts);
        var drafts = Languages.Mark(Captions.Mark(structure.Drafts), language);
        var passage = CleanupPipeline.Run(new Passage(drafts, language));
        var title = TitleFinder.Find(passage, structure.FrontMatter);
        var metadata = MetadataFinder.Find(passage, structure.FrontMatter, title);
        var blocks = Headings.Mark(passage, title.Index, isMarkdown).Select(ToBlock);
        return new ImportedArticle(new Article(metadata, language, [.. blocks]), source.Encoding);
    }

    private static bool IsMarkdown(ImportRequest request, string text) => request.Format switch
    {
        SourceFormat.Markdown => true,
        SourceFormat.Automatic when string.IsNullOrEmpty(request.FileName) => MarkdownSigns.Has(text),
        SourceFormat.Automatic => Path.GetExtension(request.FileName)?.ToUpperInvariant() is ".MD" or ".MARKDOWN",
        _ => false,
    };

    private static Block ToBlock(DraftBlock draft, int index) => new(
        index + 1, draft.Kind, draft.Text, draft.Codes, draft.Language, draft.Origin, draft.Furniture, draft.Level);
}
