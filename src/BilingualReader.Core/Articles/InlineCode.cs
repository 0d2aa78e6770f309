using BilingualReader.Core.Text;

namespace BilingualReader.Core.Articles;

/// <summary>What an inline code stands for.</summary>
public enum InlineCodeKind
{
    Emphasis,
    Strong,
    Strikethrough,
    Link,
    Image,

    /// <summary>Program text: kept as it is, never translated.</summary>
    Code,

    /// <summary>A cell of a table row.</summary>
    Cell,
}

/// <summary>
/// Markup inside a block that must survive translation (XLIFF <c>pc</c> and <c>ph</c>), kept beside the plain text:
/// the text of the block holds no markup characters.
/// </summary>
/// <param name="Id">Unique inside the block: "1", "2", ...; a target code has the id of its source code.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Span">Where it applies in the text of the block, or of its target.</param>
/// <param name="Address">Where a link or an image points to, as written in the source; null for the others.</param>
public sealed record InlineCode(string Id, InlineCodeKind Kind, TextSpan Span, string? Address = null);
