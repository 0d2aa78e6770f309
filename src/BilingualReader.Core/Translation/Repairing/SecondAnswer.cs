using System.Collections.Immutable;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Translation.Repairing;

/// <summary>Decides whether a second answer may stand in the place of the first.</summary>
internal static class SecondAnswer
{
    // How far the lengths, in letters and figures, may be apart: a share of the first, a little, and the terms that were lost.
    private const double LengthShare = 0.2;
    private const int LengthRoom = 8;

    /// <summary>
    /// Whether the second answer has more of the terms, and none the less: no entry lost more often than before, no name and no
    /// number lost or made up, no markup lost, no finding that the first did not have, and about the same length.
    /// </summary>
    public static bool IsBetter(PreparedBlock block, EngineTranslation first, EngineTranslation second)
    {
        var before = TermLosses.Judge(block, first);
        return HasMoreTerms(before, TermLosses.Judge(block, second))
            && (first.Codes is null || second.Codes is not null)
            && IsOfLikeLength(before, first.Text, second.Text)
            && IsSound(block, first.Text, second.Text);
    }

    private static bool IsSound(PreparedBlock block, string first, string second) =>
        SlipDetector.FindSuspects([block.Block.Source], [second]).IsEmpty
        && HasNoNewFinding(block.Block.Source, first, second)
        && new KeptClues(block, first).AreIn(second);

    private static bool HasMoreTerms(ImmutableArray<TermOccurrence> before, ImmutableArray<TermOccurrence> after)
    {
        if (after.Count(TermLosses.IsLost) >= before.Count(TermLosses.IsLost)) return false;
        var lost = before.Where(TermLosses.IsLost).CountBy(line => line.Match.Entry).ToDictionary();
        return after.Where(TermLosses.IsLost).CountBy(line => line.Match.Entry).All(entry => entry.Value <= lost.GetValueOrDefault(entry.Key));
    }

    private static bool IsOfLikeLength(ImmutableArray<TermOccurrence> before, string first, string second)
    {
        var (one, other) = (first.Count(char.IsLetterOrDigit), second.Count(char.IsLetterOrDigit));
        return Math.Abs(one - other) <= LengthRoom + (LengthShare * one) + before.Where(TermLosses.IsLost).Sum(line => line.Match.English.Length);
    }

    // The ledger is weighed by itself.
    private static bool HasNoNewFinding(string source, string first, string second)
    {
        var known = QaChecks.RunTelling(source, first).ToHashSet();
        return QaChecks.RunTelling(source, second).All(known.Contains);
    }
}
