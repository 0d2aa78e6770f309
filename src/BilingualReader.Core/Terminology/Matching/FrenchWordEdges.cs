using System.Collections.Frozen;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Matching;

/// <summary>
/// Where a French word begins and ends in a folded text. Parts joined by hyphens are one word ("Irak" does not stand in
/// "irako-syrienne" nor "Gaza" in "Gaza-ville"), except for what grammar hangs on; an elided article is a word of its own.
/// </summary>
internal static class FrenchWordEdges
{
    private static readonly FrozenSet<string> Elisions = FrozenSet.ToFrozenSet(
        ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Suffixes = FrozenSet.ToFrozenSet(
        ["ci", "là", "même", "mêmes", "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "t-il", "t-elle", "t-on"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly bool[] WordCharacters =
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => char.IsLetterOrDigit((char)c) || (c >= '\u0300' && FoldingTable.IsMark((char)c)))];

    private static readonly int LongestElision = Elisions.Max(elision => elision.Length);
    private static readonly int LongestSuffix = Suffixes.Max(suffix => suffix.Length);

    /// <summary>Whether the character is part of a word by itself: a letter, a digit, a mark on one.</summary>
    public static bool IsWord(char c) => WordCharacters[c];

    /// <summary>Whether a word can begin at <paramref name="start"/>.</summary>
    public static bool StartsAt(string text, int start)
    {
        if (start == 0 || !IsWord(text[start])) return true;
        var before = text[start - 1];
        if (before == '-') return start < 2 || !IsWord(text[start - 2]);
        if (before == '\'') return start < 2 || !IsWord(text[start - 2]) || IsElisionBefore(text, start - 1);
        return !IsWord(before);
    }

    /// <summary>Whether the word whose last character stands before <paramref name="end"/> ends there.</summary>
    public static bool EndsAt(string text, int end)
    {
        if (end >= text.Length || !IsWord(text[end - 1])) return true;
        var next = text[end];
        if (IsWord(next)) return false;
        if (next is not ('-' or '\'') || end + 1 >= text.Length || !IsWord(text[end + 1])) return true;
        return next == '-' && IsSuffixAt(text, end + 1);
    }

    /// <summary>Whether the letters before the apostrophe are an elided little word, such as l', d' or qu'.</summary>
    public static bool IsElisionBefore(string text, int apostrophe)
    {
        var start = apostrophe;
        while (start > 0 && apostrophe - start <= LongestElision && IsWord(text[start - 1])) start--;
        return Elisions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, apostrophe - start));
    }

    private static bool IsSuffixAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestSuffix && (IsWord(text[end]) || text[end] == '-')) end++;
        return Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start));
    }
}
