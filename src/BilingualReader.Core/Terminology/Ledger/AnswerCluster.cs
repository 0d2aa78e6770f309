using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>Occurrences that could have the same places, directly or through others; nobody else can have those.</summary>
internal sealed class AnswerCluster
{
    private readonly Func<TermVerdict, bool> _wanted;

    private AnswerCluster(List<Occurrence> occurrences, IEnumerable<TextSpan> places, Func<TermVerdict, bool> wanted)
    {
        _wanted = wanted;
        Occurrences = occurrences;
        Places = places.Order(Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)))
            .Select((span, number) => (span, number)).ToDictionary(pair => pair.span, pair => pair.number);
    }

    /// <summary>The occurrences, in the order of the source.</summary>
    public IReadOnlyList<Occurrence> Occurrences { get; }

    /// <summary>The places, numbered from 0 in the order of the target.</summary>
    public IReadOnlyDictionary<TextSpan, int> Places { get; }

    /// <summary>About how many steps the cheapest assignment takes.</summary>
    public long Steps => (long)Occurrences.Count * Occurrences.Count * (Occurrences.Count + Places.Count);

    /// <summary>Splits occurrences and places into clusters. Occurrences that could have none of the places are left out.</summary>
    public static IEnumerable<AnswerCluster> Split(List<Occurrence> open, Dictionary<TextSpan, int> places, Func<TermVerdict, bool> wanted)
    {
        // Occurrences of one entry share their list of hits, so lists are joined and not occurrences.
        var lists = open.GroupBy(occurrence => occurrence.Hits).ToList();
        var reach = lists.ConvertAll(list => SpansOf(list.Key, places, wanted));
        var isDone = new bool[lists.Count];
        var listsAt = Enumerable.Range(0, lists.Count).SelectMany(list => reach[list].Select(span => (span, list))).ToLookup(pair => pair.span, pair => pair.list);
        for (var first = 0; first < lists.Count; first++)
        {
            if (isDone[first] || reach[first].Count == 0) continue;
            var members = Reachable(first, reach, listsAt, isDone);
            var occurrences = members.SelectMany(list => lists[list]).OrderBy(occurrence => occurrence.Index).ToList();
            yield return new AnswerCluster(occurrences, members.SelectMany(list => reach[list]).Distinct(), wanted);
        }
    }

    /// <summary>What could answer the occurrence in this cluster.</summary>
    public IEnumerable<RenderingHit> HitsOf(Occurrence occurrence) => occurrence.Hits.Where(hit => _wanted(hit.Verdict) && Places.ContainsKey(hit.Span));

    private static List<TextSpan> SpansOf(ImmutableArray<RenderingHit> hits, Dictionary<TextSpan, int> places, Func<TermVerdict, bool> wanted) =>
        [.. hits.Where(hit => wanted(hit.Verdict) && places.ContainsKey(hit.Span)).Select(hit => hit.Span)];

    private static List<int> Reachable(int first, List<List<TextSpan>> reach, ILookup<TextSpan, int> listsAt, bool[] isDone)
    {
        var members = new List<int> { first };
        isDone[first] = true;
        for (var i = 0; i < members.Count; i++)
        {
            foreach (var neighbour in reach[members[i]].SelectMany(span => listsAt[span]))
            {
                if (isDone[neighbour]) continue;
                isDone[neighbour] = true;
                members.Add(neighbour);
            }
        }

        return members;
    }
}
