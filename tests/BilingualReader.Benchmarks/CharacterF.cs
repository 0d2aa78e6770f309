namespace BilingualReader.Benchmarks;

/// <summary>chrF of a corpus: the F score of character n-grams of 1 to 6 without spaces (Popović 2015).</summary>
internal static class CharacterF
{
    private const int Longest = 6;
    /// <summary>From 0 to 1.</summary>
    /// <param name="hypotheses">The translations.</param>
    /// <param name="references">What they are held against.</param>
    /// <param name="beta">How much more recall counts than precision; 2 for chrF2, which makes little of words too many.</param>
    public static double Corpus(IReadOnlyList<string> hypotheses, IReadOnlyList<string> references, double beta)
    {
        var sum = 0.0;
        for (var length = 1; length <= Longest; length++)
        {
            var (shared, ours, theirs) = (0, 0, 0);
            foreach (var (hypothesis, reference) in hypotheses.Zip(references))
            {
                var (mine, right) = (Count(hypothesis, length), Count(reference, length));
                shared += mine.Sum(gram => Math.Min(gram.Value, right.GetValueOrDefault(gram.Key)));
                ours += mine.Values.Sum();
                theirs += right.Values.Sum();
            }

            var (precision, recall) = ((double)shared / Math.Max(1, ours), (double)shared / Math.Max(1, theirs));
            sum += shared == 0 ? 0 : (1 + beta * beta) * precision * recall / (beta * beta * precision + recall);
        }

        return sum / Longest;
    }

    private static Dictionary<string, int> Count(string text, int length)
    {
        var dense = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at + length <= dense.Length; at++) counts[dense.Substring(at, length)] = counts.GetValueOrDefault(dense.Substring(at, length)) + 1;
        return counts;
    }
}
