namespace BilingualReader.Core.Text;

/// <summary>Roman figures in capitals, an ordinal ending allowed: XIV, XIXe, IInd.</summary>
internal static class RomanNumeral
{
    // Beyond the centuries and kings of the press a run of these letters is more likely a word or an acronym.
    private const int Largest = 89;

    /// <summary>The value, 1 to 89; null when the word is none.</summary>
    public static decimal? Read(ReadOnlySpan<char> word)
    {
        var letters = word[..CountRoman(word)];
        if (letters.IsEmpty || !IsOrdinalEnding(word[letters.Length..])) return null;
        var value = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var digit = ValueOf(letters[i]);
            value += i + 1 < letters.Length && digit < ValueOf(letters[i + 1]) ? -digit : digit;
        }

        return value is > 0 and <= Largest ? value : null;
    }

    private static int CountRoman(ReadOnlySpan<char> word)
    {
        var count = 0;
        while (count < word.Length && ValueOf(word[count]) > 0) count++;
        return count;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> ending) => ending is "" or "e" or "er" or "ère" or "re" or "ème" or "st" or "nd" or "rd" or "th";

    private static int ValueOf(char letter) => letter switch
    {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        _ => 0,
    };
}
