using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

/// <summary>
/// A text rewritten for the engine, with the way back: each of its code units knows the stretch of the stored text
/// that it was made from.
/// </summary>
internal sealed class NormalisedText(string text, TextSpan[] origins, int storedEnd)
{
    /// <summary>The rewritten text.</summary>
    public string Text { get; } = text;

    /// <summary>The stretch of the stored text behind a stretch of <see cref="Text"/>; empty for an empty stretch.</summary>
    public TextSpan ToStored(TextSpan span)
    {
        if (span.Length == 0) return new TextSpan(span.Start < origins.Length ? origins[span.Start].Start : storedEnd, 0);
        return TextSpan.FromBounds(origins[span.Start].Start, origins[span.End - 1].End);
    }

    /// <summary>
    /// The stretch of <see cref="Text"/> made from a stretch of the stored text: the code units whose origin lies in it.
    /// Empty, at the right place, when nothing of it was kept.
    /// </summary>
    public TextSpan FromStored(TextSpan stored)
    {
        var start = 0;
        while (start < origins.Length && origins[start].Start < stored.Start) start++;
        var end = start;
        while (end < origins.Length && origins[end].Start < stored.End) end++;
        return TextSpan.FromBounds(start, end);
    }
}
