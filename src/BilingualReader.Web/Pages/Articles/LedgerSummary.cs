using System.Collections.Immutable;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>The term ledger of an article: every entry that occurs, with its uses.</summary>
internal static class LedgerSummary
{
    /// <summary>The entries, in the order in which they first occur.</summary>
    public static ImmutableArray<LedgerEntry> Of(ImmutableArray<PairView> shown) =>
        [.. shown
            .SelectMany(pair => pair.Terms, (pair, use) => (use.Entry, use.EntryNumber, Line: new LedgerUse(pair.Number, use.Verdict, use.IsAccepted)))
            .GroupBy(line => line.EntryNumber)
            .Select(group => EntryOf(group.First().Entry, group.Key, [.. group.Select(line => line.Line)]))];

    private static LedgerEntry EntryOf(Core.Terminology.TermPair entry, int number, ImmutableArray<LedgerUse> uses) => new(
        entry,
        number,
        Words(uses),
        uses.Any(use => use is { Verdict: { } verdict, IsAccepted: false } && VerdictWords.IsProblem(verdict)),
        uses);

    private static string Words((Core.Terminology.TermVerdict Verdict, bool IsAccepted) kind) => kind.IsAccepted ? VerdictWords.Accepted : VerdictWords.Words(kind.Verdict);

    private static string Words(ImmutableArray<LedgerUse> uses)
    {
        var judged = uses.Where(use => use.Verdict is not null).ToList();
        var count = uses.Length == 1 ? "1 use here" : $"{uses.Length} uses here";
        if (judged.Count == 0) return count;
        var kinds = judged.GroupBy(use => (Verdict: use.Verdict!.Value, use.IsAccepted)).OrderBy(group => group.Key).ToList();
        if (kinds.Count == 1 && judged.Count == uses.Length) return $"{count}, {(uses.Length > 2 ? "all " : uses.Length == 2 ? "both " : "")}{Words(kinds[0].Key)}";
        var parts = kinds.Select(group => $"{group.Count()} {Words(group.Key)}");
        return $"{count}: {string.Join(", ", judged.Count == uses.Length ? parts : parts.Append($"{uses.Length - judged.Count} not translated yet"))}";
    }
}
