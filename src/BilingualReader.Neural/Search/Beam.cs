namespace BilingualReader.Neural.Search;

/// <summary>The translations of one part that are followed, and those that are finished.</summary>
internal sealed class Beam(Part part, ConstraintRules rules, int size, float normalisation, int end)
{
    // A rendering that is written only because the translation must end counts as this much less probable, so that one in its place wins.
    private const float OutOfPlace = 10f;
    private readonly List<Continuation> _continuations = [];
    private readonly List<Hypothesis> _finished = [];
    private Hypothesis? _lastResort;

    /// <summary>Those that go on.</summary>
    public List<Hypothesis> Live { get; private set; } = [];

    /// <summary>Source tokens, with the end of the sentence.</summary>
    public int SourceLength => part.Tokens.Length;

    /// <summary>Rows of the decoder that this takes at most.</summary>
    public int MostRows { get; } = Math.Max(size, rules.Constraints.Sum(constraint => constraint.Ids.Length) + 1);

    public void Begin(int row) => Live = [new Hypothesis(row, null, 0, 0f, ConstraintProgress.None)];

    /// <summary>Collects the ways that a hypothesis may go on.</summary>
    public void Extend(Hypothesis hypothesis, RowScores scores, float[] attention)
    {
        var progress = hypothesis.Progress;
        if (progress.Current >= 0)
        {
            AddRendering(hypothesis, scores, progress.Current);
            return;
        }

        var left = rules.TokensLeft(progress);
        var mustBegin = left > 0 && part.Limit - hypothesis.Length <= left + 1;
        var wantsEnd = !mustBegin && AddChoices(hypothesis, scores, attention) && left > 0;
        int[] due = [.. rules.Due(progress, attention)];
        foreach (var constraint in due) AddRendering(hypothesis, scores, constraint);
        if (!mustBegin && !wantsEnd) return;
        foreach (var constraint in rules.Open(progress).Except(due)) AddRendering(hypothesis, scores, constraint, OutOfPlace);
    }

    /// <summary>Keeps the best, an equal share for each amount of renderings written.</summary>
    public void Select(float[][] attention)
    {
        var room = size - (rules.Constraints.Count == 0 ? _finished.Count : 0);
        var banks = _continuations.GroupBy(way => way.Progress.TokensMet(rules.Constraints)).OrderByDescending(bank => bank.Key).ToArray();
        var share = Math.Max(1, room / Math.Max(1, banks.Length));
        var kept = banks.SelectMany(bank => bank.OrderByDescending(way => way.Total).ThenBy(way => way.From.Row).ThenBy(way => way.Id).DistinctBy(way => (way.From.Row, way.Id)).Take(share));
        var live = new List<Hypothesis>();
        foreach (var way in kept)
        {
            var next = new Hypothesis(way.From.Row, new Node(way.From.Last, way.Id, way.Score, attention[way.From.Row]), way.From.Length + 1, way.Total, way.Progress);
            if (way.Id == end || next.Length >= part.Limit) Retire(next);
            else live.Add(next);
        }

        _continuations.Clear();
        Live = IsDone(live) ? [] : live;
    }

    /// <summary>Gives the live hypotheses the next rows, and notes the rows they come from.</summary>
    public void Renumber(List<int> origins)
    {
        for (var at = 0; at < Live.Count; at++)
        {
            origins.Add(Live[at].Row);
            Live[at] = Live[at] with { Row = origins.Count - 1 };
        }
    }

    /// <summary>Writes the best translation into the part.</summary>
    public void Finish()
    {
        var best = _finished.Count > 0 ? _finished.MaxBy(hypothesis => hypothesis.Normalised(normalisation)) : _lastResort;
        if (best is null) return;
        foreach (var node in best.Nodes())
        {
            (part.Ids[part.Count], part.Scores[part.Count]) = (node.Id, node.Score);
            node.Attention.CopyTo(part.Attention, part.Count * part.Tokens.Length);
            part.Count++;
        }

        part.Total = best.Normalised(normalisation);
        part.Missing = [.. Enumerable.Range(0, rules.Constraints.Count).Where(at => !best.Progress.IsMet(at))];
    }

    // The best words that may be chosen; says whether the end is among the best. Rules may forbid the first few, so more are looked at then.
    private bool AddChoices(Hypothesis hypothesis, RowScores scores, float[] attention)
    {
        var (wantsEnd, before) = (false, _continuations.Count);
        for (var count = size + 2; _continuations.Count == before; count *= 8)
        {
            var best = scores.Best(count);
            foreach (var (id, score) in best)
            {
                wantsEnd |= id == end;
                if (rules.Choose(hypothesis, id, attention) is { } chosen) _continuations.Add(new Continuation(hypothesis, id, score, chosen));
            }

            if (best.Count < count) break;
        }

        return wantsEnd;
    }

    private void AddRendering(Hypothesis hypothesis, RowScores scores, int constraint, float penalty = 0f)
    {
        var ids = rules.Constraints[constraint].Ids;
        var id = ids[hypothesis.Progress.Current == constraint ? hypothesis.Progress.Written : 0];
        _continuations.Add(new Continuation(hypothesis, id, scores.Of(id) - penalty, hypothesis.Progress.Write(constraint, ids.Length)));
    }

    // One that the limit cut off is as good as finished only when it has all it needs.
    private void Retire(Hypothesis hypothesis)
    {
        if (hypothesis.Last!.Id == end || hypothesis.Progress.IsAllMet(rules.Constraints.Count)) _finished.Add(hypothesis);
        else if (_lastResort is null || hypothesis.Progress.TokensMet(rules.Constraints) > _lastResort.Progress.TokensMet(rules.Constraints)) _lastResort = hypothesis;
    }

    private bool IsDone(List<Hypothesis> live)
    {
        if (live.Count == 0) return true;
        if (rules.Constraints.Count == 0) return _finished.Count >= size;
        return _finished.Count > 0 && live.Max(hypothesis => hypothesis.Normalised(normalisation)) <= _finished.Max(hypothesis => hypothesis.Normalised(normalisation));
    }
}
