using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>Words behind which a noun stands.</summary>
internal static class FrenchDeterminers
{
    private const int Longest = 12;

    private static readonly FrozenSet<string> Plural = WordList.Set(
        """
        les des aux ces mes tes ses nos vos leurs plusieurs quelques certains certaines deux trois quatre cinq six sept huit neuf dix onze douze
        quinze vingt trente quarante cinquante soixante cent cents mille divers diverses différents différentes nombreux nombreuses
        """);

    /// <summary>Whether the word before the place is a determiner of a plural, or a number.</summary>
    public static bool IsPluralBefore(string text, int place)
    {
        var end = place;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && end - start <= Longest && char.IsLetterOrDigit(text[start - 1])) start--;
        if (start == end) return false;
        return char.IsDigit(text[end - 1]) || Plural.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start));
    }
}
