using System.Collections.Immutable;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Marks;

/// <summary>
/// QUOTE_COUNT: quotations that the English lost or made up. English has more where « …, dit-il, … » is cut in two, which is in order.
/// </summary>
internal sealed class QuotesCheck() : Rule("quotes", FindingSeverity.Warning, "Quotation marks that the English lost, or more or fewer quotations than in the French.")
{
    private const int MostWordsOfTitle = 3;

    public override IEnumerable<Finding> Check(QaInput input)
    {
        var french = QuoteCount.Of(input.Source);
        var english = QuoteCount.Of(input.Target);
        var (own, other) = (QuotedSpans.Of(input.Source), QuotedSpans.Of(input.Target));
        if (!own.IsEmpty && other.IsEmpty && !english.MayQuoteSingly)
        {
            yield return Hold("The French has a quotation, and the English has no quotation marks.") with { Source = own, Severity = SeverityOf(own, input.Source) };
            yield break;
        }

        if (!french.IsBalanced || !english.IsBalanced || english.MayQuoteSingly || french.MayQuoteSingly) yield break;
        if (own.IsEmpty && !other.IsEmpty) yield return Hold("The English has quotation marks, and the French has none.") with { Target = other, Severity = SeverityOf(other, input.Target) };
        else if (IsFewer(own, other, input) || other.Length > 2 * own.Length) yield return Hold($"The French has {Count(own.Length)}, the English {Count(other.Length)}.") with { Source = own, Target = other, Severity = SeverityOf(own, input.Source) };
    }

    // Titles and single words in quotation marks do well without them; what somebody says does not.
    private static FindingSeverity SeverityOf(ImmutableArray<TextSpan> quoted, string text) =>
        quoted.All(span => span.In(text).Split(' ', '\u00A0', '\u202F').Count(word => word.Any(char.IsLetterOrDigit)) <= MostWordsOfTitle) ? FindingSeverity.Info : FindingSeverity.Warning;

    // A quotation that goes on after a few words may have become one.
    private static bool IsFewer(ImmutableArray<TextSpan> own, ImmutableArray<TextSpan> other, QaInput input) => other.Length < own.Length && other.Length < own.Length - Continued(own, input.Source);

    private static int Continued(ImmutableArray<TextSpan> quoted, string text)
    {
        const int FewWords = 30;
        var count = 0;
        for (var i = 1; i < quoted.Length; i++)
        {
            var gap = quoted[i].Start - quoted[i - 1].End;
            if (gap < FewWords && text.AsSpan(quoted[i - 1].End, Math.Max(0, gap)).Contains(',')) count++;
        }

        return count;
    }

    private static string Count(int quotations) => quotations == 1 ? "1 quotation" : $"{quotations} quotations";
}
