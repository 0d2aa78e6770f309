using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation;

/// <summary>Finds what of a block is never translated: program text, and addresses written out.</summary>
internal static partial class VerbatimSpans
{
    // Punctuation that ends a sentence or closes a bracket around an address is not part of it.
    private const string Closing = ".,;:!?…)]}»”’\"'";

    /// <summary>The spans, by start, not overlapping, none empty.</summary>
    public static ImmutableArray<TextSpan> Find(Block block) => Merge(
        block.Codes.Where(code => code.Kind == InlineCodeKind.Code).Select(code => code.Span).Concat(Addresses(block.Source)));

    private static IEnumerable<TextSpan> Addresses(string text) =>
        from Match match in Address().Matches(text)
        let length = match.Value.TrimEnd(Closing.ToCharArray()).Length
        select new TextSpan(match.Index, length);

    private static ImmutableArray<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans.Where(span => span.Length > 0).OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (merged.Count > 0 && merged[^1].Overlaps(span)) merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else merged.Add(span);
        }

        return merged.ToImmutable();
    }

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
