using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Memory;
using BilingualReader.Web.Pages.Engines;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>What a page says of the price of a run before its button.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Scope">The blocks.</param>
/// <param name="Price">The price; null when the engine costs nothing.</param>
internal sealed record ScopePrice(EngineId Engine, TranslationScope Scope, RunPrice? Price);

/// <summary>Finds the price of a run for a page, with the engines as the page shows them.</summary>
internal sealed class RunPrices(RunEstimates estimates, GlossaryCatalog glossaries, MemoryTargets memory)
{
    /// <summary>The price with an engine, or with the one chosen by the settings; null when it is not ready.</summary>
    public async Task<ScopePrice?> FindAsync(ArticleState article, EngineBoard board, EngineId? engine, TranslationScope scope, CancellationToken cancellationToken)
    {
        var line = engine is { } id ? board.Lines.FirstOrDefault(known => known.Engine.Id == id) : board.Chosen;
        if (line is not { Status: EngineReady ready }) return null;
        if (line.Engine.Capabilities.Rate is null) return new ScopePrice(line.Engine.Id, scope, null);
        var termbase = glossaries.Current.For(article);
        var blocks = TranslationSelection.Select(article, scope, termbase);
        var remembered = (await memory.FindAsync(article, blocks, termbase, cancellationToken)).Select(target => target.Block).ToHashSet();
        ImmutableArray<Block> wanted = [.. blocks.Where(number => !remembered.Contains(number)).Select(number => article.FindBlock(number)!.Block)];
        var price = await estimates.EstimateAsync(article, wanted, termbase, new EngineChosen(line.Engine, ready.Version), cancellationToken);
        return new ScopePrice(line.Engine.Id, scope, price is null ? null : price with { Remembered = remembered.Count });
    }
}
