namespace BilingualReader.Core.Quality.Spelling;

/// <summary>Tells how words are written, and writes them otherwise; marks that are no letters do not count.</summary>
internal static class WordCases
{
    /// <summary>How the word is written.</summary>
    public static WordCase Of(ReadOnlySpan<char> word)
    {
        var (large, small) = (0, 0);
        foreach (var letter in word)
        {
            if (char.IsUpper(letter)) large++;
            else if (char.IsLower(letter)) small++;
        }

        if (large == 0) return WordCase.Small;
        if (large == 1 && char.IsUpper(word[0])) return small == 0 ? WordCase.Capitals : WordCase.Title;
        return small == 0 ? WordCase.Capitals : WordCase.Mixed;
    }

    /// <summary>The word with a capital and then none.</summary>
    public static string Title(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    /// <summary>The word with its first letter large.</summary>
    public static string Raise(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
