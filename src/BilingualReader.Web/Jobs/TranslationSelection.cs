using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Jobs;

/// <summary>
/// Which blocks of an article a run is for. Those that a person has written or approved never are, and those where a person
/// chose one engine's answer only when they are asked for by themselves.
/// </summary>
public static class TranslationSelection
{
    /// <summary>The numbers of the blocks in a scope, in the order in which they are wanted: the title, then from the top.</summary>
    public static ImmutableArray<int> Select(ArticleState state, TranslationScope scope, Termbase termbase) =>
        InOrder(state, block => scope switch
        {
            TranslationScope.Open => IsOpen(block),
            TranslationScope.Affected => IsOpen(block) || IsAffected(block, termbase),
            _ => true,
        });

    /// <summary>The blocks whose machine translation was made under other terms than those in force now.</summary>
    public static ImmutableArray<int> FindAffected(ArticleState state, Termbase termbase) =>
        InOrder(state, block => IsAffected(block, termbase));

    /// <summary>Whether an engine may translate the block when it is asked for: text of the article that no person has written or approved.</summary>
    public static bool IsAllowed(BlockState block) => block is { IsTranslatable: true, IsHuman: false };

    private static bool IsOpen(BlockState block) => block.Machine is null || block.Failure is not null;

    // The revision is the same in nearly every look, and then no text has to be searched for terms.
    private static bool IsAffected(BlockState block, Termbase termbase) =>
        block.Machine is { } machine
        && machine.GlossaryRevision != termbase.Revision
        && machine.TermsKey != Termbase.TermsKey(Core.Translation.PreparedBlock.FindTerms(block.Block, termbase));

    private static ImmutableArray<int> InOrder(ArticleState state, Func<BlockState, bool> isWanted)
    {
        // A title alone, over a text in another language, is in that language too.
        if (!state.Blocks.Any(block => block.IsTranslatable)) return [];
        var title = state.Metadata.TitleBlock ?? ArticleState.TitleNumber;
        return [.. state.Translatable.Where(block => IsAllowed(block) && !block.IsDecided).Where(isWanted).Select(block => block.Number).OrderBy(number => number == title ? -1 : number)];
    }
}
