using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Terms;

/// <summary>TERM_OVER: English of the glossary whose French does not occur: an engine may have taken a word for the term. Needs the glossary.</summary>
internal sealed class TermOveruseCheck() : Rule("term-overuse", FindingSeverity.Info, "English of the glossary where its French does not occur.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.Glossary is not { } glossary) yield break;
        foreach (var same in glossary.FindEnglish(input.Target, input.Reading.TargetWords).GroupBy(found => found.Span))
        {
            var words = same.Key.In(input.Target);
            if (input.Terms.Any(term => term.Target is { } span && span.Overlaps(same.Key)) || same.Any(found => IsIn(found.Entry, input)) || input.Source.Contains(words, StringComparison.OrdinalIgnoreCase)) continue;
            yield return Hold($"“{words}” is the glossary's English for “{same.First().Entry.Source}”, which the French does not have.", target: same.Key);
        }
    }

    private static bool IsIn(TermPair entry, QaInput input) =>
        input.Terms.Any(term => term.Match.Entry == entry || term.Match.Entry.Target.Contains(entry.Target, StringComparison.OrdinalIgnoreCase)) || input.Source.Contains(entry.Source, StringComparison.OrdinalIgnoreCase);
}
