using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>Recognises furniture by its whole wording.</summary>
/// <param name="id">See <see cref="ICleanupRule.Id"/>.</param>
/// <param name="reason">See <see cref="ICleanupRule.Reason"/>.</param>
/// <param name="plain">Folded wordings that can be nothing else, wherever they stand.</param>
/// <param name="atEdge">Folded wordings that could be text too, believed only before and behind the running text.</param>
internal sealed class PhraseRule(string id, string reason, Regex plain, Regex atEdge) : ICleanupRule
{
    /// <summary>Longer blocks are not looked at: no prompt is so long, and an article may quote one.</summary>
    private const int LongestPrompt = 400;

    public string Id => id;

    public string Reason => reason;

    public IEnumerable<int> Find(Passage passage) => passage.Visible.Where(i => IsMatch(passage, i));

    private bool IsMatch(Passage passage, int index) =>
        passage.Blocks[index].Folded is { Length: > 0 and <= LongestPrompt } folded
        && (plain.IsMatch(folded) || (passage.IsEdge(index) && atEdge.IsMatch(folded)));
}
