using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Amounts;

/// <summary>NUM_FMT: a number that the English writes as French does: 12,5 or 1 000 or 3 %.</summary>
internal sealed partial class NumberFormatCheck() : Rule("number-format", FindingSeverity.Warning, "A number written in the French way: 12,5 or 1 000 or 3 %.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        foreach (Match match in Grouped().Matches(input.Target))
        {
            if (FoldSpaces(input.Source).Contains(FoldSpaces(match.Value), StringComparison.Ordinal)) yield return Mend(input, match, Space().Replace(match.Value, ","));
        }

        foreach (Match match in Decimal().Matches(input.Target))
        {
            if (input.Source.Contains(match.Value, StringComparison.Ordinal)) yield return Mend(input, match, match.Value.Replace(',', '.'));
        }

        foreach (Match match in Percent().Matches(input.Target)) yield return Mend(input, match, $"{match.Value[0]}%");
    }

    private Finding Mend(QaInput input, Match match, string english) =>
        Hold($"“{match.Value}” is written in the French way.", target: match.Span()) with { Fix = new FindingFix($"Write “{english}”", input.Target.With(match.Span(), english)) };

    private static string FoldSpaces(string text) => Space().Replace(text, " ");

    [GeneratedRegex(@"(?<![\d.,]|\d[\u00A0\u202F ])\d{1,3}(?:[\u00A0\u202F ]\d{3})+(?![\d]|[.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"(?<![\d.,]|\d[ ])\d+,\d{1,2}(?!\d|,|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\d[\u00A0\u202F ]%", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"[\u00A0\u202F\u2009 ]", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
