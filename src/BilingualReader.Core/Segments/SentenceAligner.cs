using System.Collections.Immutable;

namespace BilingualReader.Core.Segments;

/// <summary>Tells which target sentences answer which source sentences inside one block.</summary>
public static class SentenceAligner
{
    /// <summary>The pairs, in order; together they cover every sentence of both sides. Empty when either side has no sentence.</summary>
    public static ImmutableArray<SentencePair> Align(string source, string target)
    {
        var left = SentenceSplitter.Split(source, "fr");
        var right = SentenceSplitter.Split(target, "en");
        if (left.IsEmpty || right.IsEmpty) return [];
        return [new SentencePair(Text.TextSpan.FromBounds(left[0].Start, left[^1].End), Text.TextSpan.FromBounds(right[0].Start, right[^1].End))];
    }
}
