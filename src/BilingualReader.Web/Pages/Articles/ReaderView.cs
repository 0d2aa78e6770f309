using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Pages.Engines;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>A line of the reader: a pair of blocks or a run of hidden lines.</summary>
internal abstract record ReaderRow;

/// <summary>A block and its translation.</summary>
/// <param name="Pair">What is shown.</param>
/// <param name="IsWaiting">Whether a run under way will translate it.</param>
/// <param name="HeadingLevel">Level in the outline of the page, from 2; 0 when it is no heading.</param>
internal sealed record PairRow(PairView Pair, bool IsWaiting, int HeadingLevel) : ReaderRow;

/// <summary>Lines of the page an article came from, hidden behind one summary.</summary>
/// <param name="Summary">How many, and what they are.</param>
/// <param name="Lines">The lines.</param>
internal sealed record FurnitureRow(string Summary, ImmutableArray<FurnitureLine> Lines) : ReaderRow;

/// <summary>One hidden line.</summary>
/// <param name="StoredSpaces">As in <see cref="PairView"/>.</param>
internal sealed record FurnitureLine(int Number, string Text, string? StoredSpaces, string Language, string Reason)
{
    public static FurnitureLine Of(Block block, Furniture furniture)
    {
        var shown = FrenchTypography.ForDisplay(block.Source);
        return new FurnitureLine(block.Number, shown, Articles.StoredSpaces.Of(block.Source, shown), block.Language, furniture.Reason);
    }
}

/// <summary>How far the translation of an article has come.</summary>
/// <param name="Done">Blocks that have a translation.</param>
/// <param name="Total">Blocks that should have one.</param>
/// <param name="RunDone">Blocks of the run under way that are done; 0 when there is no run.</param>
/// <param name="RunTotal">Blocks of the run under way; 0 when there is none.</param>
/// <param name="Stop">How the last run ended when that was not by finishing; else null.</param>
internal sealed record ProgressView(int Done, int Total, int RunDone, int RunTotal, string? Stop)
{
    public bool IsRunning => RunTotal > 0;

    public bool IsComplete => Done >= Total;
}

/// <summary>Whom the text on the right is by, for a reader who wants to know how far to trust it.</summary>
/// <param name="Machine">One sentence for each engine that made some of it.</param>
/// <param name="Counts">What people have done, what failed, what the checks found.</param>
/// <param name="Cost">What the last run cost; null when it cost nothing.</param>
internal sealed record TrustView(ImmutableArray<string> Machine, ImmutableArray<string> Counts, string? Cost = null);

/// <summary>One entry of the term ledger of an article.</summary>
/// <param name="Entry">The glossary entry.</param>
/// <param name="Number">Its number in addresses: <c>#term-3</c>.</param>
/// <param name="Verdicts">Each verdict with its count, in words.</param>
/// <param name="HasProblem">Whether an occurrence is missing or forbidden.</param>
/// <param name="Uses">The occurrences, in order.</param>
internal sealed record LedgerEntry(TermPair Entry, int Number, string Verdicts, bool HasProblem, ImmutableArray<LedgerUse> Uses);

/// <summary>One occurrence, by the block it stands in.</summary>
internal sealed record LedgerUse(int Block, TermVerdict? Verdict);

/// <summary>An article on the page: everything the markup needs, nothing it has to work out.</summary>
internal sealed record ReaderView
{
    public required ArticleId Id { get; init; }

    public required PairRow Title { get; init; }

    /// <summary>English title if there is one, else the French: for the window.</summary>
    public required string PlainTitle { get; init; }

    public required ArticleMetadata Metadata { get; init; }

    public required bool IsDeleted { get; init; }

    /// <summary>What was found broken in the stored article and left out; null when nothing was.</summary>
    public required string? Damage { get; init; }

    public required ImmutableArray<ReaderRow> Rows { get; init; }

    /// <summary>Whether a browser had better leave out what is far from the window.</summary>
    public bool IsLong => Rows.Length > 60;

    public required ProgressView Progress { get; init; }

    public required TrustView Trust { get; init; }

    public required ImmutableArray<LedgerEntry> Ledger { get; init; }

    /// <summary>Blocks that a run could still translate, those whose terms have changed, and those that no person has touched.</summary>
    public required ScopeCounts Scopes { get; init; }

    /// <summary>How far the text may go.</summary>
    public required EngineReach Reach { get; init; }

    /// <summary>What a run would cost, for the engine and the blocks that the forms propose; null when that is not known, or nothing.</summary>
    public ScopePrice? Price { get; init; }

    /// <summary>Whether somebody without script has asked for the price, and looks for it now.</summary>
    public bool IsPriceAsked { get; init; }

    /// <summary>Every engine and whether it can be used.</summary>
    public required EngineBoard Engines { get; init; }
}

/// <summary>How many blocks each scope of a run holds.</summary>
internal sealed record ScopeCounts(int Open, int Affected, int All);
