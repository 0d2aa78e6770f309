using System.Text;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>Keys by which spellings of one name meet. Keys are for comparing, never for showing.</summary>
internal static class NameKey
{
    private const int ShortestLooseKey = 5;

    private static readonly char[] Soft = ['a', 'i', 'u', 'h'];

    private static readonly string[] Articles = ["al-", "el-", "al ", "el ", "le ", "la ", "les ", "l'"];

    // What one sound is written as when it is carried over from another alphabet; longer spellings first.
    private static readonly (string From, char To)[] Sounds =
    [
        ("tch", 'S'), ("sch", 'S'), ("sh", 'S'), ("ch", 'S'), ("kh", 'k'), ("gh", 'g'), ("dj", 'j'), ("dh", 'd'), ("th", 't'), ("ph", 'f'), ("ck", 'k'), ("q", 'k'),
        ("oo", 'u'), ("ou", 'u'), ("ow", 'u'), ("o", 'u'), ("w", 'u'), ("ee", 'i'), ("ei", 'i'), ("ey", 'i'), ("ai", 'i'), ("ay", 'i'), ("y", 'i'), ("e", 'i'),
    ];

    /// <summary>
    /// Three keys, each less strict than the one before. To the first, case, accents, hyphens, apostrophes, spaces, points, doubled
    /// letters and the article before do not count; to the second, neither do the usual ways to write one foreign sound (null
    /// where the name is too short for that); the third has the consonants of the second, for Poutine and Putin (null where
    /// fewer than three are left).
    /// </summary>
    public static NameKeys Of(string name)
    {
        var letters = LettersOf(name, out var article);
        var strict = Squeeze(letters);
        if (strict.Length < ShortestLooseKey) return new NameKeys(strict, null, null);
        // Al-Mayadine is Al Mayadeen; but Martine is not Martin.
        if (article is ['a' or 'e', 'l', _] && letters.EndsWith("ne", StringComparison.Ordinal)) letters = letters[..^1];
        var loose = Squeeze(SoundsOf(letters));
        return new NameKeys(strict, loose, SkeletonOf(loose));
    }

    private static string? SkeletonOf(string loose)
    {
        var consonants = Squeeze(string.Concat(loose.Split(Soft)));
        return consonants.Length >= 3 ? consonants : null;
    }

    private static string LettersOf(string name, out string? article)
    {
        var folded = TextFolding.Fold(name, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text;
        article = Array.Find(Articles, article => folded.Length > article.Length + 2 && folded.StartsWith(article, StringComparison.Ordinal));
        var letters = new StringBuilder(folded.Length);
        foreach (var c in folded.AsSpan(article?.Length ?? 0))
        {
            if (char.IsLetterOrDigit(c)) letters.Append(c);
            else if (c == '-' && letters.Length > 1 && letters[^2] == 'e' && letters[^1] == 'l') letters[^2] = 'a';
        }

        return letters.ToString();
    }

    private static string SoundsOf(string letters)
    {
        var result = new StringBuilder(letters.Length);
        for (var at = 0; at < letters.Length;)
        {
            var sound = SoundAt(letters.AsSpan(at));
            result.Append(sound.From is null ? letters[at] : sound.To);
            at += sound.From?.Length ?? 1;
        }

        return result.ToString();
    }

    private static (string? From, char To) SoundAt(ReadOnlySpan<char> letters)
    {
        foreach (var sound in Sounds)
        {
            if (letters[0] == sound.From[0] && letters.StartsWith(sound.From, StringComparison.Ordinal)) return sound;
        }

        return default;
    }

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
