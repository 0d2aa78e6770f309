using System.Numerics;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Search;

/// <summary>
/// The renderings of one part. A rendering may begin where the attention points to the words it renders, runs to its end without
/// anything between, and is followed by a new word. One that the network finds by itself counts; a second one is not allowed.
/// </summary>
internal sealed class ConstraintRules(Vocabulary vocabulary, IReadOnlyList<Constraint> constraints)
{
    private const char Blank = '\u2581';

    private readonly int _tokens = constraints.Sum(constraint => constraint.Ids.Length);

    public IReadOnlyList<Constraint> Constraints => constraints;

    /// <summary>Renderings whose turn it is, a bit for each: no token gets more of this step's attention than all tokens of their term together.</summary>
    public ulong Due(ConstraintProgress progress, ReadOnlySpan<float> attention)
    {
        var peak = 0f;
        foreach (var weight in attention[..^1]) peak = Math.Max(peak, weight);
        var due = 0UL;
        for (var open = Open(progress); open != 0; open &= open - 1)
        {
            var at = BitOperations.TrailingZeroCount(open);
            if (Mass(constraints[at], attention) >= peak) due |= 1UL << at;
        }

        return due;
    }

    /// <summary>Renderings that have not begun, a bit for each.</summary>
    public ulong Open(ConstraintProgress progress)
    {
        var open = ((1UL << constraints.Count) - 1) & ~progress.Met;
        return progress.Current < 0 ? open : open & ~(1UL << progress.Current);
    }

    /// <summary>Tokens that must still be written.</summary>
    public int TokensLeft(ConstraintProgress progress) => _tokens - progress.TokensMet(constraints);

    /// <summary>What a token of the network's own choice does to the renderings; null where it may not be chosen.</summary>
    public ConstraintProgress? Choose(Hypothesis hypothesis, TokenTree tree, int id, ReadOnlySpan<float> attention)
    {
        var progress = hypothesis.Progress;
        if (id == vocabulary.End) return progress.IsAllMet(constraints.Count) ? progress : null;
        if (progress.IsWordOpen && ContinuesWord(id)) return null;
        var (isCompleted, best, most) = (false, -1, 0f);
        for (var at = 0; at < constraints.Count; at++)
        {
            if (!hypothesis.EndsWith(tree, vocabulary, constraints[at].Words, id)) continue;
            isCompleted = true;
            if (progress.IsMet(at)) continue;
            var mass = Mass(constraints[at], attention);
            if (best < 0 || mass > most) (best, most) = (at, mass);
        }

        if (!isCompleted) return progress.Pass();
        return best < 0 ? null : progress.Complete(best);
    }

    private static float Mass(Constraint constraint, ReadOnlySpan<float> attention)
    {
        var sum = 0f;
        foreach (var weight in attention[constraint.Start..constraint.End]) sum += weight;
        return sum;
    }

    private bool ContinuesWord(int id)
    {
        var piece = vocabulary[id];
        if (piece.Type == PieceType.Byte) return true;
        if (piece.Type != PieceType.Normal) return false;
        var text = vocabulary.TextOf(id);
        return text[0] != Blank && char.IsLetterOrDigit(text[0]);
    }
}
