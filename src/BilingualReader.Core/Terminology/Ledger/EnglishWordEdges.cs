using System.Collections.Frozen;
using BilingualReader.Core.Terminology.Matching;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>What stands around a rendering in the target.</summary>
/// <param name="IsWhole">Whether it is made of whole words.</param>
/// <param name="End">Its end, a possessive 's included.</param>
/// <param name="IsInflected">Whether something hangs on it.</param>
internal readonly record struct EdgeVerdict(bool IsWhole, int End, bool IsInflected);

/// <summary>
/// Where English words begin and end in a folded text. Hyphens join more loosely than in French: a name keeps its identity in
/// "US-led", "anti-Hezbollah" and "Iran-Iraq war"; other words only before a hyphen ("ceasefire-related", not "cease-fire"), and
/// behind few prefixes.
/// </summary>
internal static class EnglishWordEdges
{
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["al", "el", "as", "ad", "ar", "an", "at", "az", "ash", "ath", "ed", "es", "ben", "bin", "ibn", "abu", "umm", "abd"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
        ["anti", "pro", "non", "ex", "post", "pre", "mid", "trans", "inter", "intra", "neo", "vice", "former", "pan", "cross", "all"],
        StringComparer.OrdinalIgnoreCase);

    // Before these the noun is the same: "pro-government", "ex-president"; not "vice-president" or "cease-fire".
    private static readonly FrozenSet<string> PlainPrefixes = FrozenSet.ToFrozenSet(["anti", "pro", "non", "ex"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Judges the edges of the words from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static EdgeVerdict Judge(string text, int start, int end, bool isName)
    {
        if (!StartsAt(text, start, isName)) return default;
        var ends = EndsAt(text, end, isName);
        return ends with { IsInflected = ends.IsInflected || (!isName && IsBehindHyphen(text, start)) };
    }

    private static EdgeVerdict EndsAt(string text, int end, bool isName)
    {
        if (end >= text.Length || !FrenchWordEdges.IsWord(text[end - 1])) return new EdgeVerdict(true, end, IsInflected: false);
        var next = text[end];
        if (FrenchWordEdges.IsWord(next)) return default;
        if (end + 1 >= text.Length || !FrenchWordEdges.IsWord(text[end + 1])) return new EdgeVerdict(true, end, IsInflected: false);
        return next switch
        {
            '\'' => text[end + 1] is 's' or 'S' && IsEnd(text, end + 2) ? new EdgeVerdict(true, end + 2, IsInflected: true) : default,
            '-' => new EdgeVerdict(true, end, IsInflected: !isName),
            _ => new EdgeVerdict(true, end, IsInflected: false),
        };
    }

    private static bool StartsAt(string text, int start, bool isName)
    {
        if (start == 0 || !FrenchWordEdges.IsWord(text[start])) return true;
        var before = text[start - 1];
        if (FrenchWordEdges.IsWord(before)) return false;
        if (start < 2 || !FrenchWordEdges.IsWord(text[start - 2])) return true;
        return before switch
        {
            '\'' => FrenchWordEdges.IsElisionBefore(text, start - 1),
            '-' => IsLoosePartBefore(text, start - 1, isName),
            _ => true,
        };
    }

    private static bool IsBehindHyphen(string text, int start) => start > 1 && text[start - 1] == '-' && FrenchWordEdges.IsWord(text[start]) && FrenchWordEdges.IsWord(text[start - 2]);

    private static bool IsLoosePartBefore(string text, int hyphen, bool isName)
    {
        var start = hyphen;
        while (start > 0 && FrenchWordEdges.IsWord(text[start - 1])) start--;
        var part = text[start..hyphen];
        return isName ? Prefixes.Contains(part) || (char.IsUpper(part[0]) && !Particles.Contains(part)) : PlainPrefixes.Contains(part);
    }

    private static bool IsEnd(string text, int position) => position >= text.Length || !FrenchWordEdges.IsWord(text[position]);
}
