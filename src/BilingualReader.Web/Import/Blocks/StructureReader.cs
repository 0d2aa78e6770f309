using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>The structure of a source.</summary>
/// <param name="Drafts">Its blocks in order; between them they cover every visible character of the text.</param>
/// <param name="FrontMatter">Details at the head of a Markdown file; the first block then. Null when there are none.</param>
internal sealed record SourceStructure(ImmutableArray<DraftBlock> Drafts, FrontMatter? FrontMatter);

/// <summary>Cuts decoded text into blocks.</summary>
internal static class StructureReader
{
    /// <summary>Reads the text as what it is said to be; Markdown of nothing but marks is read as plain text.</summary>
    public static SourceStructure Read(string text, bool isMarkdown)
    {
        if (isMarkdown && ReadMarkdown(text) is { } structure) return structure;
        return new SourceStructure(CloseGaps(text, PlainTextReader.Read(text)), FrontMatter: null);
    }

    private static SourceStructure? ReadMarkdown(string text)
    {
        var frontMatter = FrontMatter.Find(text);
        var drafts = MarkdownReader.Read(text, frontMatter?.Origin.End ?? 0);
        if (drafts.IsEmpty) return null;
        if (frontMatter is not null) drafts = drafts.Insert(0, BlockOf(frontMatter, text));
        return new SourceStructure(CloseGaps(text, drafts), frontMatter);
    }

    private static DraftBlock BlockOf(FrontMatter frontMatter, string text) =>
        new(BlockKind.Paragraph, frontMatter.Origin.In(text), [], frontMatter.Origin)
        {
            Furniture = new Furniture("front-matter", "Details about the article at the head of the file"),
        };

    /// <summary>
    /// Gives marks that stand in no block (a line across the page, the address list of links) to the next block, the last
    /// ones to the last, and makes sure that no two origins overlap.
    /// </summary>
    private static ImmutableArray<DraftBlock> CloseGaps(string text, ImmutableArray<DraftBlock> drafts)
    {
        var closed = ImmutableArray.CreateBuilder<DraftBlock>(drafts.Length);
        var reached = 0;
        for (var i = 0; i < drafts.Length; i++)
        {
            var start = SkipBlank(text, reached);
            var isLast = i == drafts.Length - 1;
            reached = isLast ? text.TrimEnd().Length : Math.Clamp(drafts[i].Origin.End, start, text.Length);
            closed.Add(drafts[i] with { Origin = TextSpan.FromBounds(Math.Min(start, reached), reached) });
        }

        return closed.MoveToImmutable();
    }

    private static int SkipBlank(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        return from;
    }
}
