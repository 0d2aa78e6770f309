using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Memory;

namespace BilingualReader.Web.Memory;

/// <summary>
/// Proposes a translation that was approved to the other paragraphs of the same source that nobody has approved, in its own
/// article and in others. Nothing is ever overwritten, and what says the same already is left alone.
/// </summary>
internal sealed class Propagation(ArticleLibrary library, MemoryShelf shelf)
{
    // A line that stands in more articles, such as a signature, is for the next run over them.
    private const int MostArticles = 50;

    /// <summary>Proposes what was approved for a block, if it still is.</summary>
    public async Task ProposeAsync(ArticleId id, int block, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(id, cancellationToken) is not { IsDeleted: false } article || article.FindBlock(block) is not { ApprovedAt: not null, Target: { } text } approved) return;
        var source = approved.Block.Source;
        var elsewhere = shelf.PlacesOf(TranslationMemory.KeyOf(source)).Where(place => place != new BlockPlace(id, block)).GroupBy(place => place.Article);
        foreach (var places in elsewhere.OrderBy(places => places.Key == id ? 0 : 1).Take(MostArticles))
        {
            var reason = places.Key == id ? $"The same text was approved in paragraph {block}." : $"The same text was approved in “{article.Metadata.Title}”, paragraph {block}.";
            ImmutableArray<int> numbers = [.. places.Select(place => place.Block).Order()];
            await library.AppendAsync(places.Key, state => ProposalsIn(state, numbers, source, text, reason), Actor.System, cancellationToken);
        }
    }

    private static ImmutableArray<JournalEvent> ProposalsIn(ArticleState state, ImmutableArray<int> numbers, string source, string text, string reason) => state.IsDeleted
        ? []
        :
        [
            .. from number in numbers
               let block = state.FindBlock(number)
               where block is { ApprovedAt: null, Target: not null, IsTranslatable: true } && block.Target != text && block.Proposal?.Text != text
               where TranslationMemory.IsSame(block.Block.Source, source)
               select new ChangeProposed(number, text, reason),
        ];
}
