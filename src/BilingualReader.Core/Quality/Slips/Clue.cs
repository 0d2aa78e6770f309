using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Slips;

/// <summary>What a clue is, which says how often its partner is found in the true translation.</summary>
internal enum ClueKind
{
    /// <summary>A word with a capital inside a sentence, an acronym, a name with figures.</summary>
    Name,

    /// <summary>Any other word of some length; it may have a cognate.</summary>
    Word,

    /// <summary>A word whose usual English is known.</summary>
    Everyday,

    /// <summary>A small word whose usual English is known; nearly every text has some.</summary>
    Small,

    /// <summary>A number in figures.</summary>
    Figures,

    /// <summary>A number in words or Roman figures.</summary>
    NumberWord,

    /// <summary>A question, an exclamation, a quotation.</summary>
    Mark,

    /// <summary>An e-mail or web address.</summary>
    Address,
}

/// <summary>How a clue may be found again, the surest first.</summary>
internal enum ClueGrade
{
    /// <summary>The same letters, accents and case apart; the same value of a number.</summary>
    Exact,

    /// <summary>The same beginning.</summary>
    Prefix,

    /// <summary>The same consonants.</summary>
    Skeleton,

    /// <summary>A word that means the same.</summary>
    Meaning,
}

/// <summary>One thing in a text by which its translation can be known.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Keys">What to look for on the other side; it is found when one of them is there.</param>
internal readonly record struct Clue(ClueKind Kind, ImmutableArray<ClueKey> Keys);

/// <summary>A hash to look for.</summary>
internal readonly record struct ClueKey(ulong Hash, ClueGrade Grade)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The key of some letters.</summary>
    public static ClueKey Of(ReadOnlySpan<char> letters, ClueGrade grade)
    {
        var hash = (Offset ^ (ulong)grade) * Prime;
        foreach (var letter in letters) hash = (hash ^ letter) * Prime;
        return new ClueKey(hash, grade);
    }
}
