namespace BilingualReader.Core.Effort;

/// <summary>Which words of a text stand unchanged in another, in one cheapest way to turn the first into the second.</summary>
/// <param name="IsKept">Of each word of the first, whether it stays.</param>
/// <param name="IsFound">Of each word of the second, whether it was there.</param>
/// <param name="PlaceOf">Of each word of the second, and of its end, before which word of the first it belongs.</param>
internal sealed record WordAlignment(bool[] IsKept, bool[] IsFound, int[] PlaceOf)
{
    /// <summary>Aligns; where several ways cost the same, words stay as far back as they can.</summary>
    public static WordAlignment Of(int[] words, int[] final)
    {
        var costs = Costs(words, final);
        var alignment = new WordAlignment(new bool[words.Length], new bool[final.Length], [.. Enumerable.Repeat(words.Length, final.Length + 1)]);
        var (i, j) = (words.Length, final.Length);
        while (j > 0)
        {
            if (i > 0 && words[i - 1] == final[j - 1] && costs[i, j] == costs[i - 1, j - 1])
            {
                (i, j) = (i - 1, j - 1);
                alignment.IsKept[i] = alignment.IsFound[j] = true;
                alignment.PlaceOf[j] = i;
            }
            else if (i > 0 && costs[i, j] == costs[i - 1, j - 1] + 1)
            {
                (i, j) = (i - 1, j - 1);
                alignment.PlaceOf[j] = i;
            }
            else if (costs[i, j] == costs[i, j - 1] + 1)
            {
                alignment.PlaceOf[--j] = i;
            }
            else
            {
                i--;
            }
        }

        return alignment;
    }

    private static int[,] Costs(int[] words, int[] final)
    {
        var costs = new int[words.Length + 1, final.Length + 1];
        for (var i = 0; i <= words.Length; i++)
        {
            for (var j = 0; j <= final.Length; j++)
            {
                costs[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(costs[i - 1, j - 1] + (words[i - 1] == final[j - 1] ? 0 : 1), Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1),
                };
            }
        }

        return costs;
    }
}
