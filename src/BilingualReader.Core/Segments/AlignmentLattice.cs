using System.Collections.Immutable;

namespace BilingualReader.Core.Segments;

/// <summary>Sentences of both sides that belong together, as ranges, ends exclusive.</summary>
internal readonly record struct AlignedGroup(int SourceStart, int SourceEnd, int TargetStart, int TargetEnd);

/// <summary>
/// All monotone alignments of two sequences of sentences near the diagonal. Finds the best, and keeps of its boundaries
/// those that are clearly better than any other boundary at the same sentence.
/// </summary>
internal sealed class AlignmentLattice
{
    // How far a boundary may lie from the diagonal, in sentences.
    private const int HalfBand = 40;

    // By how much a boundary must beat its rivals. Lower it, and wrong links come in; raise it, and more is grouped.
    private const double Certainty = 2.5;

    private const double Impossible = double.NegativeInfinity;

    private static readonly Step[] Steps =
        [new(1, 1, 0), new(1, 2, 2.2), new(2, 1, 2.2), new(2, 2, 4.4), new(1, 3, 5), new(3, 1, 5), new(2, 3, 6.5), new(3, 2, 6.5), new(3, 3, 7)];

    private readonly SentenceAnchors _anchors;
    private readonly int _sources;
    private readonly int _targets;
    private readonly double[][] _shared;
    private readonly double[][] _before;
    private readonly double[][] _after;

    public AlignmentLattice(SentenceAnchors anchors)
    {
        _anchors = anchors;
        _sources = anchors.SourceLengths.Length;
        _targets = anchors.TargetLengths.Length;
        _shared = NewRows(_sources, 0);
        _before = NewRows(_sources + 1, Impossible);
        _after = NewRows(_sources + 1, Impossible);
    }

    /// <summary>The groups, in order, covering both sides.</summary>
    public IEnumerable<AlignedGroup> FindGroups()
    {
        FillShared();
        FillBefore();
        FillAfter();
        var start = (Source: 0, Target: 0);
        foreach (var end in Boundaries())
        {
            if (end != (_sources, _targets) && !IsCertain(end.Source, end.Target)) continue;
            yield return new AlignedGroup(start.Source, end.Source, start.Target, end.Target);
            start = end;
        }
    }

    private void FillShared()
    {
        for (var i = 0; i < _sources; i++)
        {
            for (var j = FirstInBand(i); j <= Math.Min(LastInBand(i), _targets - 1); j++) _shared[i][j - FirstInBand(i)] = _anchors.Shared(i, j);
        }
    }

    private void FillBefore()
    {
        _before[0][0] = 0;
        for (var i = 0; i <= _sources; i++)
        {
            for (var j = FirstInBand(i); j <= LastInBand(i); j++)
            {
                foreach (var step in Steps)
                {
                    var before = Get(_before, i - step.Sources, j - step.Targets);
                    if (before == Impossible) continue;
                    ref var best = ref _before[i][j - FirstInBand(i)];
                    best = Math.Max(best, before + Score(i - step.Sources, j - step.Targets, step));
                }
            }
        }
    }

    private void FillAfter()
    {
        _after[_sources][_targets - FirstInBand(_sources)] = 0;
        for (var i = _sources; i >= 0; i--)
        {
            for (var j = LastInBand(i); j >= FirstInBand(i); j--)
            {
                foreach (var step in Steps)
                {
                    var after = Get(_after, i + step.Sources, j + step.Targets);
                    if (after == Impossible) continue;
                    ref var best = ref _after[i][j - FirstInBand(i)];
                    best = Math.Max(best, after + Score(i, j, step));
                }
            }
        }
    }

    /// <summary>The ends of the groups of the best alignment; only the very end when there is none.</summary>
    private IEnumerable<(int Source, int Target)> Boundaries()
    {
        var (i, j) = (0, 0);
        while ((i, j) != (_sources, _targets))
        {
            var next = Get(_after, i, j) == Impossible ? null : BestStep(i, j);
            (i, j) = next is null ? (_sources, _targets) : (i + next.Sources, j + next.Targets);
            yield return (i, j);
        }
    }

    private Step? BestStep(int i, int j)
    {
        Step? best = null;
        var bestScore = Impossible;
        foreach (var step in Steps)
        {
            var after = Get(_after, i + step.Sources, j + step.Targets);
            if (after == Impossible || after + Score(i, j, step) <= bestScore) continue;
            bestScore = after + Score(i, j, step);
            best = step;
        }

        return best;
    }

    private bool IsCertain(int source, int target)
    {
        var rival = Impossible;
        for (var j = FirstInBand(source); j <= LastInBand(source); j++)
        {
            if (j != target) rival = Math.Max(rival, Through(source, j));
        }

        for (var i = Math.Max(0, source - HalfBand); i <= Math.Min(_sources, source + HalfBand); i++)
        {
            if (i != source) rival = Math.Max(rival, Through(i, target));
        }

        return Through(source, target) - rival >= Certainty;
    }

    private double Through(int i, int j) => Get(_before, i, j) + Get(_after, i, j);

    private double Score(int source, int target, Step step)
    {
        var (shared, sourceLength, targetLength) = (0.0, 0, 0);
        for (var i = source; i < source + step.Sources; i++)
        {
            sourceLength += _anchors.SourceLengths[i];
            for (var j = target; j < target + step.Targets; j++) shared += Math.Max(0, Get(_shared, i, j));
        }

        for (var j = target; j < target + step.Targets; j++) targetLength += _anchors.TargetLengths[j];
        return shared - LengthCost(sourceLength, targetLength) - step.Cost;
    }

    // English has about nine characters for ten of French; the variance is the one of Gale and Church, and the bound keeps
    // one free translation from outweighing what two sentences share.
    private static double LengthCost(int source, int target)
    {
        const double ratio = 0.9, variance = 6.8, mostCost = 8;
        var deviation = (target - ratio * source) / Math.Sqrt(variance * (source + target) / 2);
        return Math.Min(mostCost, deviation * deviation / 2);
    }

    private double[][] NewRows(int count, double value)
    {
        var rows = new double[count][];
        for (var i = 0; i < count; i++)
        {
            rows[i] = new double[LastInBand(i) - FirstInBand(i) + 1];
            Array.Fill(rows[i], value);
        }

        return rows;
    }

    private double Get(double[][] rows, int i, int j) =>
        i < 0 || i >= rows.Length || j < FirstInBand(i) || j > LastInBand(i) ? Impossible : rows[i][j - FirstInBand(i)];

    private int FirstInBand(int i) => Math.Max(0, Diagonal(i) - HalfBand);

    private int LastInBand(int i) => Math.Min(_targets, Diagonal(i) + HalfBand);

    private int Diagonal(int i) => (int)((long)i * _targets / _sources);

    /// <summary>A way to group the next sentences.</summary>
    /// <param name="Sources">How many of the source, 1 to 3.</param>
    /// <param name="Targets">How many of the target, 1 to 3.</param>
    /// <param name="Cost">How unusual it is.</param>
    private sealed record Step(int Sources, int Targets, double Cost);
}
