using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality.Checks.Terms;

/// <summary>TERM_STALE: a machine translated with other glossary entries than those in force for this text.</summary>
internal sealed class StaleTermsCheck() : Rule("stale-terms", FindingSeverity.Info, "A machine translation made before the glossary changed for this paragraph.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.IsStale) yield return Hold("The glossary has changed for this paragraph since the machine translated it.") with { Source = [.. input.Terms.Select(term => term.Match.Span)] };
    }
}
