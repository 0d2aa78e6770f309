using System.Text;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>Keys by which spellings of one name meet. Keys are for comparing, never for showing.</summary>
internal static class NameKey
{
    private const int ShortestLooseKey = 5;

    private static readonly string[] Articles = ["al-", "el-", "al ", "el ", "le ", "la ", "les ", "l'"];

    // What one sound is written as when it is carried over from another alphabet; longer spellings first.
    private static readonly (string From, string To)[] Sounds =
    [
        ("tch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("kh", "k"), ("gh", "g"), ("dj", "j"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("q", "k"), ("ck", "k"),
        ("oo", "u"), ("ou", "u"), ("ow", "u"), ("aw", "u"), ("o", "u"), ("w", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"), ("ai", "i"), ("ay", "i"), ("y", "i"), ("e", "i"),
    ];

    /// <summary>Case, accents, hyphens, apostrophes, spaces, points, doubled letters and the article before do not count.</summary>
    public static string Strict(string name)
    {
        var folded = Fold(name);
        var article = Array.Find(Articles, article => folded.StartsWith(article, StringComparison.Ordinal) && folded.Length > article.Length + 2);
        return Squeeze(LettersOf(folded[(article?.Length ?? 0)..].Replace("el-", "al-", StringComparison.Ordinal)));
    }

    /// <summary>Beyond that, the usual ways to write one foreign sound do not count; null where the name is too short for that.</summary>
    public static string? Loose(string name)
    {
        var letters = Strict(name);
        if (letters.Length < ShortestLooseKey) return null;
        foreach (var (from, to) in Sounds) letters = letters.Replace(from, to, StringComparison.Ordinal);
        return Squeeze(letters);
    }

    /// <summary>The consonants of the loose key: Poutine and Putin; null where fewer than three are left.</summary>
    public static string? Skeleton(string name)
    {
        if (Loose(name) is not { } key) return null;
        var consonants = Squeeze(string.Concat(key.Where(c => c is not ('a' or 'i' or 'u' or 'h'))));
        return consonants.Length >= 3 ? consonants : null;
    }

    private static string Fold(string name) => TextFolding.Fold(name, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text;

    private static string LettersOf(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));

    private static string Squeeze(string letters)
    {
        var result = new StringBuilder(letters.Length);
        foreach (var c in letters)
        {
            if (result.Length == 0 || result[^1] != c || char.IsDigit(c)) result.Append(c);
        }

        return result.ToString();
    }
}
