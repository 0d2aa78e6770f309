using System.Runtime.InteropServices;

namespace BilingualReader.Core.Quality.Slips;

/// <summary>Finds the same answer to different texts, and an answer with that of its neighbour joined to it.</summary>
internal static class RepeatSearch
{
    // "Read more" may answer several French lines.
    private const int FewestLetters = 20;
    private const int FewestJoinedLetters = 6;
    private const double SameShare = 0.7;

    /// <summary>Adds the places that were found.</summary>
    public static void Find(SlipBatch batch, ISet<int> suspects)
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < batch.Length; at++)
        {
            if (at > 0) FindJoined(batch, at - 1, at, suspects);
            if (batch.Targets[at].Length < FewestLetters) continue;
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, batch.Targets[at].Text.Trim(), out var isKnown);
            if (!isKnown) first = at;
            else if (!AreAlike(batch.Sources[first], batch.Sources[at])) AddBoth(first, at, suspects);
        }
    }

    private static void FindJoined(SlipBatch batch, int left, int right, ISet<int> suspects)
    {
        var (longer, shorter) = batch.Targets[left].Length > batch.Targets[right].Length ? (left, right) : (right, left);
        if (batch.Targets[shorter].Length < FewestJoinedLetters) return;
        if (WithoutPart(batch.Targets[longer].Text.Trim(), batch.Targets[shorter].Text.Trim()) is not { } rest) return;
        // A sentence that belongs to both paragraphs leaves a gap when it is taken away; a foreign one does not.
        if (batch.Score(batch.Sources[longer], SlipText.Read(rest, isFrench: false)) > batch.Score(longer, longer)) AddBoth(left, right, suspects);
    }

    private static string? WithoutPart(string whole, string part)
    {
        if (part.Length == whole.Length) return null;
        if (whole.EndsWith(part, StringComparison.Ordinal)) return whole[..^part.Length];
        return whole.StartsWith(part, StringComparison.Ordinal) ? whole[part.Length..] : null;
    }

    private static void AddBoth(int first, int second, ISet<int> suspects)
    {
        suspects.Add(first);
        suspects.Add(second);
    }

    // Two lines of French that differ in a letter or a small word may well have one English.
    private static bool AreAlike(SlipText first, SlipText second)
    {
        var (left, right) = (first.Hashes.ToHashSet(), second.Hashes.ToHashSet());
        if (left.Count == 0 || right.Count == 0) return first.Length == second.Length;
        return left.Count(right.Contains) >= SameShare * Math.Max(left.Count, right.Count);
    }
}
