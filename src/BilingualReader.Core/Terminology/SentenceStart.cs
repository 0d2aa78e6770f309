namespace BilingualReader.Core.Terminology;

/// <summary>Tells where a capital may be there only because a sentence begins.</summary>
internal static class SentenceStart
{
    private const string Enders = ".!?…:";
    private const string Quotes = "«“\"‹„";
    private const string Skipped = " '([–—-•*";

    /// <summary>
    /// Whether a sentence may begin at the position: at the start, behind a stop, an ellipsis or a colon, or behind an opening
    /// quotation mark.
    /// </summary>
    public static bool IsAt(string text, int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            if (Enders.Contains(text[i], StringComparison.Ordinal) || Quotes.Contains(text[i], StringComparison.Ordinal)) return true;
            if (!Skipped.Contains(text[i], StringComparison.Ordinal) && text[i] is not ('»' or '”' or ')')) return false;
            if (text[i] is '»' or '”' or ')' && !IsAfterEnder(text, i)) return false;
        }

        return true;
    }

    // A closing mark ends a sentence only with the stop inside it: « Il est parti. » Al-Qods...
    private static bool IsAfterEnder(string text, int closing)
    {
        var i = closing - 1;
        while (i >= 0 && text[i] == ' ') i--;
        return i >= 0 && Enders.Contains(text[i], StringComparison.Ordinal);
    }
}
