using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Memory;

namespace BilingualReader.Web.Jobs;

/// <summary>What every run works with.</summary>
public sealed record TranslationDesk(
    ArticleLibrary Library,
    GlossaryCatalog Glossaries,
    ArticleTranslator Translator,
    IMachineCache Cache,
    ISpendingGuard Spending,
    ArticleReach Reach,
    MemoryTargets Memory,
    TimeProvider Time)
{
    // More would only make a prompt longer.
    private const int MostExamples = 8;

    /// <summary>An order for some blocks of an article, with what the article allows and what helps an engine to translate it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="engine">With what.</param>
    /// <param name="run">Name of the run in the ledger of spending.</param>
    public TranslationOrder Order(ArticleState article, ImmutableArray<Block> blocks, EngineChosen engine, string run)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(engine);
        return new TranslationOrder(blocks, Glossaries.Current.For(article), engine.Engine, engine.Version, Cache)
        {
            Reach = Reach.Of(article),
            Spending = Spending,
            Run = run,
            Examples = ExamplesOf(article),
            Neighbours = [.. article.Blocks.Where(block => block.Block.Furniture is null).Select(block => block.Block)],
        };
    }

    private static ImmutableArray<ApprovedPair> ExamplesOf(ArticleState article) =>
    [
        .. article.Blocks
            .Where(block => block is { ApprovedAt: not null, Target: not null, IsTranslatable: true })
            .OrderByDescending(block => block.ApprovedAt)
            .ThenByDescending(block => block.Number)
            .Take(MostExamples)
            .Select(block => new ApprovedPair(block.Block.Source, block.Target!)),
    ];
}
