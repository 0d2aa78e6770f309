namespace BilingualReader.Core.Articles;

/// <summary>What a block is in the structure of its article.</summary>
public enum BlockKind
{
    /// <summary>A title or a heading between paragraphs.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>One item of a list, or one row of a table.</summary>
    ListItem,

    /// <summary>A paragraph inside a block quotation.</summary>
    Quote,

    /// <summary>The words under a picture.</summary>
    Caption,
}
