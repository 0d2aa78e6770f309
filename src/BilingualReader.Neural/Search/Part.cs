namespace BilingualReader.Neural.Search;

/// <summary>What the decoder translates at once: a sentence, or a stretch of one that is too long, and what comes of it.</summary>
/// <param name="tokens">Source ids, the end of the sentence included.</param>
/// <param name="limit">Target tokens at most, the end of the sentence included.</param>
/// <param name="constraints">Renderings that must appear.</param>
internal sealed class Part(int[] tokens, int limit, IReadOnlyList<Constraint> constraints)
{
    public int[] Tokens => tokens;

    public int Limit => limit;

    public IReadOnlyList<Constraint> Constraints => constraints;

    /// <summary>Target ids; the last is the end of the sentence unless the limit cut it off.</summary>
    public int[] Ids { get; } = new int[limit];

    /// <summary>The score of each target token.</summary>
    public float[] Scores { get; } = new float[limit];

    /// <summary>For each target token the weight of each source token.</summary>
    public float[] Attention { get; } = new float[limit * tokens.Length];

    /// <summary>The target ids so far.</summary>
    public ReadOnlySpan<int> Result => Ids.AsSpan(0, Count);

    /// <summary>Target tokens so far.</summary>
    public int Count { get; set; }

    /// <summary>The score of the whole; null where it is the sum of the tokens'.</summary>
    public float? Total { get; set; }

    /// <summary>Constraints that could not be met, by their place in <see cref="Constraints"/>.</summary>
    public int[] Missing { get; set; } = [];
}
