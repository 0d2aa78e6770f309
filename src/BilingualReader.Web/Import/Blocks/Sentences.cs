namespace BilingualReader.Web.Import.Blocks;

/// <summary>Looks at the end of a line.</summary>
internal static class Sentences
{
    private const string Stops = ".!?…";
    private const string Closers = "»\"”’')] \u00A0\u202F";

    /// <summary>Whether the text ends as a sentence does: a stop, perhaps with quotation marks or brackets behind it.</summary>
    public static bool EndsOne(string text) => LastMark(text) is { } mark && Stops.Contains(mark, StringComparison.Ordinal);

    /// <summary>Whether the text breaks off in the middle of a sentence: a comma, a colon, a dash.</summary>
    public static bool BreaksOff(string text) => text.Length > 0 && text[^1] is ',' or ';' or ':' or '-' or '–' or '—' or '(' or '«';

    private static char? LastMark(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(Closers);
        return trimmed.IsEmpty ? null : trimmed[^1];
    }
}
