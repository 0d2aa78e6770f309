namespace BilingualReader.Core.Quality.Slips;

/// <summary>How the lengths of a French text and its English go together.</summary>
internal static class LengthModel
{
    // English has about nine letters for ten of French.
    private const double UsualRatio = 0.9;

    // Spread of the logarithm of the ratio in long texts, what short texts add to it, and the spread of texts at random.
    private const double LongSpread = 0.13;
    private const double ShortSpread = 1.3;
    private const double RandomSpread = 0.7;

    private const double Least = -14;

    /// <summary>What the lengths, in letters and figures, say for a pair: above 0 for it, below 0 against it.</summary>
    public static double Weigh(int source, int target)
    {
        var distance = Distance(source, target);
        var spread = Spread(source);
        var pair = -Square(distance / spread) / 2 - Math.Log(spread);
        var chance = -Square(distance / RandomSpread) / 2 - Math.Log(RandomSpread);
        return Math.Max(Least, pair - Math.Max(chance, -3));
    }

    /// <summary>How far the ratio is from the usual, in spreads: below 0 when the English is short.</summary>
    public static double Deviation(int source, int target) => Distance(source, target) / Spread(source);

    private static double Distance(int source, int target) => Math.Log((target + 3) / (UsualRatio * source + 3));

    private static double Spread(int source) => LongSpread + ShortSpread / (source + 10) * 3;

    private static double Square(double value) => value * value;
}
