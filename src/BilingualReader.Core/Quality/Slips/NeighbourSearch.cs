namespace BilingualReader.Core.Quality.Slips;

/// <summary>Looks whether answers fit a neighbour's text better than their own.</summary>
internal sealed class NeighbourSearch
{
    private const int Reach = 2;

    // How clearly two answers must fit each other's texts to be called swapped.
    private const double SwapLead = 3;

    // How clearly a run of answers must fit the texts beside theirs to be called shifted, and what each one has to bring.
    private const double ShiftLead = 6;
    private const double ShiftStep = 1;

    // How much must speak against a run of answers, beyond what may speak against any.
    private const double RunDoubt = 14;
    private const double UsualDoubt = -2;
    private const double OwnLead = 3;

    // Below this much speaks against a single answer.
    private const double LeastAlone = -5;
    private const double LeastInBatch = -8;

    private readonly SlipBatch batch;
    private readonly double[] own;
    private readonly double[,] beside;

    public NeighbourSearch(SlipBatch batch)
    {
        this.batch = batch;
        own = [.. Enumerable.Range(0, batch.Length).Select(at => batch.Score(at, at))];
        beside = new double[batch.Length, 2 * Reach + 1];
        for (var source = 0; source < batch.Length; source++)
        {
            for (var offset = -Reach; offset <= Reach; offset++)
            {
                var target = source + offset;
                if (target >= 0 && target < batch.Length) beside[source, offset + Reach] = offset == 0 ? own[source] : batch.Score(source, target);
            }
        }
    }

    /// <summary>Whether too much speaks against a single answer.</summary>
    public bool IsUnlikely(int at) =>
        BestBeside(at) is { } beside ? own[at] < LeastInBatch && own[at] - beside < OwnLead : own[at] < LeastAlone;

    /// <summary>Adds the places that were found.</summary>
    public void Find(ISet<int> suspects)
    {
        FindUnlikelyRuns(suspects);
        for (var offset = 1; offset <= Reach; offset++) FindSwaps(offset, suspects);
        for (var offset = -Reach; offset <= Reach; offset++)
        {
            if (offset == 0) continue;
            FindRuns(offset, bySource: false, suspects);
            FindRuns(offset, bySource: true, suspects);
        }
    }

    private double Beside(int source, int target) => beside[source, target - source + Reach];

    // The best that speaks for the answer being another text's, or for another answer being the text's; null without neighbours.
    private double? BestBeside(int at)
    {
        double? best = null;
        for (var other = Math.Max(0, at - Reach); other <= Math.Min(batch.Length - 1, at + Reach); other++)
        {
            if (other != at) best = Math.Max(best ?? double.NegativeInfinity, Math.Max(Beside(at, other), Beside(other, at)));
        }

        return best;
    }

    // Answers from farther away fit neither their texts nor those beside them; one alone may be a free translation.
    private void FindUnlikelyRuns(ISet<int> suspects)
    {
        var (sum, start) = (0.0, 0);
        for (var at = 0; at < batch.Length; at++)
        {
            if (sum <= 0) (sum, start) = (0, at);
            sum += DoubtAt(at);
            if (sum <= RunDoubt || start == at) continue;
            for (var suspect = start; suspect <= at; suspect++) suspects.Add(suspect);
        }
    }

    // An answer that fits its own text so much better than the texts beside it is a free translation of it.
    private double DoubtAt(int at)
    {
        var lead = own[at] - (BestBeside(at) ?? double.PositiveInfinity);
        return lead > OwnLead ? -lead : UsualDoubt - own[at];
    }

    private void FindSwaps(int offset, ISet<int> suspects)
    {
        for (var first = 0; first + offset < batch.Length; first++)
        {
            var second = first + offset;
            if (Beside(first, second) + Beside(second, first) - own[first] - own[second] <= SwapLead) continue;
            suspects.Add(first);
            suspects.Add(second);
        }
    }

    // The run of neighbouring answers with the greatest lead, by one walk.
    private void FindRuns(int offset, bool bySource, ISet<int> suspects)
    {
        var (sum, start) = (0.0, 0);
        for (var at = 0; at < batch.Length; at++)
        {
            if (at + offset < 0 || at + offset >= batch.Length) continue;
            if (sum <= 0) (sum, start) = (0, at);
            sum += (bySource ? Beside(at, at + offset) : Beside(at + offset, at)) - own[at] - ShiftStep;
            if (sum <= ShiftLead) continue;
            for (var suspect = start; suspect <= at; suspect++) suspects.Add(suspect);
        }
    }
}
