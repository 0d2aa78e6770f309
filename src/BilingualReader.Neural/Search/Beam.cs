using System.Numerics;

namespace BilingualReader.Neural.Search;

/// <summary>The translations of one part that are followed, and those that are finished. Serves one part after the other.</summary>
internal sealed class Beam(TokenTree tree, int end)
{
    // A rendering that is written only because the translation must end counts as this much less probable, so that one in its place wins.
    private const float OutOfPlace = 10f;

    // With renderings the first few that come to their end are enough of a choice: those that have not ended by then go on and on.
    private const int ShareOfEnds = 3;
    private readonly List<(int Id, float Score)> _best = [];
    private readonly List<Continuation> _continuations = [];
    private readonly List<Hypothesis> _live = [];
    private readonly List<Hypothesis> _finished = [];
    private Hypothesis? _lastResort;
    private Part _part = new([], 0, []);
    private ConstraintRules _rules = null!;
    private int _size;
    private float _normalisation;

    /// <summary>Those that go on.</summary>
    public List<Hypothesis> Live => _live;

    /// <summary>Source tokens, with the end of the sentence.</summary>
    public int SourceLength => _part.Tokens.Length;

    /// <summary>Rows of the decoder that this takes at most.</summary>
    public int MostRows => Math.Max(_size, _rules.TokensLeft(ConstraintProgress.None) + 1);

    /// <summary>Turns to a part, whose first row of the decoder is given.</summary>
    public void Begin(Part part, ConstraintRules rules, int size, float normalisation, int row)
    {
        (_part, _rules, _size, _normalisation, _lastResort) = (part, rules, size, normalisation, null);
        _finished.Clear();
        _live.Clear();
        _live.Add(new Hypothesis(row, TokenTree.None, 0, 0f, ConstraintProgress.None));
    }

    /// <summary>Collects the ways that a hypothesis may go on.</summary>
    public void Extend(Hypothesis hypothesis, RowScores scores, ReadOnlySpan<float> attention)
    {
        var progress = hypothesis.Progress;
        if (progress.Current >= 0)
        {
            AddRendering(hypothesis, scores, progress.Current);
            return;
        }

        var left = _rules.TokensLeft(progress);
        var mustBegin = left > 0 && _part.Limit - hypothesis.Length <= left + 1;
        var wantsEnd = !mustBegin && AddChoices(hypothesis, scores, attention) && left > 0;
        var due = _rules.Due(progress, attention);
        AddRenderings(hypothesis, scores, due);
        if (mustBegin || wantsEnd) AddRenderings(hypothesis, scores, _rules.Open(progress) & ~due, OutOfPlace);
    }

    /// <summary>Keeps the best, an equal share for each amount of renderings written.</summary>
    /// <param name="attention">Where the attention of each row is kept.</param>
    public void Select(ReadOnlySpan<int> attention)
    {
        var room = _size - (_rules.Constraints.Count == 0 ? _finished.Count : 0);
        _continuations.Sort(Continuation.Compare);
        var banks = 0;
        for (var at = 0; at < _continuations.Count; at++) if (at == 0 || _continuations[at].Met != _continuations[at - 1].Met) banks++;
        var share = Math.Max(1, room / Math.Max(1, banks));
        _live.Clear();
        var (bank, kept) = (0, 0);
        for (var at = 0; at < _continuations.Count; at++)
        {
            if (_continuations[at].Met != _continuations[bank].Met) (bank, kept) = (at, 0);
            if (kept == share || IsRepeated(bank, at)) continue;
            kept++;
            Keep(_continuations[at], attention);
        }

        _continuations.Clear();
        if (IsDone()) _live.Clear();
    }

    /// <summary>Gives the live hypotheses the next rows, and notes the rows they come from.</summary>
    public void Renumber(List<int> origins)
    {
        for (var at = 0; at < _live.Count; at++)
        {
            origins.Add(_live[at].Row);
            _live[at] = _live[at] with { Row = origins.Count - 1 };
        }
    }

    /// <summary>Writes the best translation into the part.</summary>
    public void Finish()
    {
        if ((_finished.Count > 0 ? _finished.MaxBy(hypothesis => hypothesis.Normalised(_normalisation)) : _lastResort) is not { } best) return;
        _part.Count = best.Length;
        var token = best.Last;
        for (var at = best.Length - 1; at >= 0; at--, token = tree[token].Before)
        {
            (_part.Ids[at], _part.Scores[at]) = (tree[token].Id, tree[token].Score);
            tree.Attention(tree[token].Attention, SourceLength).CopyTo(_part.Attention.AsSpan(at * SourceLength));
        }

        _part.Total = best.Normalised(_normalisation);
        _part.Missing = [.. Enumerable.Range(0, _rules.Constraints.Count).Where(at => !best.Progress.IsMet(at))];
    }

    // The best words that may be chosen; says whether the end is among the best. Rules may forbid the first few, so more are looked at then.
    private bool AddChoices(Hypothesis hypothesis, RowScores scores, ReadOnlySpan<float> attention)
    {
        var (wantsEnd, before) = (false, _continuations.Count);
        for (var count = _size + 2; _continuations.Count == before; count *= 8)
        {
            scores.FindBest(count, _best);
            foreach (var (id, score) in _best)
            {
                wantsEnd |= id == end;
                if (_rules.Choose(hypothesis, tree, id, attention) is { } chosen) Add(hypothesis, id, score, chosen);
            }

            if (_best.Count < count) break;
        }

        return wantsEnd;
    }

    private void AddRenderings(Hypothesis hypothesis, RowScores scores, ulong constraints, float penalty = 0f)
    {
        for (; constraints != 0; constraints &= constraints - 1) AddRendering(hypothesis, scores, BitOperations.TrailingZeroCount(constraints), penalty);
    }

    private void AddRendering(Hypothesis hypothesis, RowScores scores, int constraint, float penalty = 0f)
    {
        var ids = _rules.Constraints[constraint].Ids;
        var id = ids[hypothesis.Progress.Current == constraint ? hypothesis.Progress.Written : 0];
        Add(hypothesis, id, scores.Of(id) - penalty, hypothesis.Progress.Write(constraint, ids.Length));
    }

    private void Add(Hypothesis hypothesis, int id, float score, ConstraintProgress progress) =>
        _continuations.Add(new Continuation(hypothesis, id, score, progress, progress.TokensMet(_rules.Constraints), _continuations.Count));

    // The same token after the same translation, found in two ways, counts once.
    private bool IsRepeated(int bank, int at)
    {
        for (var other = bank; other < at; other++)
        {
            if (_continuations[other].From.Row == _continuations[at].From.Row && _continuations[other].Id == _continuations[at].Id) return true;
        }

        return false;
    }

    private void Keep(Continuation way, ReadOnlySpan<int> attention)
    {
        var token = tree.Add(new Token(way.From.Last, way.Id, way.Score, attention[way.From.Row]));
        var next = new Hypothesis(way.From.Row, token, way.From.Length + 1, way.Total, way.Progress);
        if (way.Id == end || next.Length >= _part.Limit) Retire(next);
        else _live.Add(next);
    }

    // One that the limit cut off may have gone round in circles, and every word of that is probable. Where renderings are required it
    // serves only when no other came to its end.
    private void Retire(Hypothesis hypothesis)
    {
        if (_rules.Constraints.Count == 0 || tree[hypothesis.Last].Id == end) _finished.Add(hypothesis);
        else if (_lastResort is not { } last || Rank(hypothesis).CompareTo(Rank(last)) > 0) _lastResort = hypothesis;
    }

    private (int Met, float Score) Rank(Hypothesis hypothesis) => (hypothesis.Progress.TokensMet(_rules.Constraints), hypothesis.Normalised(_normalisation));

    private bool IsDone()
    {
        if (_live.Count == 0) return true;
        if (_rules.Constraints.Count == 0) return _finished.Count >= _size;
        return _finished.Count >= Math.Max(1, _size / ShareOfEnds) || (_finished.Count > 0 && BestOf(_live) <= BestOf(_finished));
    }

    private float BestOf(List<Hypothesis> hypotheses)
    {
        var best = float.NegativeInfinity;
        foreach (var hypothesis in hypotheses) best = MathF.Max(best, hypothesis.Normalised(_normalisation));
        return best;
    }
}
