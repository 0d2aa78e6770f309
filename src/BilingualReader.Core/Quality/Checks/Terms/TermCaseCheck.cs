using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality.Checks.Terms;

/// <summary>TERM_CASE: the right words with other capitals than the glossary writes, where the entry is a name or asks for its case. Capitals of a sentence or a heading are in order.</summary>
internal sealed class TermCaseCheck() : Rule("term-case", FindingSeverity.Warning, "A glossary term with the wrong capitals.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.Kind == BlockKind.Heading) yield break;
        foreach (var term in input.Terms)
        {
            var entry = term.Match.Entry;
            if (term.Target is not { } span || term.Verdict is not (TermVerdict.Exact or TermVerdict.Inflected) || entry.Kind != TermKind.Name && !entry.IsCaseSensitive) continue;
            var (english, wanted) = (span.In(input.Target), entry.Target);
            if (!english.Equals(wanted, StringComparison.OrdinalIgnoreCase) || english == wanted || IsRaised(english, wanted)) continue;
            yield return Hold($"The glossary writes “{wanted}”, not “{english}”.", term.Match.Span, span) with { Fix = new FindingFix($"Write “{wanted}”", input.Target.With(span, wanted)) };
        }
    }

    // At the beginning of a sentence, or in a line of capitals.
    private static bool IsRaised(string english, string wanted) =>
        char.ToUpperInvariant(wanted[0]) == english[0] && english.AsSpan(1).SequenceEqual(wanted.AsSpan(1)) || !english.Any(char.IsLower);
}
