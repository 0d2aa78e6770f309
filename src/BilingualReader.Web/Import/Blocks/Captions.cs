using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>Recognises the words under a picture by the credit that they end or begin with. They are text like any other.</summary>
internal static partial class Captions
{
    private const int LongestCaption = 400;

    /// <summary>The blocks with captions known as such.</summary>
    public static IEnumerable<DraftBlock> Mark(IEnumerable<DraftBlock> drafts) =>
        drafts.Select(draft => IsCaption(draft) ? draft with { Kind = BlockKind.Caption } : draft);

    private static bool IsCaption(DraftBlock draft) =>
        draft.Kind == BlockKind.Paragraph && draft.Folded.Length <= LongestCaption
        && Credit.IsMatch(draft.Folded) && !Rights.IsMatch(draft.Folded);

    [GeneratedRegex(@"© ?[^©.!?]{2,60}\.?$|^(?:credits? ?(?:photos?|images?)?|photos?|legende) ?: ?\S.{1,200}$|\([^()]{0,60}\b(?:photos?|credits?)\b[^()]{0,60}\)\.?$|/ ?(?:afp|reuters|ap|epa|sipa|abaca|getty images|hans lucas)(?: photo)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Credit { get; }

    [GeneratedRegex(@"© ?(?:19|20)\d\d|droits reserves|rights reserved", RegexOptions.CultureInvariant)]
    private static partial Regex Rights { get; }
}
