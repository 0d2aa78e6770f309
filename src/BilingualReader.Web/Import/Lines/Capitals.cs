namespace BilingualReader.Web.Import.Lines;

/// <summary>Writes a name that a page shouts in capitals as it is written elsewhere.</summary>
internal static class Capitals
{
    /// <summary>Words up to this length are initials more often than words: TV, AFP, RFI.</summary>
    private const int LongestInitials = 3;

    private static readonly string[] SmallWords = ["DE", "DU", "DES", "LA", "LE", "LES", "ET", "EN", "AL", "EL"];

    /// <summary>"FRENCH PRESS TV" gives "French Press TV"; a name with small letters in it stays as it is.</summary>
    public static string Tidy(string name) =>
        name.Any(char.IsLower) ? name : string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TidyWord));

    private static string TidyWord(string word, int position)
    {
        if (word.Length <= LongestInitials && !SmallWords.Contains(word, StringComparer.Ordinal)) return word;
        var lower = word.ToLowerInvariant();
        var staysSmall = position > 0 && word is ("DE" or "DU" or "DES" or "ET" or "EN");
        return staysSmall ? lower : word[0] + lower[1..];
    }
}
