using System.Runtime.CompilerServices;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality.Names;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Pages.Terms;

/// <summary>Makes blocks ready for the search for the English of names; keeps each as long as its state is in memory.</summary>
internal sealed class TranslatedBlocks
{
    private readonly ConditionalWeakTable<BlockState, Judged> judged = [];

    /// <summary>The block with what answers the glossary entries in it.</summary>
    public TranslatedBlock Judge(BlockState state, Termbase termbase)
    {
        if (judged.TryGetValue(state, out var known) && ReferenceEquals(known.Termbase, termbase)) return known.Block;
        var block = Judge(Of(state), termbase);
        judged.AddOrUpdate(state, new Judged(termbase, block));
        return block;
    }

    /// <summary>The block by itself.</summary>
    public static TranslatedBlock Of(BlockState state) => new(state.Number, state.Block.Source, state.Target ?? "")
    {
        Sentences = state is { Human: null, Machine: { } machine } ? machine.Sentences : [],
        Links = state is { Human: null, Machine: { } made } ? made.Links : [],
    };

    private static TranslatedBlock Judge(TranslatedBlock block, Termbase termbase) => block.Target.Length == 0
        ? block
        : block with { Terms = TermLedger.Judge(block.Source, block.Target, termbase.Match(block.Source), block.Sentences.IsEmpty ? default : block.Sentences) };

    private sealed record Judged(Termbase Termbase, TranslatedBlock Block);
}
