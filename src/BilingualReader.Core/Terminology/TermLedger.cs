using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Ledger;
using BilingualReader.Core.Terminology.Matching;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology;

/// <summary>
/// Judges each occurrence of a term: what in the target answers it. Exact goes before inflected, inflected before an accepted
/// variant, and occurrences are answered in their order as far as that allows. A rendering that the entry forbids counts only
/// when no other answers.
/// </summary>
public static class TermLedger
{
    /// <summary>One line for each match, in the order of the matches. No words of the target answer two occurrences.</summary>
    /// <param name="source">The French text in which the matches were found.</param>
    /// <param name="target">Its English.</param>
    /// <param name="matches">The occurrences.</param>
    public static ImmutableArray<TermOccurrence> Judge(string source, string target, ImmutableArray<TermMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (matches.IsDefaultOrEmpty) return [];
        var text = new TargetText(target);
        var occurrences = Find(source, text, matches);
        var sheet = new AnswerSheet(matches.Length, text.Text.Length);
        sheet.Answer(occurrences, verdict => verdict != TermVerdict.Forbidden);
        sheet.Answer(occurrences, verdict => verdict == TermVerdict.Forbidden);
        return [.. matches.Select((match, i) => Line(match, sheet[i], text))];
    }

    private static List<Occurrence> Find(string source, TargetText target, ImmutableArray<TermMatch> matches)
    {
        var known = new Dictionary<SearchKey, ImmutableArray<RenderingHit>>();
        var occurrences = new List<Occurrence>(matches.Length);
        for (var i = 0; i < matches.Length; i++)
        {
            var match = matches[i];
            var found = match.Span.In(source);
            var isVerbatim = match.Entry.Status == TermStatus.DoNotTranslate;
            var key = new SearchKey(match.Entry, isVerbatim ? found : "", IsShouting(found, match.Entry));
            if (!known.TryGetValue(key, out var hits)) known[key] = hits = Search(match, found, key.IsShouting, target);
            occurrences.Add(new Occurrence(i, (double)match.Span.Start / source.Length, WordsOf(isVerbatim ? found : match.Entry.Target), hits));
        }

        return occurrences;
    }

    private static ImmutableArray<RenderingHit> Search(TermMatch match, string found, bool isShouting, TargetText target)
    {
        var search = new RenderingSearch(target, isShouting);
        return OutermostHits.Of(Rendering.Of(match, found).SelectMany(search.Find));
    }

    private static TermOccurrence Line(TermMatch match, RenderingHit? answer, TargetText target) =>
        answer is { } hit ? new TermOccurrence(match, hit.Verdict, target.ToStored(hit.Span)) : new TermOccurrence(match, TermVerdict.Missing, null);

    /// <summary>Whether the occurrence is set in capitals although its entry is not: the line is, then, and so may be the target.</summary>
    private static bool IsShouting(string found, TermPair entry) =>
        found.Count(char.IsUpper) > 1 && !found.Any(char.IsLower) && entry.Source.Any(char.IsLower);

    private static int WordsOf(string rendering)
    {
        var words = 0;
        for (var i = 0; i < rendering.Length; i++)
        {
            if (FrenchWordEdges.IsWord(rendering[i]) && (i == 0 || !FrenchWordEdges.IsWord(rendering[i - 1]))) words++;
        }

        return words;
    }

    private readonly record struct SearchKey(TermPair Entry, string Found, bool IsShouting);
}
