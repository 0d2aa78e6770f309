using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation;

/// <summary>A block made ready for any engine: its terms, its sentences, and what stays as it is.</summary>
/// <param name="Block">The block.</param>
/// <param name="Terms">The glossary terms in force for it: those to hold the translation against, too.</param>
/// <param name="Text">What goes to the engine.</param>
public sealed record PreparedBlock(Block Block, ImmutableArray<TermMatch> Terms, EngineText Text)
{
    /// <summary>Prepares a block.</summary>
    public static PreparedBlock From(Block block, Termbase termbase)
    {
        var verbatim = VerbatimSpans.Find(block);
        var terms = FindTerms(block, verbatim, termbase);
        var whole = terms.Select(term => term.Span).Concat(verbatim);
        var text = new EngineText(
            block.Source,
            JoinAcross(SentenceSplitter.Split(block.Source, "fr"), whole),
            [.. terms.Select(term => new EngineTerm(term.Span, term.English, term.Entry.Kind) { Number = term.Number })],
            verbatim)
        { Codes = block.Codes };
        return new PreparedBlock(block, terms, text);
    }

    /// <summary>Which sentences of an answer answer which of the block: what the engine told, else as the lengths and the words of both tell.</summary>
    internal ImmutableArray<SentencePair> SentencesOf(EngineTranslation translation) =>
        translation.Sentences.IsEmpty ? SentenceAligner.Align(Block.Source, translation.Text) : translation.Sentences;

    /// <summary>What an engine made of the block, with all that it depends on.</summary>
    /// <param name="translation">The answer of the engine, found sound.</param>
    /// <param name="sentences">Its sentences with those of the block, as <see cref="SentencesOf"/> tells.</param>
    /// <param name="order">What was ordered.</param>
    /// <param name="receipt">What it cost.</param>
    internal MachineTarget ToTarget(EngineTranslation translation, ImmutableArray<SentencePair> sentences, TranslationOrder order, Receipt receipt)
    {
        return new MachineTarget(
            translation.Text,
            translation.Codes ?? InlineCodePlacer.Place(Block, translation.Text, sentences, translation.Links),
            sentences,
            translation.Links,
            order.Engine.Id,
            order.EngineVersion,
            order.Termbase.Revision,
            Termbase.TermsKey(Terms),
            receipt)
        {
            Carried = translation.Carried,
            Repair = translation.Repair,
        };
    }

    /// <summary>The terms in force for a block: those of the termbase, but for words that are not translated at all.</summary>
    public static ImmutableArray<TermMatch> FindTerms(Block block, Termbase termbase) =>
        FindTerms(block, VerbatimSpans.Find(block), termbase);

    private static ImmutableArray<TermMatch> FindTerms(Block block, ImmutableArray<TextSpan> verbatim, Termbase termbase) =>
        verbatim.IsEmpty
            ? termbase.Match(block.Source)
            : [.. termbase.Match(block.Source).Where(term => !verbatim.Any(term.Span.Overlaps))];

    // Engines work sentence by sentence: what must come back whole must not lie in two of them.
    private static ImmutableArray<TextSpan> JoinAcross(ImmutableArray<TextSpan> sentences, IEnumerable<TextSpan> whole)
    {
        var spans = whole.OrderBy(span => span.Start).ToArray();
        var joined = ImmutableArray.CreateBuilder<TextSpan>(sentences.Length);
        var next = 0;
        foreach (var sentence in sentences)
        {
            if (joined.Count == 0)
            {
                joined.Add(sentence);
                continue;
            }

            while (next < spans.Length && spans[next].End <= joined[^1].End) next++;
            if (next < spans.Length && spans[next].Start < joined[^1].End) joined[^1] = TextSpan.FromBounds(joined[^1].Start, sentence.End);
            else joined.Add(sentence);
        }

        return joined.ToImmutable();
    }
}
