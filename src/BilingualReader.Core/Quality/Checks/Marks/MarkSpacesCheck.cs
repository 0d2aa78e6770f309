using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Marks;

/// <summary>PUNC_SPACE: a space before a mark, or behind an opening bracket; no space behind a mark before a letter. Addresses and times are left alone.</summary>
internal sealed partial class MarkSpacesCheck() : Rule("mark-spaces", FindingSeverity.Warning, "A space before a punctuation mark, or none behind it.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        foreach (Match gap in Gap().Matches(input.Target))
        {
            var words = gap.Index > 0 && input.Target[gap.Index - 1] is '(' or '[' ? $"behind “{input.Target[gap.Index - 1]}”" : $"before “{input.Target[gap.Index + gap.Length]}”";
            yield return Hold($"There is a space {words}.", target: gap.Span()) with { Fix = new FindingFix("Take the space out", WithoutGap(input.Target, gap.Span())) };
        }

        foreach (Match mark in Glued().Matches(input.Target))
        {
            if (IsInAddress(input.Target, mark.Index) || input.Source.Contains(input.Target.AsSpan(mark.Index - 1, 3), StringComparison.Ordinal)) continue;
            yield return Hold($"A space is missing behind “{mark.Value}”.", target: mark.Span()) with { Fix = new FindingFix("Put a space in", input.Target.With(new TextSpan(mark.Index + 1, 0), " ")) };
        }
    }

    // “word ,next”: the space belongs behind the mark.
    private static string WithoutGap(string target, TextSpan gap)
    {
        var isTurned = gap.End + 1 < target.Length && target[gap.End] is ',' or ';' or ':' or '!' or '?' && char.IsLetter(target[gap.End + 1]);
        return isTurned ? target.With(new TextSpan(gap.Start, gap.Length + 1), $"{target[gap.End]} ") : target.With(gap, "");
    }

    private static bool IsInAddress(string text, int place)
    {
        var (start, end) = (place, place);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return text.AsSpan(start, end - start).ContainsAny("/\\@=") || text.AsSpan(start, end - start).Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?<=\S)[ \t\u00A0\u202F\u2009]+(?=[,;!?)\]](?![=(])|:(?![\w/)(DP-])|\.(?:\s|\z))|(?<=[(\[])[ \t\u00A0\u202F\u2009]+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<=[\p{L}\d)”])[,;:!?](?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
