using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>
/// The words that describe a picture to machines, in another language than the article: they stand where the picture was,
/// before the text or beside a caption, and name the agency of the picture.
/// </summary>
internal sealed partial class ForeignPictureTextRule : ICleanupRule
{
    private const int LongestText = 600;

    public string Id => "foreign-picture-text";

    public string Reason => "The description of a picture in another language";

    public IEnumerable<int> Find(Passage passage) => passage.Visible.Where(i => IsPictureText(passage, i));

    private static bool IsPictureText(Passage passage, int index)
    {
        var block = passage.Blocks[index];
        if (block.Language == passage.Language || block.Text.Length > LongestText) return false;
        var besideCaption = IsCaption(passage, index - 1) || IsCaption(passage, index + 1);
        return Credit.IsMatch(block.Folded) ? passage.IsHead(index) || besideCaption : besideCaption && block.Kind == BlockKind.Caption;
    }

    private static bool IsCaption(Passage passage, int index) =>
        index >= 0 && index < passage.Blocks.Length
        && passage.Blocks[index] is { Kind: BlockKind.Caption } caption && caption.Language == passage.Language;

    [GeneratedRegex(@"\b(?:photo|photograph|file picture|getty|reuters|afp|image|picture|screenshot|via ap)\b|©", RegexOptions.CultureInvariant)]
    private static partial Regex Credit { get; }
}
