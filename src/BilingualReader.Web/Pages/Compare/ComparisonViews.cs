using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Checks;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Pages.Engines;
using BilingualReader.Web.Spelling;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>Builds what the page of a comparison shows.</summary>
internal sealed class ComparisonViews(ComparisonAnswers answers, Comparisons comparisons, RunEstimates estimates, GlossaryCatalog glossaries, ArticleReach reach, ArticleFindings findings, SpellingDictionaries spelling, TimeProvider time)
{
    /// <summary>Most engines side by side.</summary>
    public const int MostColumns = 4;

    // Two columns can be read in one look; over one paragraph there is room for all.
    private const int ProposedColumns = 2;

    /// <summary>The page; null when the article has no such paragraph to translate.</summary>
    /// <param name="article">The article.</param>
    /// <param name="board">The engines.</param>
    /// <param name="wanted">The engines asked for; empty for a proposal.</param>
    /// <param name="number">The one paragraph to compare; null for all of them.</param>
    /// <param name="cancellationToken">Cancels the looking up.</param>
    public async Task<ComparisonView?> BuildAsync(ArticleState article, EngineBoard board, IReadOnlyCollection<EngineId> wanted, int? number, CancellationToken cancellationToken)
    {
        var blocks = BlocksOf(article, number);
        if (blocks.IsEmpty && number is not null) return null;
        var picked = Pick(article, board, wanted, number is not null);
        var columns = new List<Column>();
        foreach (var line in picked) columns.Add(await LoadAsync(article, blocks, line, cancellationToken));
        var rules = new ComparisonRules(glossaries.Current.For(article), findings.SettingsFor(article), spelling.English);
        var rows = blocks.Select(block => ComparisonRows.Build(article, block, columns, rules, time.LocalTimeZone)).ToImmutableArray();
        var shown = new List<ComparisonColumn>();
        for (var i = 0; i < columns.Count; i++) shown.Add(await DescribeAsync(article, blocks, columns[i], [.. rows.Select(row => row.Cells[i])], cancellationToken));
        return new ComparisonView
        {
            Id = article.Id,
            Title = article.Title.Target ?? article.Title.Block.Source,
            TitleLanguage = article.Title.Target is null ? article.Title.Block.Language : PairWords.TargetLanguage,
            Number = number,
            Options = [.. board.Lines.Select(line => new EngineOption(line.Engine.Id, line.Engine.Name, picked.Contains(line), ObstacleOf(article, line)))],
            Columns = [.. shown],
            Rows = rows,
            Revision = rules.Termbase.Revision,
        };
    }

    /// <summary>The paragraphs that are compared: the title, then from the top.</summary>
    public static ImmutableArray<BlockState> BlocksOf(ArticleState article, int? number) =>
        [.. article.Translatable.Where(block => number is null || block.Number == number).OrderBy(block => block.Number == article.Title.Number ? -1 : block.Number)];

    /// <summary>The engine of a line, when it is ready.</summary>
    public static EngineChosen? ChosenOf(EngineLine? line) => line is { Status: EngineReady ready } ? new EngineChosen(line.Engine, ready.Version) : null;

    private ImmutableArray<EngineLine> Pick(ArticleState article, EngineBoard board, IReadOnlyCollection<EngineId> wanted, bool isOne)
    {
        if (wanted.Count > 0) return [.. board.Lines.Where(line => wanted.Contains(line.Engine.Id)).Take(MostColumns)];
        var usable = board.Lines.Where(line => ObstacleOf(article, line) is null).ToList();
        var made = article.Translatable.Select(block => block.Machine?.Engine).FirstOrDefault(engine => engine is not null && engine != EngineId.Memory);
        return [.. usable.OrderBy(line => line.Engine.Id == made ? 0 : line == board.Chosen ? 1 : 2).Take(isOne ? MostColumns : ProposedColumns)];
    }

    private string? ObstacleOf(ArticleState article, EngineLine line) => line switch
    {
        { Engine.Capabilities.Reach: var far } when far > reach.Of(article) => "may not have this text",
        { Status: EngineNotReady not } => not.Reason,
        _ => null,
    };

    private async Task<Column> LoadAsync(ArticleState article, ImmutableArray<BlockState> blocks, EngineLine line, CancellationToken cancellationToken)
    {
        var progress = comparisons.Find(article.Id, line.Engine.Id);
        var known = ChosenOf(line) is { } chosen
            ? await answers.FindAsync(article, [.. blocks.Select(block => block.Block)], chosen, cancellationToken)
            : ImmutableDictionary<int, KnownTarget>.Empty;
        return new Column(line, ObstacleOf(article, line), known, progress);
    }

    private async Task<ComparisonColumn> DescribeAsync(ArticleState article, ImmutableArray<BlockState> blocks, Column column, ImmutableArray<ComparisonCell> cells, CancellationToken cancellationToken)
    {
        var engine = column.Line.Engine;
        var missing = blocks.Where(block => !column.Known.ContainsKey(block.Number) && (blocks.Length == 1 || !block.IsHuman)).ToImmutableArray();
        var doubtful = missing.Count(block => column.FailureOf(block.Number) is { MayBeBilled: true });
        var isAsking = column.Progress is { IsOver: false };
        var price = missing.IsEmpty || isAsking || column.Obstacle is not null || ChosenOf(column.Line) is not { } chosen
            ? null
            : await estimates.EstimateAsync(article, [.. missing.Select(block => block.Block)], glossaries.Current.For(article), chosen, cancellationToken);
        return new ComparisonColumn
        {
            Engine = engine.Id,
            Name = engine.Name,
            Quality = engine.Capabilities.Quality,
            Facts = ComparisonWords.Facts(blocks.Length, column, cells),
            Missing = column.Obstacle is null ? missing.Length : 0,
            Doubtful = doubtful,
            Price = price?.Price,
            Takeable = blocks.Count(block => !block.IsHuman && column.Known.TryGetValue(block.Number, out var known) && known.Target.Text != block.Target),
            Asking = isAsking ? ComparisonWords.Asking(column.Progress!) : null,
            Cause = column.Obstacle ?? (isAsking ? null : column.Progress?.Cause),
        };
    }

    /// <summary>What is known of one engine.</summary>
    /// <param name="Line">The engine.</param>
    /// <param name="Obstacle">Why it can't be asked; null when it can.</param>
    /// <param name="Known">Its answers, by the number of the block.</param>
    /// <param name="Progress">How far it has come; null when it was not asked.</param>
    internal sealed record Column(EngineLine Line, string? Obstacle, ImmutableDictionary<int, KnownTarget> Known, AskingProgress? Progress)
    {
        /// <summary>Why it has no answer to a block; null when it has not failed on it.</summary>
        public BlockFailed? FailureOf(int number) => Progress?.Failures.GetValueOrDefault(number);
    }
}
