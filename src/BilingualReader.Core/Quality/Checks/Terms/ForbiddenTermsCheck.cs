using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Ledger;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Terms;

/// <summary>TERM_FORBID: a forbidden rendering of an entry that occurs, beside another that answers it. What the ledger calls forbidden is with the terms.</summary>
internal sealed class ForbiddenTermsCheck() : Rule("forbidden-terms", FindingSeverity.Error, "A rendering that the glossary forbids, beside one that is right.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        foreach (var entry in input.Terms.Select(term => term.Match.Entry).Distinct())
        {
            foreach (var words in entry.Forbid.SelectMany(words => EnglishForms.Of(words, entry.Kind).Prepend(words)).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                foreach (var span in WholeWords.Find(input.Target, words))
                {
                    if (IsKnown(span, input, entry)) continue;
                    yield return Hold($"The glossary forbids “{span.In(input.Target)}” for “{entry.Source}”: it wants “{entry.Target}”.", target: span);
                }
            }
        }
    }

    // « strike » may be part of what answers another term, or this one.
    private static bool IsKnown(TextSpan span, QaInput input, TermPair entry) => input.Terms.Any(term => term.Target is { } target && (target.Overlaps(span) && (term.Verdict != TermVerdict.Forbidden || term.Match.Entry == entry)));
}
