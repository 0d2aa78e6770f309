using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>
/// Settles what the renderings of one entry say about the same words: the better verdict counts for a span, and what stands
/// inside a longer rendering of the other camp is part of that one ("minister" in a forbidden "first minister").
/// </summary>
internal static class OutermostHits
{
    /// <summary>The hits that stand, by start.</summary>
    public static ImmutableArray<RenderingHit> Of(IEnumerable<RenderingHit> hits)
    {
        RenderingHit[] best = [.. hits.GroupBy(hit => hit.Span).Select(group => group.MinBy(hit => hit.Verdict)).OrderBy(hit => hit.Span.Start)];
        var inOrder = new Cover(best, isForbidden: false);
        var forbidden = new Cover(best, isForbidden: true);
        return [.. best.Where(hit => !(hit.Verdict == TermVerdict.Forbidden ? inOrder : forbidden).Contains(hit))];
    }

    /// <summary>The hits of one camp, with the furthest end reached up to each of them.</summary>
    private sealed class Cover
    {
        private readonly List<int> _starts = [];
        private readonly List<int> _furthest = [];

        public Cover(RenderingHit[] hits, bool isForbidden)
        {
            foreach (var hit in hits.Where(hit => hit.Verdict == TermVerdict.Forbidden == isForbidden))
            {
                _furthest.Add(Math.Max(hit.Span.End, _furthest.Count == 0 ? 0 : _furthest[^1]));
                _starts.Add(hit.Span.Start);
            }
        }

        public bool Contains(RenderingHit hit)
        {
            var before = LastAtOrBefore(hit.Span.Start);
            return before >= 0 && _furthest[before] >= hit.Span.End;
        }

        private int LastAtOrBefore(int start)
        {
            var (low, high) = (0, _starts.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_starts[middle] <= start) low = middle + 1;
                else high = middle;
            }

            return low - 1;
        }
    }
}
