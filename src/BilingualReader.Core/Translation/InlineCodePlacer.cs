using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation;

/// <summary>
/// Finds where the inline codes of a source block belong in its target: by what is known for sure first (the whole text,
/// program text, whole sentences), then by the words that an engine linked. A code that finds no place is left out: no
/// markup is better than markup on the wrong words.
/// </summary>
internal static class InlineCodePlacer
{
    /// <summary>The codes in the target, by start, outer before inner; they may nest, and never cross.</summary>
    public static ImmutableArray<InlineCode> Place(Block block, string target, ImmutableArray<SentencePair> sentences, ImmutableArray<WordLink> links)
    {
        if (block.Codes.IsEmpty) return [];
        var text = new Placement(block.Source, target, sentences, links);
        var placed = new List<PlacedCode>(block.Codes.Length);
        foreach (var code in block.Codes.OrderBy(code => code.Span.Start).ThenByDescending(code => code.Span.Length))
        {
            if (text.Find(code) is { } found && Fit(code, found, placed, target) is { } span) placed.Add(new PlacedCode(code, span));
        }

        return [.. placed.Select(place => place.Code with { Span = place.Target }).OrderBy(code => code.Span.Start).ThenByDescending(code => code.Span.Length)];
    }

    // What nests in the source nests in the target; what stands side by side there shares no word here.
    private static TextSpan? Fit(InlineCode code, TextSpan span, List<PlacedCode> placed, string target)
    {
        foreach (var other in placed)
        {
            var room = other.Code.Span.Contains(code.Span) ? Common(span, other.Target) : Rest(span, other.Target);
            if (room is not { } rest) return null;
            span = rest;
        }

        return span.Length == 0 ? span : Trim(span, target);
    }

    private static TextSpan? Common(TextSpan span, TextSpan outer)
    {
        var start = Math.Max(span.Start, outer.Start);
        var end = Math.Min(span.End, outer.End);
        return end > start || (end == start && span.Length == 0) ? TextSpan.FromBounds(start, end) : null;
    }

    private static TextSpan? Rest(TextSpan span, TextSpan taken)
    {
        if (!span.Overlaps(taken)) return span;
        var before = Math.Max(0, taken.Start - span.Start);
        var after = Math.Max(0, span.End - taken.End);
        if (before == 0 && after == 0) return null;
        return before >= after ? new TextSpan(span.Start, before) : new TextSpan(taken.End, after);
    }

    private static TextSpan? Trim(TextSpan span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end > start ? TextSpan.FromBounds(start, end) : null;
    }

    private sealed record PlacedCode(InlineCode Code, TextSpan Target);

    private sealed class Placement(string source, string target, ImmutableArray<SentencePair> sentences, ImmutableArray<WordLink> links)
    {
        private readonly Dictionary<string, int> searched = new(StringComparer.Ordinal);

        public TextSpan? Find(InlineCode code)
        {
            if (code.Span.Length == 0) return Point(code.Span.Start);
            if (code.Span.Length == source.Length) return new TextSpan(0, target.Length);
            return code.Kind switch
            {
                InlineCodeKind.Code => NextVerbatim(code.Span.In(source)),
                InlineCodeKind.Cell => Cell(code.Span) ?? Linked(code.Span),
                _ => Sentences(code.Span) ?? Linked(code.Span) ?? OnlyVerbatim(code.Span.In(source)),
            };
        }

        private TextSpan? Point(int at)
        {
            if (at == 0) return default(TextSpan);
            if (at == source.Length) return new TextSpan(target.Length, 0);
            var before = links.Where(link => link.Source.End <= at).MaxBy(link => link.Source.End);
            return before is null ? null : new TextSpan(before.Target.End, 0);
        }

        // Equal pieces of program text come back in their order.
        private TextSpan? NextVerbatim(string text)
        {
            var at = target.IndexOf(text, searched.GetValueOrDefault(text), StringComparison.Ordinal);
            if (at < 0) return null;
            searched[text] = at + text.Length;
            return new TextSpan(at, text.Length);
        }

        // Cells stand in their order between bars, if all the bars came back.
        private TextSpan? Cell(TextSpan span)
        {
            var bars = Bars(target);
            if (bars.Length != Bars(source).Length) return null;
            var before = source.AsSpan(0, span.Start).Count('|');
            var start = before == 0 ? 0 : bars[before - 1] + 1;
            var end = before == bars.Length ? target.Length : bars[before];
            return TextSpan.FromBounds(start, end);
        }

        private static int[] Bars(string text) => [.. Enumerable.Range(0, text.Length).Where(at => text[at] == '|')];

        private TextSpan? Sentences(TextSpan span)
        {
            var first = sentences.FirstOrDefault(pair => pair.Source.Start == span.Start);
            var last = sentences.FirstOrDefault(pair => pair.Source.End == span.End);
            return first is null || last is null ? null : TextSpan.FromBounds(first.Target.Start, Math.Max(first.Target.Start, last.Target.End));
        }

        private TextSpan? Linked(TextSpan span)
        {
            var targets = links.Where(link => link.Source.Overlaps(span)).Select(link => link.Target).ToArray();
            return targets.Length == 0 ? null : TextSpan.FromBounds(targets.Min(target => target.Start), targets.Max(target => target.End));
        }

        // A name or a number that stands once on both sides.
        private TextSpan? OnlyVerbatim(string text)
        {
            var at = target.IndexOf(text, StringComparison.Ordinal);
            var isOnly = at >= 0
                && target.LastIndexOf(text, StringComparison.Ordinal) == at
                && source.IndexOf(text, StringComparison.Ordinal) == source.LastIndexOf(text, StringComparison.Ordinal)
                && !IsInsideWord(at, at + text.Length);
            return isOnly ? new TextSpan(at, text.Length) : null;
        }

        private bool IsInsideWord(int start, int end) =>
            (start > 0 && char.IsLetterOrDigit(target[start - 1]) && char.IsLetterOrDigit(target[start]))
            || (end < target.Length && char.IsLetterOrDigit(target[end - 1]) && char.IsLetterOrDigit(target[end]));
    }
}
