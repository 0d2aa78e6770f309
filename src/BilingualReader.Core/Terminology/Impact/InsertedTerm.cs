using System.Globalization;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Impact;

/// <summary>Puts English in the place of other English: with the capital of what stood there, and "a" or "an" by its sound.</summary>
internal static class InsertedTerm
{
    /// <summary>The change; it takes in an article before the words when that has to change too.</summary>
    public static TargetEdit Edit(string text, TextSpan words, string english)
    {
        var standing = words.In(text);
        var written = IsCapitalised(standing) && !IsInside(text, words.Start) ? Capitalised(english) : english;
        if (ArticleBefore(text, words.Start) is not { } article || EnglishSound.TakesAn(written) is not { } takesAn || takesAn == (article.Length == 2)) return new TargetEdit(words, written);
        var an = takesAn ? "an" : "a";
        if (char.IsUpper(text[article.Start])) an = Capitalised(an);
        return new TargetEdit(TextSpan.FromBounds(article.Start, words.End), $"{an} {written}");
    }

    // A capital inside a sentence belongs to the word; at its start to the sentence.
    private static bool IsInside(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.Length > 0 && before[^1] is not ('.' or '!' or '?' or '…' or ':' or '“' or '"' or '”' or '‘' or '(' or '\n' or '—');
    }

    private static bool IsCapitalised(string words) => words.Length > 0 && char.IsUpper(words[0]);

    private static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];

    private static TextSpan? ArticleBefore(string text, int start)
    {
        if (start == 0 || text[start - 1] != ' ') return null;
        var first = text.AsSpan(0, start - 1).LastIndexOf(' ') + 1;
        var word = text[first..(start - 1)];
        return word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase) ? TextSpan.FromBounds(first, start - 1) : null;
    }
}
