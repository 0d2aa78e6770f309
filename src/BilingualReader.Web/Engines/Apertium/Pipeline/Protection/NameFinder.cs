using System.Text.RegularExpressions;
using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>
/// Finds names that the engine would tear apart or translate: runs of capitalised words of which a dictionary lacks at
/// least one, or that hold an Arabic article ("al-Omar" became "to the-Omar").
/// </summary>
internal static partial class NameFinder
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "du", "von", "van", "ben", "bin", "ibn", "al", "el", "ad", "ez", "y", "of",
    };

    private static readonly string[] ArabicArticles = ["al-", "el-", "ez-", "ad-", "as-", "ash-", "at-", "an-", "ar-"];

    /// <summary>Whether there is a word that only an analysis can tell from a name; the first of a sentence has its capital anyway.</summary>
    public static bool MayHoldNames(string text) => Words(text).Select(word => word.In(text)).Where((word, i) => i > 0 ? IsNameWord(word) : HasArabicArticle(word)).Any();

    /// <summary>The names in a normalised sentence, by start, not overlapping.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="analysed">Its analysis by the larger French dictionary.</param>
    public static IReadOnlyList<TextSpan> Find(string text, AnalysedText analysed)
    {
        var words = Words(text);
        var known = Analyses(analysed);
        List<TextSpan> names = [];
        for (var first = 0; first < words.Count; first++)
        {
            if (!IsNameWord(words[first].In(text))) continue;
            var last = EndOfRun(text, words, first);
            if (Trim(text, words.GetRange(first, last - first + 1), known) is { } name) names.Add(name);
            first = last;
        }

        foreach (Match initials in Initials().Matches(text))
        {
            var span = new TextSpan(initials.Index, initials.Length);
            if (!names.Exists(name => name.Overlaps(span))) names.Add(span);
        }

        return names;
    }

    private static int EndOfRun(string text, List<TextSpan> words, int first)
    {
        var last = first;
        while (true)
        {
            var next = last + 1;
            if (next < words.Count && IsJoined(text, words[last], words[next]) && Particles.Contains(words[next].In(text))) next++;
            if (next >= words.Count || !IsJoined(text, words[next - 1], words[next]) || !IsNameWord(words[next].In(text))) return last;
            last = next;
        }
    }

    private static TextSpan? Trim(string text, List<TextSpan> run, Dictionary<string, LexicalUnit> known)
    {
        if (!run.Any(word => IsForeign(word.In(text), known))) return null;
        while (run.Count > 1 && IsCommonWord(run[0].In(text), known))
        {
            run.RemoveAt(0);
            while (run.Count > 1 && !IsNameWord(run[0].In(text))) run.RemoveAt(0);
        }

        return TextSpan.FromBounds(run[0].Start, run[^1].End);
    }

    private static bool IsForeign(string word, Dictionary<string, LexicalUnit> known) =>
        HasArabicArticle(word) || word.Split('-', '\'').Append(word).Any(part => known.TryGetValue(part, out var unit) && unit.IsUnknown);

    // "Président Zorglub": the first word is French, and the engine translates it well.
    private static bool IsCommonWord(string word, Dictionary<string, LexicalUnit> known) =>
        !HasArabicArticle(word) && known.TryGetValue(word, out var unit) && !unit.IsUnknown && !unit.Has("np");

    private static bool IsNameWord(string word) => char.IsUpper(word[0]) || HasArabicArticle(word);

    private static bool HasArabicArticle(string word) =>
        Array.Exists(ArabicArticles, article => word.Length > article.Length && word.StartsWith(article, StringComparison.OrdinalIgnoreCase) && char.IsUpper(word[article.Length]));

    private static bool IsJoined(string text, TextSpan left, TextSpan right) =>
        right.Start > left.End && text.AsSpan(left.End, right.Start - left.End).Trim().IsEmpty;

    private static Dictionary<string, LexicalUnit> Analyses(AnalysedText analysed)
    {
        Dictionary<string, LexicalUnit> units = new(StringComparer.Ordinal);
        foreach (var unit in analysed.Units) units.TryAdd(unit.Word, unit);
        return units;
    }

    /// <summary>The words; an elided article ("d'", "l'", "qu'") is none of them, hyphens and other apostrophes are inside.</summary>
    private static List<TextSpan> Words(string text)
    {
        List<TextSpan> words = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var end = i + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end))) end++;
            var start = Elision.End(text, i, end);
            if (start < end) words.Add(TextSpan.FromBounds(start, end));
            i = end - 1;
        }

        return words;
    }

    private static bool IsInside(string text, int at) =>
        text[at] is '-' or '\'' or '’' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    // "A.A.A." was read as a verb: "has, has, has".
    [GeneratedRegex(@"(?<![\w.])(?:[A-Z]\.){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
