using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Translation.Repairing;

/// <summary>Finds what an answer lost of the terms of its paragraph.</summary>
internal static class TermLosses
{
    /// <summary>
    /// What to ask for again, since the engine has another way to carry it: all occurrences of each entry that has a lost one, for
    /// which of two "the ceasefire" is the lost one nobody can tell. Null when there is nothing to be gained.
    /// </summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="answer">What the engine made of it.</param>
    /// <param name="sentences">Its sentences with those of the paragraph.</param>
    /// <param name="repairable">The ways of carrying a term after which the engine has another one.</param>
    public static LostTerms? Find(PreparedBlock block, EngineTranslation answer, ImmutableArray<SentencePair> sentences, ImmutableArray<TermCarriage> repairable)
    {
        if (repairable.IsEmpty || answer.Carried is not { } carried || !carried.Any(repairable.Contains)) return null;
        var ledger = Judge(block, answer, sentences);
        var lost = ledger.Where(IsLost).Select(line => line.Match.Entry).ToHashSet();
        var again = ImmutableArray.CreateBuilder<LostTerm>();
        for (var i = 0; i < ledger.Length; i++)
        {
            if (lost.Contains(ledger[i].Match.Entry) && repairable.Contains(carried[i])) again.Add(new LostTerm(i, SaidInstead(ledger[i], answer)));
        }

        return again.Count == 0 ? null : new LostTerms(answer.Text, again.DrainToImmutable());
    }

    /// <summary>The ledger of a paragraph with an answer.</summary>
    public static ImmutableArray<TermOccurrence> Judge(PreparedBlock block, EngineTranslation answer) => Judge(block, answer, block.SentencesOf(answer));

    private static ImmutableArray<TermOccurrence> Judge(PreparedBlock block, EngineTranslation answer, ImmutableArray<SentencePair> sentences) =>
        TermLedger.Judge(block.Block.Source, answer.Text, block.Terms, sentences);

    /// <summary>Whether an occurrence has no answer, or one that the glossary forbids.</summary>
    public static bool IsLost(TermOccurrence line) => line.Verdict is TermVerdict.Missing or TermVerdict.Forbidden;

    private static string? SaidInstead(TermOccurrence line, EngineTranslation answer) =>
        line is { Verdict: TermVerdict.Forbidden, Target: { } span } ? span.In(answer.Text) : null;
}
