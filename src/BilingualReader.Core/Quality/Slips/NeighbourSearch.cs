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

    /// <summary>What speaks for each answer being that of its own text.</summary>
    public ReadOnlySpan<double> Own => own;

    /// <summary>The best that speaks for the answer being another text's, or for another answer being the text's; null without neighbours.</summary>
    public double? BestBeside(int at)
    {
        double? best = null;
        for (var other = Math.Max(0, at - Reach); other <= Math.Min(batch.Length - 1, at + Reach); other++)
        {
            if (other != at) best = Math.Max(best ?? double.NegativeInfinity, Math.Max(Beside(at, other), Beside(other, at)));
        }

        return best;
    }

    /// <summary>Adds the places that were found.</summary>
    public void Find(ISet<int> suspects)
    {
        for (var offset = 1; offset <= Reach; offset++) FindSwaps(offset, suspects);
        for (var offset = -Reach; offset <= Reach; offset++)
        {
            if (offset == 0) continue;
            FindRuns(offset, bySource: false, suspects);
            FindRuns(offset, bySource: true, suspects);
        }
    }

    private double Beside(int source, int target) => beside[source, target - source + Reach];

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
