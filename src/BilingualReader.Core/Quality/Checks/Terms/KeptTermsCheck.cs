using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality.Checks.Terms;

/// <summary>TERM_DNT: a term that the glossary keeps as it is, and the English does not.</summary>
internal sealed class KeptTermsCheck() : Rule("kept-terms", FindingSeverity.Error, "A term that is to stay as it is in French, and does not.")
{
    /// <summary>Whether it is such a term, and no person has accepted its loss.</summary>
    public static bool IsLost(TermOccurrence term) => term is { IsProblem: true, Verdict: TermVerdict.Missing, Match.Entry.Status: TermStatus.DoNotTranslate };

    public override IEnumerable<Finding> Check(QaInput input) =>
        from term in input.Terms.Where(IsLost)
        group term by term.Match.Span.In(input.Source) into same
        select Hold($"The glossary keeps “{same.Key}” as it is, which the English does not have.") with { Source = [.. same.Select(term => term.Match.Span)] };
}
