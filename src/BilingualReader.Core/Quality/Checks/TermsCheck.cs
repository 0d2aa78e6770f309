using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality.Checks;

/// <summary>Glossary terms that the English leaves out, or renders as the glossary forbids.</summary>
internal sealed class TermsCheck : IQaCheck
{
    public string Id => "terms";

    public string Description => "A glossary term that the English leaves out, or renders as the glossary forbids.";

    public FindingSeverity Severity => FindingSeverity.Error;

    // A term that fails in the same way several times is one finding.
    public IEnumerable<Finding> Check(QaInput input) => input.Terms
        .Where(term => term.IsProblem)
        .Select(term => new Finding(Id, FindingSeverity.Error, Describe(term, input)))
        .Distinct();

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
