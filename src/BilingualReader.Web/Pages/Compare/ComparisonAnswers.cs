using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Jobs;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>Finds what engines have said of the paragraphs of an article, under the glossaries as they are now.</summary>
internal sealed class ComparisonAnswers(TranslationDesk desk)
{
    /// <summary>The answers of one engine, by the number of the block.</summary>
    public async Task<ImmutableDictionary<int, KnownTarget>> FindAsync(ArticleState article, ImmutableArray<Block> blocks, EngineChosen engine, CancellationToken cancellationToken)
    {
        var found = ImmutableDictionary.CreateBuilder<int, KnownTarget>();
        await foreach (var known in KnownTargets.FindAsync(desk.Order(article, blocks, engine, ""), cancellationToken)) found[known.Block.Number] = known;
        return found.ToImmutable();
    }
}
