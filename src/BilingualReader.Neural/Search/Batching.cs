namespace BilingualReader.Neural.Search;

/// <summary>Puts parts of similar length together, and enough batches for all threads.</summary>
internal static class Batching
{
    // Keys and values of a batch, which every step reads, should stay in the cache beside the weights of the decoder. When every word is
    // scored, so many weights come by at each step that more sentences are worth more; yet with the larger size a token takes 12 KB.
    private const int MostTokensWithShortlist = 640;
    private const int MostTokens = 832;

    /// <summary>Batches, those with the longest parts first: what is begun last is soon done.</summary>
    public static Part[][] Make(IReadOnlyList<Part> parts, TranslationOptions options, bool usesShortlist) =>
        [.. parts.GroupBy(part => part.Constraints.Count > 0).OrderByDescending(group => group.Key).SelectMany(group => Fill([.. group], options, usesShortlist ? MostTokensWithShortlist : MostTokens))];

    private static List<Part[]> Fill(Part[] parts, TranslationOptions options, int tokens)
    {
        var sorted = parts.OrderByDescending(part => part.Tokens.Length).ToArray();
        var share = Math.Max(1, (sorted.Length + options.Threads - 1) / options.Threads);

        // A sentence of which several translations are followed takes as much room as several.
        var rows = Math.Max(options.BeamSize, parts.Any(part => part.Constraints.Count > 0) ? BeamSearch.LeastWithConstraints : 1);
        var most = Math.Clamp(options.BatchSize / rows, 1, share);
        var batches = new List<Part[]>();
        for (var first = 0; first < sorted.Length;)
        {
            var count = Math.Clamp(tokens / sorted[first].Tokens.Length, 1, Math.Min(most, sorted.Length - first));
            batches.Add(sorted[first..(first + count)]);
            first += count;
        }

        return batches;
    }
}
