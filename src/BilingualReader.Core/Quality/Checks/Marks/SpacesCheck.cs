using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Marks;

/// <summary>SPACE: spaces at either end, doubled ones, tabs and characters that nobody sees, where the French has none.</summary>
internal sealed partial class SpacesCheck() : Rule("spaces", FindingSeverity.Warning, "Spaces at either end, doubled spaces, and characters that nobody sees.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Target)) yield break;
        var fix = new FindingFix("Tidy the spaces", Tidy(input.Target));
        if (Outer().Match(input.Target) is { Success: true } outer && !Outer().IsMatch(input.Source)) yield return Hold("The English begins or ends with a space.", target: outer.Span()) with { Fix = fix };
        if (Doubled().Match(input.Target) is { Success: true } doubled && !Doubled().IsMatch(input.Source)) yield return Hold("There is more than one space between two words.", target: doubled.Span()) with { Fix = fix };
        if (Unseen().Match(input.Target) is { Success: true } unseen && !Unseen().IsMatch(input.Source))
            yield return Hold($"There is a character that nobody sees (U+{(int)unseen.Value[0]:X4}).", target: unseen.Span()) with { Fix = fix };
    }

    private static string Tidy(string text)
    {
        var seen = Unseen().Replace(text, match => match.ValueSpan[0] is '\t' or '\v' or '\f' ? " " : "");
        return Doubled().Replace(Outer().Replace(seen, ""), " ");
    }

    [GeneratedRegex(@"\A\s+|\s+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Outer();

    [GeneratedRegex(@"(?<=\S)[ \u00A0\u202F\u2009]{2,}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060\uFEFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();
}
