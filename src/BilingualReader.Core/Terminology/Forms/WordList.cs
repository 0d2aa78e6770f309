using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>Words written one behind the other, as the lists of this folder have them.</summary>
internal static class WordList
{
    private static readonly char[] Separators = [' ', '\n', '\r'];

    /// <summary>The words as a set that knows no case.</summary>
    public static FrozenSet<string> Set(string words) => Split(words).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Pairs written <c>word:form</c>, with <c>|</c> between several forms.</summary>
    public static FrozenDictionary<string, string[]> Pairs(string words) => Split(words)
        .Select(pair => pair.Split(':'))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split('|'), StringComparer.OrdinalIgnoreCase);

    private static string[] Split(string words) => words.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
