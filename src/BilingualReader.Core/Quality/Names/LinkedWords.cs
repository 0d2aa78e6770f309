using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Names;

/// <summary>Reads the English of a name from the word links of an engine.</summary>
internal static class LinkedWords
{
    /// <summary>The words linked to the name, without "the" before; null when there are none, or when they stand among words linked to others.</summary>
    public static string? Of(TranslatedBlock block, TextSpan place)
    {
        if (SpanOf(block, place) is not { Length: > 0 } span || span.End > block.Target.Length) return null;
        foreach (var link in block.Links)
        {
            if (link.Target.Overlaps(span) && !link.Source.Overlaps(place)) return null;
        }

        var words = span.In(block.Target).Trim();
        return words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
    }

    private static TextSpan? SpanOf(TranslatedBlock block, TextSpan place)
    {
        TextSpan? span = null;
        foreach (var link in block.Links)
        {
            if (!link.Source.Overlaps(place)) continue;
            span = span is { } known ? TextSpan.FromBounds(Math.Min(known.Start, link.Target.Start), Math.Max(known.End, link.Target.End)) : link.Target;
        }

        return span;
    }
}
