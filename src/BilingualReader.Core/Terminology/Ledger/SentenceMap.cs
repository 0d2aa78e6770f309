using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>Which part of the target answers a place of the source, by the sentences that answer each other.</summary>
/// <param name="pairs">The sentences, in order; none when nothing is known.</param>
/// <param name="sourceLength">Length of the source.</param>
/// <param name="targetLength">Length of the target.</param>
internal sealed class SentenceMap(ImmutableArray<SentencePair> pairs, int sourceLength, int targetLength)
{
    /// <summary>The number of the sentence pair that holds the place; 0 when nothing is known.</summary>
    public int PairAt(int source)
    {
        var pair = 0;
        while (pair + 1 < pairs.Length && pairs[pair + 1].Source.Start <= source) pair++;
        return pair;
    }

    /// <summary>The stretch of the target that answers a sentence pair, up to the next one.</summary>
    public TextSpan TargetOf(int pair) => TextSpan.FromBounds(
        pair == 0 ? 0 : pairs[pair].Target.Start,
        pair + 1 < pairs.Length ? pairs[pair + 1].Target.Start : targetLength);

    /// <summary>Where in the target, from 0 to 1, words are expected that answer a place of the source.</summary>
    public double ExpectedAt(int source)
    {
        var pair = PairAt(source);
        var target = TargetOf(pair);
        var (start, end) = (pair == 0 ? 0 : pairs[pair].Source.Start, pair + 1 < pairs.Length ? pairs[pair + 1].Source.Start : sourceLength);
        return end == start ? 0 : (target.Start + ((double)(source - start) / (end - start) * target.Length)) / Math.Max(1, targetLength);
    }
}
