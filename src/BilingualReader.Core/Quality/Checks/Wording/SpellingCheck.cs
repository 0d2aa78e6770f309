using System.Collections.Immutable;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>
/// SPELL: American spelling where the British is wanted, and the reverse, which needs to know which; and words that no dictionary
/// knows, which needs dictionaries.
/// </summary>
internal sealed class SpellingCheck() : Rule("spelling", FindingSeverity.Warning, "A word that no English dictionary has; American spelling where the British is wanted, or the reverse.")
{
    private const int MostProposals = 3;

    // Beyond it a person looks anyway, and to propose takes time.
    private const int MostWithProposals = 4;

    // A word that stands there several times is one finding, with all its places.
    public override IEnumerable<Finding> Check(QaInput input) => OtherSpellings(input).Concat(Unknown(input));

    private IEnumerable<Finding> OtherSpellings(QaInput input)
    {
        if (input.IsBritish is not { } isBritish) yield break;
        var (wanted, other) = (input.Spelling?.Of(isBritish), input.Spelling?.Of(!isBritish));
        foreach (var same in input.Reading.TargetWords.GroupBy(word => word.In(input.Target), StringComparer.Ordinal))
        {
            var word = same.Key;
            var right = SpellingPairs.Find(word, isBritish) ?? (wanted?.Knows(word) == false && other?.Knows(word) == true ? SpellingPairs.Find(word, isBritish, wanted) : null);
            if (right is null || input.Source.Contains(word, StringComparison.Ordinal)) continue;
            ImmutableArray<TextSpan> places = [.. same.Where(place => !input.Terms.Any(term => term.Target is { } span && span.Overlaps(place)))];
            if (places.IsEmpty) continue;
            yield return Hold($"“{word}” is {(isBritish ? "American" : "British")} spelling: “{right}”.") with
            {
                Target = places,
                Fix = new FindingFix($"Write “{right}”", places.Reverse().Aggregate(input.Target, (text, place) => text.With(place, right))),
            };
        }
    }

    // Where nothing known is alike, the word may be one of another language or of a trade, which is for a person to tell.
    private IEnumerable<Finding> Unknown(QaInput input)
    {
        // A block that was left as it is has a finding of its own.
        if (input.Spelling?.For(input.IsBritish) is not [_, ..] lexicons || input.Source == input.Target) yield break;
        var words = new UnknownWords(input, lexicons);
        var count = 0;
        foreach (var (word, places) in words.Find())
        {
            if (words.PlacesInFrench(word) is [_, ..] french)
            {
                // Without an accent it may be a word of a third language, “hangi”, that both have taken over.
                var severity = word.All(char.IsAscii) ? FindingSeverity.Info : Severity;
                yield return Hold($"“{Shorten(word)}” is in no English dictionary, and stands so in the French.") with { Severity = severity, Source = french, Target = places };
                continue;
            }

            var proposals = count++ < MostWithProposals ? lexicons[0].Propose(word, MostProposals) : [];
            var isSlip = proposals.Any(proposal => !proposal.Contains(' ', StringComparison.Ordinal)) && !words.IsFormOfKnown(word);
            yield return Hold($"“{Shorten(word)}” is in no English dictionary{Named(proposals)}.") with { Severity = isSlip ? Severity : FindingSeverity.Info, Target = places };
        }
    }

    private static string Named(ImmutableArray<string> proposals)
    {
        ImmutableArray<string> words = [.. proposals.Select(proposal => $"“{proposal}”")];
        return words switch
        {
            [] => "",
            [var only] => $"; perhaps {only}",
            _ => $"; perhaps {string.Join(", ", words[..^1])} or {words[^1]}",
        };
    }
}
