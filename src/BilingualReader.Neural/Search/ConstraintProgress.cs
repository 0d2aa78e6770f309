using System.Numerics;

namespace BilingualReader.Neural.Search;

/// <summary>Which renderings a translation contains so far.</summary>
/// <param name="Met">A bit for each that is complete.</param>
/// <param name="Current">The one being written; -1 for none.</param>
/// <param name="Written">Tokens of it that are written.</param>
/// <param name="IsWordOpen">Whether a rendering ended just now, so that what follows must begin a new word.</param>
internal readonly record struct ConstraintProgress(ulong Met, int Current, int Written, bool IsWordOpen)
{
    public static readonly ConstraintProgress None = new(0, -1, 0, false);

    public bool IsMet(int constraint) => (Met & 1UL << constraint) != 0;

    public bool IsAllMet(int count) => BitOperations.PopCount(Met) == count;

    /// <summary>Tokens of renderings that are written: translations compete only with those that have as many.</summary>
    public int TokensMet(IReadOnlyList<Constraint> constraints)
    {
        var tokens = Written;
        for (var at = 0; at < constraints.Count; at++) if (IsMet(at)) tokens += constraints[at].Ids.Length;
        return tokens;
    }

    /// <summary>One more token of a rendering is written.</summary>
    public ConstraintProgress Write(int constraint, int length)
    {
        var written = (Current == constraint ? Written : 0) + 1;
        return written == length ? Complete(constraint) : new ConstraintProgress(Met, constraint, written, false);
    }

    /// <summary>A rendering is complete.</summary>
    public ConstraintProgress Complete(int constraint) => new(Met | 1UL << constraint, -1, 0, true);

    /// <summary>A token of the translation's own is written.</summary>
    public ConstraintProgress Pass() => this with { IsWordOpen = false };
}
