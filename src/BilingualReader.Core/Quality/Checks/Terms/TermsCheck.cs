using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality.Checks.Terms;

/// <summary>TERM_MISS, and what the ledger calls forbidden: an error, or a warning where the entry is only admitted. Terms to be kept as they are have a check of their own.</summary>
internal sealed class TermsCheck() : Rule("terms", FindingSeverity.Error, "A glossary term that the English leaves out, or renders as the glossary forbids.")
{
    // A term that fails in the same way several times is one finding, with all its places.
    public override IEnumerable<Finding> Check(QaInput input) => input.Terms
        .Where(term => term.IsProblem && !KeptTermsCheck.IsLost(term))
        .GroupBy(term => Describe(term, input))
        .Select(same => Hold(same.Key) with
        {
            Severity = same.First().Match.Entry.Status == TermStatus.Admitted ? FindingSeverity.Warning : FindingSeverity.Error,
            Source = [.. same.Select(term => term.Match.Span)],
            Target = [.. same.Select(term => term.Target).OfType<Text.TextSpan>()],
        });

    private static string Describe(TermOccurrence term, QaInput input)
    {
        var french = term.Match.Span.In(input.Source);
        var wanted = term.Match.Entry.Target;
        if (term.Verdict == TermVerdict.Missing) return $"The glossary translates “{french}” as “{wanted}”, which the English does not have.";
        return term.Target is { } span
            ? $"“{french}” is translated as “{span.In(input.Target)}”, which the glossary forbids: it wants “{wanted}”."
            : $"“{french}” is translated in a way that the glossary forbids: it wants “{wanted}”.";
    }
}
