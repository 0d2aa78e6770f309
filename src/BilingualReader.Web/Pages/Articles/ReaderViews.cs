using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Pages.Engines;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>Builds what the reader page shows from the state of an article.</summary>
internal sealed class ReaderViews(PairViews pairs, GlossaryCatalog glossaries, ArticleReach reach, ICheckSettingsStore checks)
{
    /// <summary>The whole page.</summary>
    /// <param name="state">The article.</param>
    /// <param name="engines">The engines.</param>
    /// <param name="lastRun">What the last run cost; empty for nothing.</param>
    public ReaderView Build(ArticleState state, EngineBoard engines, ImmutableArray<SpendingRunSum> lastRun)
    {
        var termbase = glossaries.Current.For(state);
        var settings = checks.Read().Settings.Under(state.Checks);
        var waiting = state.Run?.Open.ToHashSet() ?? [];
        var title = new PairRow(pairs.For(state.Title, termbase, settings), waiting.Contains(state.Title.Number), 1);
        var rows = RowsOf(state, termbase, settings, waiting);
        ImmutableArray<PairView> shown = [title.Pair, .. rows.OfType<PairRow>().Select(row => row.Pair)];
        return new ReaderView
        {
            Id = state.Id,
            Title = title,
            PlainTitle = state.Title.Target ?? state.Title.Block.Source,
            Metadata = state.Metadata,
            IsDeleted = state.IsDeleted,
            Damage = state.Damage,
            Rows = rows,
            Progress = ProgressOf(state),
            Trust = TrustSummary.Of(state, shown, engines) with { Cost = ReceiptWords.OfRun(lastRun) },
            Ledger = LedgerSummary.Of(shown),
            Scopes = ScopesOf(state, shown),
            Engines = engines,
            Reach = reach.Of(state),
        };
    }

    /// <summary>Some pairs alone, in their order; numbers that name none are passed over.</summary>
    public ImmutableArray<PairRow> Pick(ArticleState state, IReadOnlyCollection<int> numbers)
    {
        var waiting = state.Run?.Open.ToHashSet() ?? [];
        var termbase = glossaries.Current.For(state);
        var settings = checks.Read().Settings.Under(state.Checks);
        var levels = HeadingLevels.Of(state);
        return [.. numbers.Distinct().Order()
            .Select(state.FindBlock)
            .OfType<BlockState>()
            .Where(block => block.Block.Furniture is null || block.Number == state.Title.Number)
            .Select(block => new PairRow(pairs.For(block, termbase, settings), waiting.Contains(block.Number), levels[block.Number]))];
    }

    private ImmutableArray<ReaderRow> RowsOf(ArticleState state, Termbase termbase, CheckSettings settings, HashSet<int> waiting)
    {
        var rows = ImmutableArray.CreateBuilder<ReaderRow>(state.Blocks.Length);
        var hidden = ImmutableArray.CreateBuilder<FurnitureLine>();
        var levels = HeadingLevels.Of(state);
        foreach (var block in state.Blocks)
        {
            if (block.Number == state.Metadata.TitleBlock) continue;
            if (block.Block.Furniture is { } furniture)
            {
                hidden.Add(FurnitureLine.Of(block.Block, furniture));
                continue;
            }

            Flush(rows, hidden);
            rows.Add(new PairRow(pairs.For(block, termbase, settings), waiting.Contains(block.Number), levels[block.Number]));
        }

        Flush(rows, hidden);
        return rows.DrainToImmutable();
    }

    private static void Flush(ImmutableArray<ReaderRow>.Builder rows, ImmutableArray<FurnitureLine>.Builder hidden)
    {
        if (hidden.Count == 0) return;
        rows.Add(new FurnitureRow(FurnitureWords.Summary(hidden), hidden.ToImmutable()));
        hidden.Clear();
    }

    private static ProgressView ProgressOf(ArticleState state)
    {
        ImmutableArray<BlockState> translatable = [.. state.Translatable];
        return new ProgressView(
            translatable.Count(block => block.Target is not null),
            translatable.Length,
            state.Run?.Done.Count ?? 0,
            state.Run?.Blocks.Length ?? 0,
            state.LastStop switch
            {
                { Reason: StopReason.Cancelled } => "The translation was stopped.",
                { Reason: StopReason.EngineFailed, Cause: var cause } => $"The translation stopped: {cause}",
                _ => null,
            });
    }

    private static ScopeCounts ScopesOf(ArticleState state, ImmutableArray<PairView> shown)
    {
        var open = shown.Count(pair => pair.IsOpen);
        return new ScopeCounts(open, open + shown.Count(pair => pair.IsStale), state.Translatable.Count(block => !block.IsDecided));
    }
}
