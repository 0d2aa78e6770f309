using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Checks;

/// <summary>The term ledger of a block as every page shows it: with the sentences of what is shown, and with what a person has accepted.</summary>
internal static class BlockLedger
{
    /// <summary>One line for each match; none while there is no translation.</summary>
    /// <param name="state">The block.</param>
    /// <param name="matches">The terms in its source.</param>
    /// <param name="sentences">Its sentences, as <see cref="SentencesOf"/> tells them.</param>
    public static ImmutableArray<TermOccurrence> Of(BlockState state, ImmutableArray<TermMatch> matches, ImmutableArray<SentencePair> sentences)
    {
        if (state.Target is not { } target) return [];
        var ledger = TermLedger.Judge(state.Block.Source, target, matches, sentences);
        return state.AcceptedTerms.IsEmpty ? ledger : [.. ledger.Select(line => line with { IsAccepted = line.Verdict == TermVerdict.Missing && state.AcceptedTerms.Contains(line.Match.Span) })];
    }

    /// <summary>Which sentences of a block and of what is shown answer each other; none while there is no translation.</summary>
    public static ImmutableArray<SentencePair> SentencesOf(BlockState state) => state switch
    {
        { Human: { } human } => SentenceAligner.Align(state.Block.Source, human.Text),
        { Machine: { } machine } => SentencesOf(state.Block.Source, machine),
        _ => [],
    };

    /// <summary>The same for machine output, whether or not it is what is shown.</summary>
    public static ImmutableArray<SentencePair> SentencesOf(string source, MachineTarget machine) =>
        machine.Sentences.IsEmpty ? SentenceAligner.Align(source, machine.Text) : machine.Sentences;
}
