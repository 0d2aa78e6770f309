namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>Whether what no dictionary knows came through: symbols, emoji and the characters that mean something to the engine.</summary>
internal static class Completeness
{
    /// <summary>Whether every symbol of the French stands in the English as often.</summary>
    public static bool IsComplete(string french, string english)
    {
        foreach (var symbol in french.Where(IsWatched).Distinct())
        {
            if (english.Count(c => c == symbol) < french.Count(c => c == symbol)) return false;
        }

        return !string.IsNullOrWhiteSpace(english);
    }

    private static bool IsWatched(char c) => "\\[]{}^$/@<>*#~|=+_&%".Contains(c, StringComparison.Ordinal) || char.IsSurrogate(c) || char.IsSymbol(c);
}
