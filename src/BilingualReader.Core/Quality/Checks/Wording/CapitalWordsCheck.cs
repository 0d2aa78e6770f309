using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>CAPS_RUN: words in capitals that the French does not have so: one of six letters or more, as shorter ones are mostly acronyms, or several.</summary>
internal sealed partial class CapitalWordsCheck() : Rule("capital-words", FindingSeverity.Info, "A long word in capitals that the French does not have.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (Shouted().IsMatch(input.Source)) yield break;
        foreach (Match word in Shouted().Matches(input.Target)) yield return Hold($"“{word.Value}” is in capitals.", target: word.Span());
    }

    [GeneratedRegex(@"(?<![\p{L}\d-])(?:\p{Lu}{6,}|\p{Lu}{4,} \p{Lu}{2,})(?![\p{L}\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex Shouted();
}
