using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>Which place of the target answers which occurrence. No letter of the target answers two.</summary>
internal sealed class AnswerSheet(int occurrences, int targetLength)
{
    // Above this many steps the cheapest assignment would take noticeable time; order alone decides then.
    private const long MostSteps = 20_000_000;

    private readonly RenderingHit?[] _answers = new RenderingHit?[occurrences];
    private readonly bool[] _taken = new bool[targetLength];

    /// <summary>The answer to an occurrence; null when it has none.</summary>
    public RenderingHit? this[int occurrence] => _answers[occurrence];

    /// <summary>
    /// Answers as many of the occurrences as can be from the hits of the verdicts wanted. Longer terms choose before shorter
    /// ones, so that "Iraq" takes nothing from "Islamic Resistance in Iraq".
    /// </summary>
    public void Answer(IReadOnlyList<Occurrence> all, Func<TermVerdict, bool> wanted)
    {
        foreach (var group in all.GroupBy(occurrence => occurrence.Weight).OrderByDescending(group => group.Key))
        {
            // What one round gives away can free shorter places inside longer ones that were not needed: hence rounds.
            while (AnswerOnce([.. group.Where(occurrence => _answers[occurrence.Index] is null)], wanted)) { }
        }
    }

    private bool AnswerOnce(List<Occurrence> open, Func<TermVerdict, bool> wanted)
    {
        var places = FreePlaces(open, wanted);
        if (places.Count == 0) return false;
        var isAnyAnswered = false;
        foreach (var cluster in AnswerCluster.Split(open, places, wanted))
        {
            isAnyAnswered |= cluster.Steps <= MostSteps ? AnswerCheapest(cluster) : AnswerInOrder(cluster);
        }

        return isAnyAnswered;
    }

    /// <summary>The free places that open occurrences could have, longest first where they overlap, numbered by start.</summary>
    private Dictionary<TextSpan, int> FreePlaces(List<Occurrence> open, Func<TermVerdict, bool> wanted)
    {
        var claimed = (bool[])_taken.Clone();
        var spans = new List<TextSpan>();
        var hits = open.Select(occurrence => occurrence.Hits).Distinct().SelectMany(list => list).Where(hit => wanted(hit.Verdict));
        foreach (var span in hits.OrderByDescending(hit => hit.Span.Length).ThenBy(hit => hit.Span.Start).Select(hit => hit.Span).Distinct())
        {
            var letters = claimed.AsSpan(span.Start, span.Length);
            if (letters.Contains(true)) continue;
            letters.Fill(true);
            spans.Add(span);
        }

        return spans.OrderBy(span => span.Start).Select((span, number) => (span, number)).ToDictionary(pair => pair.span, pair => pair.number);
    }

    private bool AnswerCheapest(AnswerCluster cluster)
    {
        var costs = new CostMatrix(cluster.Occurrences.Count, cluster.Places.Count);
        for (var row = 0; row < costs.Rows; row++)
        {
            var occurrence = cluster.Occurrences[row];
            foreach (var hit in cluster.HitsOf(occurrence))
            {
                costs.Allow(row, cluster.Places[hit.Span], hit.Verdict, Math.Abs(occurrence.Position - ((double)hit.Span.Start / _taken.Length)));
            }
        }

        var rows = CheapestAssignment.Solve(costs);
        var isAnyAnswered = false;
        foreach (var (span, column) in cluster.Places)
        {
            if (rows[column] < 0) continue;
            var occurrence = cluster.Occurrences[rows[column]];
            if (costs[rows[column], column] >= CostMatrix.Unanswered) continue;
            Give(occurrence, cluster.HitsOf(occurrence).First(hit => hit.Span == span));
            isAnyAnswered = true;
        }

        return isAnyAnswered;
    }

    private bool AnswerInOrder(AnswerCluster cluster)
    {
        var isAnyAnswered = false;
        foreach (var sharing in cluster.Occurrences.GroupBy(occurrence => occurrence.Hits))
        {
            var hits = new Queue<RenderingHit>(cluster.HitsOf(sharing.First()).OrderBy(hit => hit.Verdict).ThenBy(hit => hit.Span.Start));
            foreach (var occurrence in sharing)
            {
                while (hits.TryPeek(out var hit) && _taken[hit.Span.Start]) hits.Dequeue();
                if (!hits.TryDequeue(out var free)) break;
                Give(occurrence, free);
                isAnyAnswered = true;
            }
        }

        return isAnyAnswered;
    }

    private void Give(Occurrence occurrence, RenderingHit hit)
    {
        _answers[occurrence.Index] = hit;
        _taken.AsSpan(hit.Span.Start, hit.Span.Length).Fill(true);
    }
}
