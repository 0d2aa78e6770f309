using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Amounts;

/// <summary>NUM_FMT: a number that the English writes as French does: 12,5 or 1 000 or 3 %.</summary>
internal sealed class NumberFormatCheck() : Rule("number-format", FindingSeverity.Warning, "A number written in the French way: 12,5 or 1 000 or 3 %.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        var source = UnifySpaces(input.Source);
        var numbers = FrenchNumberFormat.FindNumbers(input.Target).Where(span => source.Contains(UnifySpaces(span.In(input.Target)), StringComparison.Ordinal));
        return numbers.Concat(FrenchNumberFormat.FindPercentages(input.Target)).Select(span => Mend(input, span));
    }

    private Finding Mend(QaInput input, TextSpan span)
    {
        var (french, english) = (span.In(input.Target), FrenchNumberFormat.Convert(span.In(input.Target)));
        return Hold($"“{french}” is written in the French way.", target: span) with { Fix = new FindingFix($"Write “{english}”", input.Target.With(span, english)) };
    }

    // French puts a no-break space, a narrow one, or a plain one between thousands.
    private static string UnifySpaces(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2009', ' ');
}
