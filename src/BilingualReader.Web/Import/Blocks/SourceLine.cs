using System.Buffers;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>One line of the decoded text without the white space around it.</summary>
/// <param name="Text">Trimmed; empty for a blank line.</param>
/// <param name="Origin">Where the trimmed text stood.</param>
/// <param name="Indent">White space characters in front of it.</param>
internal sealed record SourceLine(string Text, TextSpan Origin, int Indent)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>Whether there is nothing on the line.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Every line of a text, blank ones included. Any line end of Unicode or of an old system ends a line.</summary>
    public static IEnumerable<SourceLine> ReadAll(string text)
    {
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            yield return Trim(text, start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static SourceLine Trim(string text, int start, int end)
    {
        var first = start;
        while (first < end && char.IsWhiteSpace(text[first])) first++;
        while (end > first && char.IsWhiteSpace(text[end - 1])) end--;
        var origin = TextSpan.FromBounds(first, end);
        return new SourceLine(origin.In(text), origin, first - start);
    }
}
