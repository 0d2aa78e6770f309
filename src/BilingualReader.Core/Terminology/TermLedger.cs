using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology.Ledger;
using BilingualReader.Core.Terminology.Matching;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology;

/// <summary>
/// Judges each occurrence of a term: what in the target answers it. Exact goes before inflected, inflected before an accepted
/// variant, and occurrences are answered in their order as far as that allows. A rendering that the entry forbids counts only
/// when no other answers. A single common word, and one that is forbidden, answer only an occurrence of the sentence that theirs
/// answers: "strike" in the next sentence may be another matter.
/// </summary>
public static class TermLedger
{
    /// <summary>One line for each match, in the order of the matches. No words of the target answer two occurrences.</summary>
    /// <param name="source">The French text in which the matches were found.</param>
    /// <param name="target">Its English.</param>
    /// <param name="matches">The occurrences.</param>
    public static ImmutableArray<TermOccurrence> Judge(string source, string target, ImmutableArray<TermMatch> matches) => Judge(source, target, matches, default);

    /// <summary>The same, for texts of which it is known which sentences answer each other.</summary>
    /// <param name="source">The French text in which the matches were found.</param>
    /// <param name="target">Its English.</param>
    /// <param name="matches">The occurrences.</param>
    /// <param name="sentences">The sentences, in order; found out when it is <c>default</c>.</param>
    public static ImmutableArray<TermOccurrence> Judge(string source, string target, ImmutableArray<TermMatch> matches, ImmutableArray<SentencePair> sentences)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (matches.IsDefaultOrEmpty) return [];
        var text = new TargetText(target);
        var map = new SentenceMap(sentences.IsDefault ? SentenceAligner.Align(source, target) : sentences, source.Length, target.Length);
        var occurrences = Find(source, text, matches, map);
        var sheet = new AnswerSheet(matches.Length, text.Text.Length);
        sheet.Answer(occurrences, verdict => verdict != TermVerdict.Forbidden);
        sheet.Answer(occurrences, verdict => verdict == TermVerdict.Forbidden);
        return [.. matches.Select((match, i) => Line(match, sheet[i], text))];
    }

    private static List<Occurrence> Find(string source, TargetText target, ImmutableArray<TermMatch> matches, SentenceMap map)
    {
        var known = new Dictionary<SearchKey, ImmutableArray<RenderingHit>>();
        var inSentence = new Dictionary<(SearchKey Key, int Pair), ImmutableArray<RenderingHit>>();
        var occurrences = new List<Occurrence>(matches.Length);
        for (var i = 0; i < matches.Length; i++)
        {
            var match = matches[i];
            var found = match.Span.In(source);
            var isVerbatim = match.Entry.Status == TermStatus.DoNotTranslate;
            var key = new SearchKey(match.Entry, isVerbatim ? found : "", IsShouting(found, match.Entry));
            if (!known.TryGetValue(key, out var hits)) known[key] = hits = Search(match, found, key.IsShouting, target);
            var pair = map.PairAt(match.Span.Start);
            if (!inSentence.TryGetValue((key, pair), out var near)) inSentence[(key, pair)] = near = Reachable(hits, map.TargetOf(pair), target);
            occurrences.Add(new Occurrence(i, map.ExpectedAt(match.Span.Start), WordsOf(isVerbatim ? found : match.Entry.Target), near));
        }

        return occurrences;
    }

    // Occurrences that can have the same answers share one list, so it is made anew only where something drops out.
    private static ImmutableArray<RenderingHit> Reachable(ImmutableArray<RenderingHit> hits, TextSpan sentence, TargetText target)
    {
        bool IsFar(RenderingHit hit) => hit.IsBound && !sentence.Contains(target.ToStored(hit.Span));
        return hits.Any(IsFar) ? [.. hits.Where(hit => !IsFar(hit))] : hits;
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
