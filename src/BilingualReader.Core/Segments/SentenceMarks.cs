using System.Globalization;

namespace BilingualReader.Core.Segments;

/// <summary>The punctuation that sentences end and start with.</summary>
internal static class SentenceMarks
{
    /// <summary>Whether the character may end a sentence.</summary>
    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '‽' or '؟' or '۔' || IsFullWidthStop(c);

    /// <summary>Whether it is a stop of a script that sets no space after it.</summary>
    public static bool IsFullWidthStop(char c) => c is '。' or '！' or '？' or '｡';

    /// <summary>Whether the character ends a line.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>Whether French sets a space before the mark, so that it may follow others at a distance: « Quoi ? ! ».</summary>
    public static bool IsSpacedStop(char c) => c is '!' or '?';

    /// <summary>Where the word after a stop begins, behind opening marks, dashes and signs; null when other marks stand there.</summary>
    public static int? FindNextWord(string text, int from, OpenMarks marks)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i])) return i;
            if (!MayPrecedeSentence(text, i, marks)) return null;
            i += OmissionLength(text, i);
        }

        return null;
    }

    /// <summary>How much stands behind an opening bracket that holds an omission, "[...]" or "(…)"; 0 for another bracket.</summary>
    private static int OmissionLength(string text, int bracket)
    {
        if (text[bracket] is not ('[' or '(')) return 0;
        var rest = text.AsSpan(bracket + 1);
        return rest.StartsWith("...]") || rest.StartsWith("...)") ? 4 : rest.StartsWith("…]") || rest.StartsWith("…)") ? 2 : 0;
    }

    private static bool MayPrecedeSentence(string text, int position, OpenMarks marks) => text[position] switch
    {
        '"' => !marks.IsClosingStraight(position),
        '«' or '‹' or '“' or '‘' or '„' or '\'' or '(' or '[' or '{' or '¿' or '¡' or '*' or '#' or '•' or '·' => true,
        var c => char.IsWhiteSpace(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.DashPunctuation or UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.Format,
    };
}
