using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Checks;

/// <summary>A block as the checks see it, the same on every page.</summary>
internal static class BlockInputs
{
    /// <summary>What is known of one block by itself; what the article and the glossary add is for the caller.</summary>
    /// <param name="state">The block; without a translation its English is empty.</param>
    /// <param name="ledger">Its ledger, as <see cref="BlockLedger"/> gives it.</param>
    /// <param name="sentences">Its sentences.</param>
    public static QaInput Of(BlockState state, ImmutableArray<TermOccurrence> ledger, ImmutableArray<SentencePair> sentences) => new(state.Block.Source, state.Target ?? "", ledger)
    {
        Number = state.Number,
        Kind = state.Block.Kind,
        SourceCodes = state.Block.Codes,
        TargetCodes = state is { Human: null, Machine: { } machine } ? machine.Codes : default,
        Sentences = sentences,
        IsStale = state is { IsDecided: false, Machine: { } made } && made.TermsKey != Termbase.TermsKey([.. ledger.Select(line => line.Match)]),
        IsApprovedAsMade = state is { Human: null, ApprovedAt: not null },
        Looked = LookedAt(state),
    };

    // Null where the time was not measured, or a person has switched that off.
    private static TimeSpan? LookedAt(BlockState state) =>
        state.ApprovedBy is { } by && state.Work.Time.FirstOrDefault(share => share.By == by) is { } share ? TimeSpan.FromSeconds(share.Seconds) : null;
}
