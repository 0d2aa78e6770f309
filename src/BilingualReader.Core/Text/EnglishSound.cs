using System.Collections.Frozen;

namespace BilingualReader.Core.Text;

/// <summary>How English words begin when they are spoken, which is what decides between "a" and "an".</summary>
public static class EnglishSound
{
    private const string OpeningMarks = " \"'([«“‘";
    private const string Vowels = "aeiou";

    // Letters whose names begin with a vowel: an MP, an SUV, an X-ray, but a UN mission.
    private const string VowelLetters = "AEFHILMNORSX";

    // Initials of this length and more that have a vowel are read as a word: MINUSMA, FRONTEX.
    private const int FewestLettersOfWord = 5;

    // Shorter initials that are read as words, where that makes a difference.
    private static readonly FrozenSet<string> SpokenInitials = FrozenSet.ToFrozenSet(
        ["NATO", "NASA", "FIFA", "FEMA", "FARC", "MENA", "MERS", "SARS", "SALT", "SWAT", "SIM", "SAM", "RAM", "LAN", "MAGA", "NAM", "SEAL", "START", "SHAPE", "FINA", "MICA", "HUD", "HARM"],
        StringComparer.Ordinal);

    // The h is silent.
    private static readonly string[] SilentH = ["hour", "honest", "honour", "honor", "heir"];

    // Written with a vowel, spoken with a consonant: a European, a one-day strike, a Ouagadougou summit.
    private static readonly string[] ConsonantStarts =
    [
        "eu", "ewe", "oui", "oua", "ubiq", "uganda", "ukrain", "ukul", "unanim", "uran", "urea", "uret", "urin", "urug", "ural", "usa", "use", "usu", "utah", "uten", "uter",
        "util", "uto", "uighur", "uyghur", "uygur", "unidir",
    ];

    private static readonly FrozenSet<string> ConsonantWords = FrozenSet.ToFrozenSet(["one", "ones", "once", "oneself", "houri", "houris"], StringComparer.Ordinal);

    /// <summary>Whether "an" goes before the words; null when they begin with nothing that can be spoken for sure.</summary>
    public static bool? TakesAn(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = TextFolding.Fold(words, FoldingOptions.DropAccents).Text.TrimStart(OpeningMarks.ToCharArray());
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        if (end == 0 || !char.IsAscii(text[0])) return null;
        if (char.IsAsciiDigit(text[0])) return IsVowelNumber(text);
        var word = text[..end];
        return IsSpelled(word, text[end..]) ? VowelLetters.Contains(char.ToUpperInvariant(word[0]), StringComparison.Ordinal) : IsVowelWord(word.ToLowerInvariant());
    }

    // Eight, eleven, eighteen, also when thousands or a century follow: 8, 11,000, 1848.
    private static bool IsVowelNumber(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var isGrouped = end + 1 < text.Length && text[end] == ',' && char.IsAsciiDigit(text[end + 1]);
        var digits = text[..end];
        if (digits[0] == '8') return true;
        return digits is ['1', '1' or '8', ..] && (end % 3 == 2 || (end == 4 && !isGrouped));
    }

    /// <summary>Whether a word begins with the name of a letter: MP, F-16, U.S., e-mail; and UNESCO, which sounds like it.</summary>
    private static bool IsSpelled(string word, string rest)
    {
        if (word.Length == 1) return rest is not ['\'', _, ..];
        if (char.IsAsciiDigit(word[1])) return true;
        var letters = word[^1] == 's' && word.Length > 2 ? word[..^1] : word;
        if (!letters.All(c => char.IsUpper(c) || char.IsAsciiDigit(c))) return false;
        return !SpokenInitials.Contains(letters) && (letters[0] == 'U' || letters.Length < FewestLettersOfWord || !letters.Any(c => Vowels.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)));
    }

    private static bool IsVowelWord(string word)
    {
        if (ConsonantWords.Contains(word) || StartsWithAny(word, ConsonantStarts) || IsLongUni(word)) return false;
        if (StartsWithAny(word, SilentH)) return true;
        return word switch
        {
            ['y', var next, ..] => !Vowels.Contains(next, StringComparison.Ordinal),
            ['x', var next, ..] => next != 'y' && !Vowels.Contains(next, StringComparison.Ordinal),
            _ => Vowels.Contains(word[0], StringComparison.Ordinal),
        };
    }

    // Union, unique, universal; but uninformed, unimportant, unidentified, unironic.
    private static bool IsLongUni(string word) =>
        word.StartsWith("uni", StringComparison.Ordinal) && word is not ['u', 'n', 'i', 'n' or 'm' or 'd' or 'r', ..] && !word.StartsWith("unill", StringComparison.Ordinal);

    private static bool StartsWithAny(string word, string[] starts) => Array.Exists(starts, start => word.StartsWith(start, StringComparison.Ordinal));
}
