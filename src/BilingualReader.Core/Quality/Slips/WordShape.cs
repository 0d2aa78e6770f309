namespace BilingualReader.Core.Quality.Slips;

/// <summary>What cognates of two languages keep: their consonants, in one spelling.</summary>
internal static class WordShape
{
    private const int MostConsonants = 5;
    private const int FewestConsonants = 3;

    /// <summary>
    /// The first letters of a word without its vowels: "gouvernement" and "government" are both "gvrnm". Empty when too
    /// little is left to tell words apart.
    /// </summary>
    /// <param name="word">In lower case, without accents.</param>
    /// <param name="room">At least six characters to write into.</param>
    public static ReadOnlySpan<char> Skeleton(ReadOnlySpan<char> word, Span<char> room)
    {
        var length = 0;
        for (var i = 0; i < word.Length && length < MostConsonants; i++)
        {
            var letter = Unify(word, i);
            if (letter == '\0' || (length > 0 && room[length - 1] == letter)) continue;
            if (IsVowel(letter))
            {
                if (i > 0) continue;
                letter = 'a';
            }

            room[length++] = letter;
        }

        return length < FewestConsonants ? [] : room[..length];
    }

    // k, q and hard c are one, f and ph, s and z; h is silent; a plural has no sign.
    private static char Unify(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'k' or 'q' => 'c',
        'p' when at + 1 < word.Length && word[at + 1] == 'h' => 'f',
        'h' when at > 0 => '\0',
        'z' => 's',
        's' or 'x' when at == word.Length - 1 => '\0',
        'w' => 'v',
        var letter => letter,
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
