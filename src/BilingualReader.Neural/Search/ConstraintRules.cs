using System.Text;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Search;

/// <summary>
/// The renderings of one part. A rendering may begin where the attention points to the words it renders, runs to its end without
/// anything between, and is followed by a new word. One that the network finds by itself counts; a second one is not allowed.
/// </summary>
internal sealed class ConstraintRules(Vocabulary vocabulary, IReadOnlyList<Constraint> constraints)
{
    private const char Blank = '\u2581';

    public IReadOnlyList<Constraint> Constraints => constraints;

    /// <summary>Renderings whose turn it is: no token gets more of this step's attention than all tokens of their term together.</summary>
    public IEnumerable<int> Due(ConstraintProgress progress, float[] attention)
    {
        var peak = 0f;
        foreach (var weight in attention.AsSpan(0, attention.Length - 1)) peak = Math.Max(peak, weight);
        return Open(progress).Where(at => Mass(constraints[at], attention) >= peak);
    }

    /// <summary>Renderings that have not begun.</summary>
    public IEnumerable<int> Open(ConstraintProgress progress) => Enumerable.Range(0, constraints.Count).Where(at => !progress.IsMet(at) && at != progress.Current);

    /// <summary>Tokens that must still be written.</summary>
    public int TokensLeft(ConstraintProgress progress) => constraints.Sum(constraint => constraint.Ids.Length) - progress.TokensMet(constraints);

    /// <summary>What a token of the network's own choice does to the renderings; null where it may not be chosen.</summary>
    public ConstraintProgress? Choose(Hypothesis hypothesis, int id, float[] attention)
    {
        var progress = hypothesis.Progress;
        if (id == vocabulary.End) return progress.IsAllMet(constraints.Count) ? progress : null;
        if (progress.IsWordOpen && ContinuesWord(id)) return null;
        var completed = Enumerable.Range(0, constraints.Count).Where(at => hypothesis.EndsWith(vocabulary, constraints[at].Words, id)).ToArray();
        if (completed.Length == 0) return progress.Pass();
        int[] open = [.. completed.Where(at => !progress.IsMet(at))];
        return open.Length == 0 ? null : progress.Complete(open.MaxBy(at => Mass(constraints[at], attention)));
    }

    private static float Mass(Constraint constraint, float[] attention)
    {
        var sum = 0f;
        foreach (var weight in attention.AsSpan(constraint.Start..constraint.End)) sum += weight;
        return sum;
    }

    private bool ContinuesWord(int id)
    {
        var piece = vocabulary[id];
        if (piece.Type == PieceType.Byte) return true;
        if (piece.Type != PieceType.Normal) return false;
        var text = Encoding.UTF8.GetString(piece.Text);
        return text[0] != Blank && char.IsLetterOrDigit(text[0]);
    }
}
