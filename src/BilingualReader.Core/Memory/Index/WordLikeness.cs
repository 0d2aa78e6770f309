using System.Numerics;

namespace BilingualReader.Core.Memory.Index;

/// <summary>How far one word is from another: the character-level part of the measure.</summary>
internal static class WordLikeness
{
    /// <summary>What it costs to put in, leave out or exchange a word.</summary>
    public const int Whole = 100;

    // Shorter words that differ in a letter are mostly other words: le, la; son, sur.
    private const int ShortestNear = 4;

    /// <summary>A bit for each character.</summary>
    public static ulong LettersOf(ReadOnlySpan<char> word)
    {
        var bits = 0UL;
        foreach (var c in word) bits |= 1UL << (c & 63);
        return bits;
    }

    /// <summary>
    /// What it costs to exchange one word for the other: 0 for the same word, <see cref="Whole"/> for another word, and
    /// between them, for words of which at most a third must be edited, the edits from letter to letter over the longer length.
    /// </summary>
    public static int Cost(string one, ulong oneLetters, string other, ulong otherLetters)
    {
        if (one == other) return 0;
        var longer = Math.Max(one.Length, other.Length);
        if (longer < ShortestNear) return Whole;
        var allowed = longer / 3;
        if (Math.Abs(one.Length - other.Length) > allowed || Differing(oneLetters, otherLetters) > allowed) return Whole;
        var edits = Edits(one, other, allowed);
        return edits > allowed ? Whole : Whole * edits / longer;
    }

    // Letters of one that the other has not: each costs an edit.
    private static int Differing(ulong one, ulong other) => Math.Max(BitOperations.PopCount(one & ~other), BitOperations.PopCount(other & ~one));

    // Levenshtein's distance, given up as soon as it is beyond what is allowed.
    private static int Edits(string one, string other, int allowed)
    {
        if (other.Length > 255) return allowed + 1;
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, best) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var exchanged = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
                best = Math.Min(best, row[j]);
            }

            if (best > allowed) return best;
        }

        return row[other.Length];
    }
}
