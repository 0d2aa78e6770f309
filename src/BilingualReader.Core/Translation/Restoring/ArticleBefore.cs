using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation.Restoring;

/// <summary>The article before a term that was put back: "a" or "an" by its sound, and one article where there are two.</summary>
internal static class ArticleBefore
{
    private const string Openers = "\"'([«“‘–—-";
    private const string Enders = ".!?…:";

    /// <summary>Notes what is to be changed.</summary>
    public static void Mend(string text, PutBackTerm term, TextEdits edits)
    {
        if (WordBefore(text, term.Span.Start) is not { } word) return;
        var article = word.In(text);
        if (article.ToLowerInvariant() is not ("a" or "an" or "the") || !IsArticle(text, word)) return;
        if (BringsArticle(term.Span.In(text)) || IsSecondThe(text, word)) Drop(text, word, term.Span, edits);
        else if (!article.Equals("the", StringComparison.OrdinalIgnoreCase)) Choose(text, word, term.Span, edits);
    }

    private static void Choose(string text, TextSpan word, TextSpan term, TextEdits edits)
    {
        var isAn = word.Length == 2;
        if (EnglishSound.TakesAn(term.In(text)) is { } takesAn && takesAn != isAn) edits.Replace(word, text[word.Start] + (takesAn ? "n" : ""));
    }

    // A capital that the article had is the term's now.
    private static void Drop(string text, TextSpan word, TextSpan term, TextEdits edits)
    {
        edits.Replace(TextSpan.FromBounds(word.Start, term.Start), "");
        if (char.IsUpper(text[word.Start]) && char.IsLower(text[term.Start])) edits.Replace(new TextSpan(term.Start, 1), char.ToUpperInvariant(text[term.Start]).ToString());
    }

    private static bool BringsArticle(string english) =>
        english.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || english.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || english.StartsWith("an ", StringComparison.OrdinalIgnoreCase);

    private static bool IsSecondThe(string text, TextSpan word) =>
        word.In(text) == "the" && WordBefore(text, word.Start) is { } before && before.In(text).Equals("the", StringComparison.OrdinalIgnoreCase);

    // In "Plan A" and "vitamin A" it is a letter: a capital is an article's only where a sentence begins.
    private static bool IsArticle(string text, TextSpan word)
    {
        if (!char.IsUpper(text[word.Start])) return true;
        if (word.Length > 1 && char.IsUpper(text[word.Start + 1])) return false;
        var before = word.Start - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || Openers.Contains(text[before], StringComparison.Ordinal))) before--;
        return before < 0 || Enders.Contains(text[before], StringComparison.Ordinal) || word.Length == 3;
    }

    /// <summary>The word with nothing but spaces between it and the place; null when there is none.</summary>
    private static TextSpan? WordBefore(string text, int place)
    {
        var end = place;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0') end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var isWhole = end < place && start < end && (start == 0 || !(char.IsDigit(text[start - 1]) || text[start - 1] is '-' or '\'' or '’' or '.'));
        return isWhole ? TextSpan.FromBounds(start, end) : null;
    }
}
