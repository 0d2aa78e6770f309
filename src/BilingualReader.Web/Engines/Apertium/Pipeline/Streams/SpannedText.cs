using System.Globalization;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

/// <summary>A stretch of a stage's output with the identities of the words that it came from.</summary>
/// <param name="Text">The text, marks of failure taken away.</param>
/// <param name="Ids">The identities; empty for text between spans.</param>
/// <param name="Mark">The mark of failure that the stage gave it: <c>*</c>, <c>@</c>, <c>#</c>; NUL for none.</param>
internal sealed record SpannedPiece(string Text, IReadOnlyList<int> Ids, char Mark)
{
    /// <summary>Whether it is a word that the stage has no translation for, in the language that the stage came from.</summary>
    public bool IsUntranslated => Mark is '*' or '@';
}

/// <summary>Reads the output of a stage that knows word-bound spans, <c>[[t:w:7]]word[[/]]</c>.</summary>
internal static class SpannedText
{
    private const string Open = "[[";
    private const string Close = "[[/]]";

    /// <summary>
    /// The pieces in order. No mark of failure and no bracket of a span remains in their texts; an untranslated word
    /// outside every span, which belongs to no French word, is left out.
    /// </summary>
    public static IReadOnlyList<SpannedPiece> Parse(string stream)
    {
        List<SpannedPiece> pieces = [];
        for (var position = 0; position < stream.Length;)
        {
            var open = IndexOf(stream, Open, position);
            var mark = open > position && IsMark(stream[open - 1]) ? stream[open - 1] : '\0';
            var plain = WithoutMarks(WithoutMarkedWords(stream[position..open]));
            if (plain.Length > 0) pieces.Add(new(plain, [], '\0'));
            if (open == stream.Length) break;
            var head = IndexOf(stream, "]]", open);
            var close = IndexOf(stream, Close, head);
            if (head < stream.Length) pieces.Add(Span(stream[(open + 2)..head], stream[Math.Min(head + 2, close)..close], mark));
            position = close + Close.Length;
        }

        return pieces;
    }

    private static SpannedPiece Span(string head, string body, char markBefore)
    {
        var mark = body.FirstOrDefault(IsMark, markBefore);
        return new(WithoutMarks(body), Identities(head), mark);
    }

    private static int IndexOf(string stream, string wanted, int from)
    {
        var at = from < stream.Length ? stream.IndexOf(wanted, from, StringComparison.Ordinal) : -1;
        return at < 0 ? stream.Length : at;
    }

    private static string WithoutMarks(string stream) =>
        string.Concat(StreamText.Unescape(stream).Where(c => !IsMark(c)));

    private static string WithoutMarkedWords(string stream)
    {
        if (stream.AsSpan().IndexOfAny('*', '@') < 0) return stream;
        var words = stream.Split(' ').Where(word => word.Length < 2 || word[0] is not ('*' or '@') || !char.IsLetterOrDigit(word[1]));
        return string.Join(' ', words);
    }

    private static bool IsMark(char c) => c is '*' or '#' or '@';

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
