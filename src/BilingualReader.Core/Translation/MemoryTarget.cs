using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Translation;

/// <summary>Makes of a translation that a person has approved elsewhere what a run puts in place of an engine's answer.</summary>
public static class MemoryTarget
{
    /// <summary>The target of a block; its engine is <see cref="EngineId.Memory"/>, and its version tells where it was approved.</summary>
    /// <param name="block">The block.</param>
    /// <param name="text">The English approved for the same source.</param>
    /// <param name="approvedIn">Title of the article in which it was approved.</param>
    /// <param name="termbase">The glossary entries in force for the block.</param>
    public static MachineTarget Of(Block block, string text, string approvedIn, Termbase termbase)
    {
        ArgumentNullException.ThrowIfNull(block);
        var sentences = SentenceAligner.Align(block.Source, text);
        return new MachineTarget(
            text,
            InlineCodePlacer.Place(block, text, sentences, []),
            sentences,
            [],
            EngineId.Memory,
            approvedIn,
            termbase.Revision,
            Termbase.TermsKey(PreparedBlock.FindTerms(block, termbase)),
            new Receipt(0, 0, IsCached: false));
    }
}
