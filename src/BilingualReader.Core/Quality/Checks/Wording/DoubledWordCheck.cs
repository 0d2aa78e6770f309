using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>DOUBLE_WORD: the same word twice, unless the French doubles one too, or English does.</summary>
internal sealed partial class DoubledWordCheck() : Rule("doubled-word", FindingSeverity.Warning, "The same word twice in a row.")
{
    private static readonly HashSet<string> Usual = new(StringComparer.OrdinalIgnoreCase) { "had", "that", "is", "was", "very", "so", "no", "bye", "blah", "ha", "more", "her", "knock", "yes", "far", "many", "long", "ever" };

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (Doubled().IsMatch(input.Source)) yield break;
        foreach (Match pair in Doubled().Matches(input.Target))
        {
            var word = pair.Groups["word"].Value;
            if (Usual.Contains(word) || char.IsUpper(pair.Groups["again"].Value[0]) && WholeWords.Find(input.Source, word, StringComparison.Ordinal).Any()) continue;
            var second = TextSpan.FromBounds(pair.Groups["word"].Index + word.Length, pair.Index + pair.Length);
            yield return Hold($"“{word}” stands there twice.", target: pair.Span()) with { Fix = new FindingFix("Take one out", input.Target.With(second, "")) };
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{M}\d’'-])(?<word>\p{L}+)(?:\s(?<again>\k<word>))+(?![\p{L}\p{M}\d’'-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Doubled();
}
