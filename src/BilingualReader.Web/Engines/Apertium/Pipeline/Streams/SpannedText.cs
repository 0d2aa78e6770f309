using System.Globalization;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

/// <summary>A stretch of a stage's output with the identities of the words that it came from.</summary>
/// <param name="Text">The text, marks of failure taken away.</param>
/// <param name="Ids">The identities; empty for text between spans.</param>
/// <param name="IsMarked">Whether the stage marked it as not translated (<c>*</c>, <c>@</c>, <c>#</c>).</param>
internal sealed record SpannedPiece(string Text, IReadOnlyList<int> Ids, bool IsMarked);

/// <summary>Reads the output of a stage that knows word-bound spans, <c>[[t:w:7]]word[[/]]</c>.</summary>
internal static class SpannedText
{
    private const string Marks = "*#@";

    /// <summary>The pieces in order. No mark of failure and no bracket of a span remains in their texts.</summary>
    public static IReadOnlyList<SpannedPiece> Parse(string stream)
    {
        List<SpannedPiece> pieces = [];
        var position = 0;
        var isMarked = false;
        while (position < stream.Length)
        {
            var open = stream.IndexOf("[[", position, StringComparison.Ordinal);
            var plainEnd = open < 0 ? stream.Length : open;
            var plain = Clean(stream[position..plainEnd], out _);
            isMarked = plainEnd > position && Marks.Contains(stream[plainEnd - 1], StringComparison.Ordinal);
            if (plain.Length > 0) pieces.Add(new(plain, [], false));
            if (open < 0) break;
            var head = stream.IndexOf("]]", open, StringComparison.Ordinal);
            var close = head < 0 ? -1 : stream.IndexOf("[[/]]", head, StringComparison.Ordinal);
            if (close < 0) break;
            var text = Clean(stream[(head + 2)..close], out var hasMark);
            pieces.Add(new(text, Identities(stream[(open + 2)..head]), isMarked || hasMark));
            position = close + "[[/]]".Length;
        }

        return pieces;
    }

    private static string Clean(string stream, out bool hasMark)
    {
        var text = StreamText.Unescape(stream);
        var clean = string.Concat(text.Where(c => !Marks.Contains(c, StringComparison.Ordinal)));
        hasMark = clean.Length < text.Length;
        return clean;
    }

    private static List<int> Identities(string head)
    {
        List<int> ids = [];
        foreach (var part in head.Split(';', StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(part.AsSpan(part.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
        }

        return ids;
    }
}
