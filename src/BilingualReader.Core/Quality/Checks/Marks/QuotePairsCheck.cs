using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Marks;

/// <summary>
/// QUOTE_PAIR: French marks left in the English, marks without a partner, straight marks beside curly ones. A quotation that goes
/// on over paragraphs is open in the French, too. Mixed marks are a matter of looks and only warn.
/// </summary>
internal sealed partial class QuotePairsCheck() : Rule("quote-pairs", FindingSeverity.Error, "A quotation mark in the English without a partner, or one of the French kind.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        var target = input.Target;
        if (French().Matches(target) is { Count: > 0 } marks)
        {
            yield return Hold("The English has quotation marks of the French kind.") with { Target = [.. marks.Select(mark => mark.Span())], Fix = FixMarks(target) };
            yield break;
        }

        var count = QuoteCount.Of(target);
        if (!count.IsBalanced)
        {
            if (QuoteCount.Of(input.Source).IsBalanced) yield return Hold("A quotation mark in the English has no partner.") with { Target = QuotedSpans.Of(target), Fix = FixEnd(input, count) };
        }
        else if (count is { Straight: > 0, Openings: > 0 } or { Straight: > 0, Closings: > 0 })
        {
            yield return Hold("The English mixes straight and curly quotation marks.") with { Severity = FindingSeverity.Warning, Target = Straights(target), Fix = count.Straight % 2 == 0 ? FixStraight(target) : null };
        }
    }

    private static FindingFix? FixMarks(string target)
    {
        var mended = Closing().Replace(Opening().Replace(target, "“"), "”");
        return QuoteCount.Of(mended) is { IsBalanced: true, Straight: 0 } ? new FindingFix("Use English quotation marks", mended) : null;
    }

    // Only where the French closes at its very end is it certain where the English does.
    private static FindingFix? FixEnd(QaInput input, QuoteCount count)
    {
        var isClear = count.Straight == 0 && count.Openings == count.Closings + 1 && input.Source.TrimEnd().TrimEnd('.', '…', '!', '?').TrimEnd() is [.., '»' or '”'];
        return isClear ? new FindingFix("Close the quotation at the end", input.Target.TrimEnd() + "”") : null;
    }

    private static FindingFix? FixStraight(string target)
    {
        var mended = new StringBuilder(target);
        var isOpen = false;
        foreach (var mark in Straights(target))
        {
            mended[mark.Start] = isOpen ? '”' : '“';
            isOpen = !isOpen;
        }

        return QuoteCount.Of(mended.ToString()).IsBalanced ? new FindingFix("Use curly quotation marks", mended.ToString()) : null;
    }

    private static ImmutableArray<TextSpan> Straights(string text)
    {
        var isOpen = false;
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '"' || !isOpen && i > 0 && char.IsAsciiDigit(text[i - 1])) continue;
            marks.Add(new TextSpan(i, 1));
            isOpen = !isOpen;
        }

        return marks.DrainToImmutable();
    }

    [GeneratedRegex("[«»‹›]", RegexOptions.CultureInvariant)]
    private static partial Regex French();

    [GeneratedRegex(@"[«‹][ \u00A0\u202F\u2009]?", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[ \u00A0\u202F\u2009]?[»›]", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();
}
