namespace BilingualReader.Core.Quality.Slips;

/// <summary>How often clues are found in a true translation and in any other text: measured on press sentences.</summary>
internal static class ClueWeights
{
    // By kind: share of true pairs where the clue is found on the other side.
    private static readonly double[] Found = [0.88, 0.40, 0.65, 0.50, 0.95, 0.60, 0.88, 0.80];

    // By kind: share of other pairs where it is found.
    private static readonly double[] Chance = [0.012, 0.006, 0.05, 0.095, 0.009, 0.04, 0.125, 0.002];

    // By grade: how usual such a key is in another text, before the batch itself says more.
    private static readonly double[] Usual = [0.004, 0.007, 0.015, 0.05];

    /// <summary>Share of true pairs where a clue of the kind is found.</summary>
    public static double FoundShare(ClueKind kind) => Found[(int)kind];

    /// <summary>How usual a key is before the batch says more.</summary>
    public static double UsualShare(ClueKind kind, ClueGrade grade) =>
        kind is ClueKind.Small or ClueKind.Mark or ClueKind.NumberWord ? Chance[(int)kind] : Usual[(int)grade];

    /// <summary>What it means that nothing answers a clue.</summary>
    public static double MissWeight(ClueKind kind) => Math.Log((1 - Found[(int)kind]) / (1 - Chance[(int)kind]));
}
