namespace BilingualReader.Core.Segments;

/// <summary>A run of stops with the closing marks that belong to it: « ?! », « ... ) », « . » ».</summary>
/// <param name="Start">Offset of the first stop.</param>
/// <param name="End">Offset behind the last closing mark or stop.</param>
/// <param name="IsPeriod">Whether a single full stop is all there is besides closing marks.</param>
/// <param name="IsFullWidth">Whether the first stop is of a script without spaces.</param>
/// <param name="IsAloneInBrackets">Whether brackets hold the stops and nothing else: "[...]", "(!)".</param>
/// <param name="ClosesQuote">Whether a closing quotation mark is the last of it.</param>
/// <param name="ClosedBracket">Where the bracket was opened that is the last of it; -1 for none.</param>
internal readonly record struct SentenceStop(
    int Start, int End, bool IsPeriod, bool IsFullWidth, bool IsAloneInBrackets, bool ClosesQuote, int ClosedBracket)
{
    /// <summary>Reads the stop at a position, and passes its closing marks to <paramref name="marks"/>.</summary>
    public static SentenceStop Read(string text, int start, OpenMarks marks)
    {
        var (end, stops, bracket) = (start, 0, -1);
        var isAlone = start > 0 && text[start - 1] is '(' or '[';
        while (true)
        {
            var afterStops = PassStops(text, end);
            if (afterStops == end) break;
            stops += afterStops - end;
            (end, bracket) = PassClosing(text, afterStops, marks);
        }

        return new SentenceStop(
            start,
            end,
            stops == 1 && text[start] == '.',
            SentenceMarks.IsFullWidthStop(text[start]),
            isAlone && end > start && text[end - 1] is ')' or ']',
            text[end - 1] is '»' or '”' or '"' or '’' or '\'',
            bracket);
    }

    /// <summary>Whether the last mark closes a bracket that was opened behind the given position: the stop is the bracket's own.</summary>
    public bool ClosesBracketAfter(int start) => ClosedBracket > start;

    private static int PassStops(string text, int position)
    {
        while (true)
        {
            while (position < text.Length && SentenceMarks.IsStop(text[position])) position++;
            var spaced = PassSpaces(text, position);
            if (spaced == text.Length || !SentenceMarks.IsSpacedStop(text[spaced])) return position;
            position = spaced + 1;
        }
    }

    private static (int End, int Bracket) PassClosing(string text, int position, OpenMarks marks)
    {
        var bracket = -1;
        while (FindClosing(text, position, marks) is { } closing)
        {
            var mark = text[closing];
            bracket = mark is ')' or ']' or '}' && marks.OpeningOf(mark) is { } open ? open : -1;
            marks.Pass(closing);
            position = closing + 1;
        }

        return (PassNoteNumber(text, position), bracket);
    }

    /// <summary>The next closing mark, directly or, as French sets them, behind a space; null when there is none.</summary>
    private static int? FindClosing(string text, int position, OpenMarks marks)
    {
        if (position == text.Length) return null;
        if (IsClosing(text, position, marks)) return position;
        var spaced = PassSpaces(text, position);
        if (spaced == position || spaced == text.Length) return null;
        return text[spaced] is '»' or '›' || text[spaced] is '"' or '”' && marks.IsOpen(text[spaced]) && IsFree(text, spaced + 1)
            ? spaced
            : null;
    }

    private static bool IsClosing(string text, int position, OpenMarks marks) => text[position] switch
    {
        ')' or ']' or '}' or '»' or '›' or '”' or '」' or '』' or '）' => true,
        '"' => marks.IsClosingStraight(position),
        '’' or '\'' => IsFree(text, position + 1),
        _ => false,
    };

    // "[12]" or a raised figure behind the stop points to a note and belongs to the sentence before it.
    private static int PassNoteNumber(string text, int position)
    {
        while (position < text.Length && text[position] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹')) position++;
        while (position < text.Length && text[position] == '[')
        {
            var end = position + 1;
            while (end < text.Length && end - position < 4 && char.IsAsciiDigit(text[end])) end++;
            if (end == position + 1 || end == text.Length || text[end] != ']') break;
            position = end + 1;
        }

        return position;
    }

    private static bool IsFree(string text, int position) => position >= text.Length || !char.IsLetterOrDigit(text[position]);

    // Two spaces at most: further away a mark belongs to something else.
    private static int PassSpaces(string text, int position)
    {
        for (var i = 0; i < 2 && position < text.Length && char.IsWhiteSpace(text[position]) && !SentenceMarks.IsLineEnd(text[position]); i++) position++;
        return position;
    }
}
