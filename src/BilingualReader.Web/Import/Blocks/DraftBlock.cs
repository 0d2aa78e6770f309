using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>A block in the making: its structure is known, its number is not.</summary>
/// <param name="Kind">What the piece is, as far as its markup says.</param>
/// <param name="Text">Plain text without white space at either end; never empty.</param>
/// <param name="Codes">Inline markup over <paramref name="Text"/>.</param>
/// <param name="Origin">Where it stood in the decoded text.</param>
/// <param name="Level">As in <see cref="Block.Level"/>.</param>
internal sealed record DraftBlock(
    BlockKind Kind,
    string Text,
    ImmutableArray<InlineCode> Codes,
    TextSpan Origin,
    int Level = 0)
{
    /// <summary>Whether it is a single line with blank lines around it.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>BCP 47 tag of the language of the text.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Why it is hidden; null for text.</summary>
    public Furniture? Furniture { get; init; }

    /// <summary>The text as rules compare it; see <see cref="Folding"/>.</summary>
    public string Folded { get; } = Folding.Fold(Text);
}
