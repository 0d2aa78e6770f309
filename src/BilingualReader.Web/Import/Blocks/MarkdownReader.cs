using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>Reads Markdown into blocks. Raw HTML counts as text.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePreciseSourceLocation()
        .DisableHtml()
        .Build();

    private readonly ImmutableArray<DraftBlock>.Builder _drafts = ImmutableArray.CreateBuilder<DraftBlock>();
    private readonly int _offset;

    private MarkdownReader(int offset) => _offset = offset;

    /// <summary>
    /// The blocks of a Markdown text from <paramref name="offset"/> on; none when it holds nothing but marks, or is no
    /// Markdown that anybody would write.
    /// </summary>
    public static ImmutableArray<DraftBlock> Read(string text, int offset)
    {
        var reader = new MarkdownReader(offset);
        if (Parse(text[offset..]) is { } document) reader.ReadBlocks(document, new Surroundings());
        return reader._drafts.ToImmutable();
    }

    /// <summary>Markdig throws at absurdly deep nesting, and at nothing else.</summary>
    private static MarkdownDocument? Parse(string markdown)
    {
        if (MarkdownCost.IsAbsurd(markdown)) return null;
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void ReadBlocks(ContainerBlock container, Surroundings around)
    {
        foreach (var block in container) ReadBlock(block, around);
    }

    private void ReadBlock(Markdig.Syntax.Block block, Surroundings around)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddText(heading, BlockKind.Heading, Math.Clamp(heading.Level, 1, 6));
                break;
            case ParagraphBlock paragraph:
                AddParagraph(paragraph, around);
                break;
            case CodeBlock code:
                AddCode(code);
                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>()) AddRow(row);
                break;
            case ListBlock list:
                ReadList(list, around);
                break;
            case QuoteBlock quote:
                ReadBlocks(quote, around with { InQuote = true });
                break;
            case ContainerBlock container and not LinkReferenceDefinitionGroup:
                ReadBlocks(container, around);
                break;
        }
    }

    /// <summary>Only the first paragraph of an item is the item; what follows in it are paragraphs of their own.</summary>
    private void ReadList(ListBlock list, Surroundings around)
    {
        var inside = around with { Depth = around.Depth + 1 };
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{item.Order}{list.OrderedDelimiter} " : "";
            foreach (var block in item)
            {
                var isFirst = block == item[0];
                ReadBlock(block, inside with { OpensItem = isFirst, Marker = isFirst ? marker : "" });
            }
        }
    }

    private void AddParagraph(ParagraphBlock paragraph, Surroundings around)
    {
        if (paragraph.Inline is not { } inlines) return;
        var kind = around switch
        {
            { OpensItem: true } => BlockKind.ListItem,
            { InQuote: true } => BlockKind.Quote,
            _ => InlineReader.IsPicture(inlines) ? BlockKind.Caption : BlockKind.Paragraph,
        };
        AddText(paragraph, kind, kind == BlockKind.ListItem ? around.Depth : 0, around.Marker);
    }

    private void AddText(LeafBlock block, BlockKind kind, int level, string marker = "")
    {
        var text = new MarkedText();
        text.Append(marker);
        if (block.Inline is { } inlines) InlineReader.Read(inlines, text);
        if (text.Length > marker.Length) Add(text.ToBlock(kind, OriginOf(block), level));
    }

    private void AddCode(CodeBlock block)
    {
        var text = new MarkedText();
        var code = text.Open(InlineCodeKind.Code);
        text.Append(block.Lines.ToString());
        text.Close(code);
        Add(text.ToBlock(BlockKind.Paragraph, OriginOf(block), level: 0));
    }

    private void AddRow(TableRow row)
    {
        var text = new MarkedText();
        foreach (var cell in row.OfType<TableCell>())
        {
            if (cell != row[0]) text.Append(" | ");
            var code = text.Open(InlineCodeKind.Cell);
            foreach (var inlines in cell.OfType<LeafBlock>().Select(leaf => leaf.Inline))
            {
                if (inlines is not null) InlineReader.Read(inlines, text);
            }

            text.Close(code);
        }

        Add(text.ToBlock(BlockKind.ListItem, OriginOf(row), level: 1));
    }

    private void Add(DraftBlock? draft)
    {
        if (draft is not null) _drafts.Add(draft);
    }

    private TextSpan OriginOf(Markdig.Syntax.Block block) =>
        new(_offset + Math.Max(block.Span.Start, 0), Math.Max(block.Span.Length, 0));

    /// <summary>What a block stands in.</summary>
    /// <param name="InQuote">Inside a quotation.</param>
    /// <param name="Depth">How many lists deep.</param>
    /// <param name="OpensItem">First block of a list item.</param>
    /// <param name="Marker">Number of that item with a space behind it; empty for bullets.</param>
    private sealed record Surroundings(bool InQuote = false, int Depth = 0, bool OpensItem = false, string Marker = "");
}
