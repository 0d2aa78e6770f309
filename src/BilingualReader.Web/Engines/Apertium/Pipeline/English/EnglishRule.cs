using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>A correction of the English that the engine gives.</summary>
/// <param name="Reason">What goes wrong without it.</param>
/// <param name="Pattern">Where.</param>
/// <param name="Replacement">What to put there, with <c>$1</c> for groups.</param>
internal sealed record EnglishRule(string Reason, Regex Pattern, string Replacement)
{
    /// <summary>Applies the rule wherever it fits and touches no protected text.</summary>
    public void Apply(EnglishDraft draft)
    {
        if (!Pattern.IsMatch(draft.Text)) return;
        foreach (var match in Pattern.Matches(draft.Text).Reverse()) draft.TryReplace(new TextSpan(match.Index, match.Length), match.Result(Replacement));
    }
}
