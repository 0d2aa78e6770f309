using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Segments;

/// <summary>
/// Tells which target sentences answer which source sentences inside one block: by their lengths (after Gale and Church,
/// "A program for aligning sentences in bilingual corpora", 1993) and by what both sides share: numbers, names, word stems,
/// acronyms, question and quotation marks.
/// </summary>
public static class SentenceAligner
{
    /// <summary>
    /// The pairs, in order; together they cover every sentence of both sides. Where it is not sure which sentence answers
    /// which, a pair holds several on each side. Empty when either side has no sentence.
    /// </summary>
    public static ImmutableArray<SentencePair> Align(string source, string target)
    {
        var left = SentenceSplitter.Split(source, "fr");
        var right = SentenceSplitter.Split(target, "en");
        if (left.IsEmpty || right.IsEmpty) return [];
        if (left.Length == 1 || right.Length == 1) return [Pair(left, right, new AlignedGroup(0, left.Length, 0, right.Length))];
        var anchors = SentenceAnchors.Of(source, left, target, right);
        return [.. new AlignmentLattice(anchors).FindGroups().Select(group => Pair(left, right, group))];
    }

    private static SentencePair Pair(ImmutableArray<TextSpan> left, ImmutableArray<TextSpan> right, AlignedGroup group) => new(
        TextSpan.FromBounds(left[group.SourceStart].Start, left[group.SourceEnd - 1].End),
        TextSpan.FromBounds(right[group.TargetStart].Start, right[group.TargetEnd - 1].End));
}
