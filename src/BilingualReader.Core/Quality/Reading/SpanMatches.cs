using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Reading;

/// <summary>Places of a text.</summary>
internal static class SpanMatches
{
    /// <summary>Where the match stands.</summary>
    public static TextSpan Span(this Capture match) => new(match.Index, match.Length);

    /// <summary>Where the match stands; null when there is none.</summary>
    public static TextSpan? SpanIfFound(this Group match) => match.Success ? match.Span() : null;

    /// <summary>The text with other words at a place.</summary>
    public static string With(this string text, TextSpan span, string words) => string.Concat(text.AsSpan(0, span.Start), words, text.AsSpan(span.End));
}
