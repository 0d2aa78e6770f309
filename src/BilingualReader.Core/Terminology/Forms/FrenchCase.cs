namespace BilingualReader.Core.Terminology.Forms;

/// <summary>Capitals of words that are exchanged.</summary>
internal static class FrenchCase
{
    /// <summary>The lower-case word with a capital at its start where the model has one.</summary>
    public static string Like(string model, string word) => char.IsUpper(model[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    /// <summary>Whether the word is made of capitals, as acronyms are.</summary>
    public static bool IsAcronym(string word) => word.Length > 1 && !word.Any(char.IsLower);
}
