namespace BilingualReader.Core.Effort;

/// <summary>
/// Time to edit: how long a pair had the attention of a person, over all visits. Time without a key, a pointer or a scroll counts
/// up to <see cref="IdleSeconds"/> and no further.
/// </summary>
public static class EditTime
{
    /// <summary>After so long without a sign of life, nobody is taken to be there.</summary>
    public const int IdleSeconds = 60;

    /// <summary>Longest stretch that is believed in one piece; a browser sends shorter ones.</summary>
    public const int MostSeconds = 3600;

    /// <summary>Words an hour; null when no time was taken.</summary>
    public static double? WordsAnHour(long words, long seconds) => seconds <= 0 ? null : words * 3600d / seconds;

    /// <summary>The middle value, or the mean of the two in the middle; null for none. One paragraph left open over lunch does not move it.</summary>
    public static double? Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
