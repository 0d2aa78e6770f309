using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Markup;

/// <summary>Spans of markup, which come with a text and may not fit it.</summary>
internal static class CodeSpans
{
    /// <summary>The part of a span that lies inside a text.</summary>
    public static TextSpan Within(this TextSpan span, string text)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        return TextSpan.FromBounds(start, Math.Clamp(span.Start + (long)span.Length, start, text.Length) is var end ? (int)end : start);
    }
}
