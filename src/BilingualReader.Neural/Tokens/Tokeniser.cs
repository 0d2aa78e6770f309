using System.Collections.Immutable;

namespace BilingualReader.Neural.Tokens;

/// <summary>A token and where it stands in the text (UTF-16).</summary>
internal readonly record struct SourceToken(int Id, int Start, int Length);

/// <summary>Cuts a text into the pieces whose scores add up to the most: unigram segmentation by the method of Viterbi.</summary>
internal sealed class Tokeniser(Vocabulary vocabulary)
{
    private const float UnknownPenalty = 10f;

    /// <summary>The tokens of a text, without the end of the sentence.</summary>
    public ImmutableArray<SourceToken> Encode(string text)
    {
        var normalised = vocabulary.Normaliser.Normalise(text, vocabulary.ProtectedPieces);
        var best = new Step[normalised.Length + 1];
        FindBest(normalised.Span, best);
        return Collect(normalised, best);
    }

    private void FindBest(ReadOnlySpan<byte> text, Step[] best)
    {
        for (var start = 0; start < text.Length; start += CharacterLength(text, start))
        {
            var single = CharacterLength(text, start);
            var (score, hasSingle) = (best[start].Score, false);
            var node = 0;
            for (var at = start; at < text.Length && (node = vocabulary.Trie.Next(node, text[at])) >= 0; at++)
            {
                if (vocabulary.Trie.PieceAt(node) is not (>= 0 and var id)) continue;
                var length = at + 1 - start;
                Offer(best, at + 1, start, id, score + ScoreOf(id, length));
                hasSingle |= length == single;
            }

            if (!hasSingle) Offer(best, start + single, start, vocabulary.Unknown, score + (vocabulary.LeastScore - UnknownPenalty));
        }
    }

    private float ScoreOf(int id, int length)
    {
        ref readonly var piece = ref vocabulary[id];
        return piece.Type == PieceType.Normal ? piece.Score : (float)(length * vocabulary.MostScore - 0.1);
    }

    // Of equal scores the one found first stays: the piece that begins further left.
    private static void Offer(Step[] best, int end, int start, int id, float score)
    {
        if (!best[end].IsReached || score > best[end].Score) best[end] = new Step(score, start, id, IsReached: true);
    }

    private ImmutableArray<SourceToken> Collect(NormalisedText text, Step[] best)
    {
        var path = new Stack<(int Start, int End, int Id)>();
        for (var end = text.Length; end > 0; end = best[end].Start) path.Push((best[end].Start, end, best[end].Id));
        var tokens = ImmutableArray.CreateBuilder<SourceToken>(path.Count);
        var wasUnknown = false;
        foreach (var (start, end, id) in path)
        {
            var isUnknown = id == vocabulary.Unknown;
            var (from, length) = PlaceOf(text, start, end);
            if (isUnknown && vocabulary.HasByteFallback) foreach (var part in text.Bytes.AsSpan(start, end - start)) tokens.Add(new SourceToken(vocabulary.Bytes[part], from, length));
            else if (isUnknown && wasUnknown) tokens[^1] = tokens[^1] with { Length = from + length - tokens[^1].Start };
            else tokens.Add(new SourceToken(id, from, length));
            wasUnknown = isUnknown;
        }

        return tokens.ToImmutable();
    }

    // Without the blank in front: a word is underlined from its first letter.
    private static (int Start, int Length) PlaceOf(NormalisedText text, int start, int end)
    {
        var blank = Normaliser.Blank;
        var isBlank = end - start > blank.Length && text.Bytes.AsSpan(start).StartsWith(blank);
        var from = text.Origins[isBlank ? start + blank.Length : start];
        return (from, Math.Max(0, text.Origins[end] - from));
    }

    private static int CharacterLength(ReadOnlySpan<byte> text, int at)
    {
        var length = text[at] < 0x80 ? 1 : text[at] < 0xE0 ? 2 : text[at] < 0xF0 ? 3 : 4;
        return Math.Min(length, text.Length - at);
    }

    private readonly record struct Step(float Score, int Start, int Id, bool IsReached);
}
