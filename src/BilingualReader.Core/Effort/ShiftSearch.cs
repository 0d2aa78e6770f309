namespace BilingualReader.Core.Effort;

/// <summary>
/// The edits of TER: moving a run of words counts as one edit, whatever its length. After Snover, Dorr, Schwartz, Micciulla and
/// Makhoul, "A Study of Translation Edit Rate with Targeted Human Annotation" (AMTA 2006), section 3: to find the best moves is
/// too hard, so again and again the one move is made that saves most, as long as it saves more than it costs. Only runs move
/// that stand just so in the final text, that hold a word which is wrong where it is, and whose place in the final text has not
/// its words yet; they are tried before each word that now stands in that place, and behind it. Bounds, the first two as in the authors' program: runs of 10 words, over 50 words, in texts of 300 words at
/// most, and the 500 longest candidates of each round; beyond them moves count as the insertions and deletions they then are.
/// </summary>
internal static class ShiftSearch
{
    private const int LongestRun = 10;
    private const int FarthestMove = 50;
    private const int MostWords = 300;
    private const int MostCandidates = 500;

    /// <summary>All edits, moves among them; never more than without moves.</summary>
    public static (int Edits, int Shifts) Count(int[] words, int[] final)
    {
        var distance = Levenshtein.Between(words, final);
        if (words.Length > MostWords || final.Length > MostWords) return (distance, 0);
        var shifts = 0;
        while (distance > 1)
        {
            var (moved, left) = Best(words, final, distance);
            if (left + 1 >= distance) break;
            (words, distance, shifts) = (moved, left, shifts + 1);
        }

        return (distance + shifts, shifts);
    }

    private static (int[] Words, int Distance) Best(int[] words, int[] final, int distance)
    {
        var best = (Words: words, Distance: distance);
        foreach (var run in Candidates(words, final, WordAlignment.Of(words, final)).OrderByDescending(run => run.Length).Take(MostCandidates))
        {
            var moved = Move(words, run);
            var left = Levenshtein.Between(moved, final);
            if (left < best.Distance) best = (moved, left);
        }

        return best;
    }

    private static IEnumerable<Run> Candidates(int[] words, int[] final, WordAlignment alignment)
    {
        for (var start = 0; start < words.Length; start++)
        {
            for (var at = 0; at < final.Length; at++)
            {
                var (isWrong, isWanted) = (false, false);
                for (var length = 1; length <= LongestRun && start + length <= words.Length && at + length <= final.Length && words[start + length - 1] == final[at + length - 1]; length++)
                {
                    isWrong |= !alignment.IsKept[start + length - 1];
                    isWanted |= !alignment.IsFound[at + length - 1];
                    if (!isWrong || !isWanted) continue;
                    foreach (var to in alignment.PlaceOf[at..(at + length + 1)].Distinct())
                    {
                        if (Math.Abs(to - start) <= FarthestMove && (to < start || to > start + length)) yield return new Run(start, length, to);
                    }
                }
            }
        }
    }

    private static int[] Move(int[] words, Run run)
    {
        var moving = words[run.Start..(run.Start + run.Length)];
        return run.To < run.Start
            ? [.. words[..run.To], .. moving, .. words[run.To..run.Start], .. words[(run.Start + run.Length)..]]
            : [.. words[..run.Start], .. words[(run.Start + run.Length)..run.To], .. moving, .. words[run.To..]];
    }

    private readonly record struct Run(int Start, int Length, int To);
}
