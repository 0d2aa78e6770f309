using BilingualReader.Neural.Kernels;
using BilingualReader.Neural.Layers;

namespace BilingualReader.Neural.Search;

/// <summary>The scores of one row as logarithms of probabilities.</summary>
internal readonly unsafe struct RowScores
{
    private readonly float* _scores;
    private readonly Candidates _candidates;
    private readonly float _all;

    public RowScores(float* scores, Candidates candidates)
    {
        _scores = scores;
        _candidates = candidates;
        _all = Floats.LogSum(scores, candidates.Columns);
    }

    /// <summary>The logarithm of a word's probability; minus infinity where it is no candidate.</summary>
    public float Of(int id) => _candidates.ColumnOf(id) is >= 0 and var column ? _scores[column] - _all : float.NegativeInfinity;

    /// <summary>Puts the most probable words into a list, best first; of equal ones the lowest id.</summary>
    public void FindBest(int count, List<(int Id, float Score)> best)
    {
        best.Clear();
        var least = float.NegativeInfinity;
        for (var column = 0; column < _candidates.Columns; column++)
        {
            if (!(_scores[column] > least)) continue;
            var at = best.Count;
            while (at > 0 && best[at - 1].Score < _scores[column]) at--;
            best.Insert(at, (column, _scores[column]));
            if (best.Count > count) best.RemoveAt(count);
            if (best.Count == count) least = best[^1].Score;
        }

        for (var at = 0; at < best.Count; at++) best[at] = (_candidates.IdOf(best[at].Id), best[at].Score - _all);
    }
}
