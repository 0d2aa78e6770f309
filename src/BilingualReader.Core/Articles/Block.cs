using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Articles;

/// <summary>
/// One structural piece of an article (XLIFF <c>unit</c>): the unit of translation, display, review and storage.
/// </summary>
/// <param name="Number">Place in the article, from 1. Never changes: links and events name blocks by it.</param>
/// <param name="Kind">What the piece is.</param>
/// <param name="Source">Its text, without markup characters and without white space at either end.</param>
/// <param name="Codes">Inline markup, by start; may nest, never crosses.</param>
/// <param name="Language">BCP 47 tag of the language that the text was found to be in, such as "fr".</param>
/// <param name="Origin">Where the block stood in the decoded source of the article, markup included.</param>
/// <param name="Furniture">Why it is hidden; null for text of the article.</param>
/// <param name="Level">1 to 6 for a heading, the depth from 1 for a list item, otherwise 0.</param>
public sealed record Block(
    int Number,
    BlockKind Kind,
    string Source,
    ImmutableArray<InlineCode> Codes,
    string Language,
    TextSpan Origin,
    Furniture? Furniture = null,
    int Level = 0);
