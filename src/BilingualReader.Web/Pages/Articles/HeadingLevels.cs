using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>The outline of the page: the title is level 1, and no heading is more than one level below the one before it.</summary>
internal static class HeadingLevels
{
    private const int Deepest = 6;

    /// <summary>The level of every block by its number; 0 for what is no heading.</summary>
    public static int[] Of(ArticleState state)
    {
        var levels = new int[state.Blocks.Length + 1];
        var last = 1;
        foreach (var block in state.Blocks.Where(block => block.Block is { Kind: BlockKind.Heading, Furniture: null }))
            if (block.Number != state.Metadata.TitleBlock) levels[block.Number] = last = Math.Clamp(block.Block.Level, 2, Math.Min(last + 1, Deepest));
        levels[state.Metadata.TitleBlock ?? ArticleState.TitleNumber] = 1;
        return levels;
    }
}
