using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.CommandLine;

/// <summary>What an engine leaves to the next one: blocks that it did not try, or failed on without being paid.</summary>
/// <param name="asked">The blocks that it was asked for.</param>
internal sealed class LeftOver(ImmutableArray<Block> asked)
{
    private readonly HashSet<int> done = [];

    /// <summary>The blocks, in their order.</summary>
    public ImmutableArray<Block> Blocks => [.. asked.Where(block => !done.Contains(block.Number))];

    /// <summary>Takes note of what came of a block.</summary>
    public void Take(TranslationStep step)
    {
        if (step is BlockTranslated translated) done.Add(translated.Block.Number);
        if (step is BlockFailed { MayBeBilled: true } lost) done.Add(lost.Block.Number);
    }
}
