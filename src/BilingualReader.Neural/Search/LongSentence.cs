using System.Collections.Immutable;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Search;

/// <summary>Cuts a sentence that has more tokens than the model was trained on, where a clause ends if it can.</summary>
internal static class LongSentence
{
    /// <summary>Tokens of a piece at most, without its end (Firefox: <c>max-length-break</c> 128).</summary>
    public const int MostTokens = 127;

    /// <summary>Where pieces begin, as places among the tokens; the first is zero. Nothing is cut within <paramref name="whole"/>, first token and the one behind the last, if it can be helped.</summary>
    public static ImmutableArray<int> Cut(string text, ImmutableArray<SourceToken> tokens, IReadOnlyList<(int Start, int End)> whole)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        while (tokens.Length - starts[^1] > MostTokens)
        {
            var left = tokens.Length - starts[^1];
            var wanted = starts[^1] + left / ((left + MostTokens - 1) / MostTokens);
            starts.Add(BestCut(text, tokens, starts[^1] + MostTokens / 3, Math.Min(starts[^1] + MostTokens, tokens.Length - 1), wanted, whole));
        }

        return starts.ToImmutable();
    }

    private static int BestCut(string text, ImmutableArray<SourceToken> tokens, int first, int last, int wanted, IReadOnlyList<(int Start, int End)> whole)
    {
        var (best, bestRank) = (last, int.MinValue);
        for (var at = first; at <= last; at++)
        {
            var isWithin = whole.Any(span => span.Start < at && at < span.End);
            var rank = (isWithin ? -10_000 : 0) + 1000 * Strength(text, tokens, at) - Math.Abs(at - wanted);
            if (rank > bestRank) (best, bestRank) = (at, rank);
        }

        return best;
    }

    // 3 after a semicolon or colon, 2 after a comma, dash or bracket, 1 between words, 0 within one.
    private static int Strength(string text, ImmutableArray<SourceToken> tokens, int at)
    {
        var end = tokens[at - 1].Start + tokens[at - 1].Length;
        if (end == 0 || tokens[at].Start <= tokens[at - 1].Start) return 0;
        if (end >= text.Length || !char.IsWhiteSpace(text[end])) return 0;
        return text[end - 1] switch
        {
            '.' or '!' or '?' or '…' => 4,
            ';' or ':' => 3,
            ',' or '–' or '—' or ')' or '»' => 2,
            _ => 1,
        };
    }
}
