using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Search;

/// <summary>One of several translations followed at the same time.</summary>
/// <param name="Row">The row of the decoder that its state is in.</param>
/// <param name="Last">Its last token in the <see cref="TokenTree"/>.</param>
/// <param name="Length">Tokens so far.</param>
/// <param name="Total">Sum of the logarithms of their probabilities.</param>
/// <param name="Progress">What has become of the renderings it must contain.</param>
internal readonly record struct Hypothesis(int Row, int Last, int Length, float Total, ConstraintProgress Progress)
{
    /// <summary>The score with the effect of length taken out, by which finished translations are compared.</summary>
    public float Normalised(float power) => Total / MathF.Pow(Math.Max(1, Length), power);

    /// <summary>Whether the text so far, followed by one more token, ends with these words, however they are cut into pieces.</summary>
    /// <param name="words">With U+2581 in front and between.</param>
    public bool EndsWith(TokenTree tree, Vocabulary vocabulary, string words, int next)
    {
        var rest = words.AsSpan();
        var (id, token) = (next, Last);
        while (true)
        {
            var piece = vocabulary.TextOf(id);
            if (piece.Length == 0) return false;
            if (piece.Length >= rest.Length) return piece.EndsWith(rest, StringComparison.Ordinal);
            if (!rest.EndsWith(piece, StringComparison.Ordinal) || token == TokenTree.None) return false;
            rest = rest[..^piece.Length];
            (id, token) = (tree[token].Id, tree[token].Before);
        }
    }
}
