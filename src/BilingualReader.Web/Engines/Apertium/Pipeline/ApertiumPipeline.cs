using System.Text;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Restoring;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>
/// Translates one text: each sentence on its own, all of them together through each stage, and the English put together
/// with the white space that stood between the sentences.
/// </summary>
internal sealed class ApertiumPipeline(IApertiumStages stages)
{
    private readonly SentenceTranslator _sentences = new(stages);

    /// <summary>
    /// The English of a text. Throws <see cref="UntrustedTranslationException"/> when a translation cannot be proved,
    /// <see cref="StageFailedException"/> when a stage fails.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="worker">Whose stages to use, from 0; the translation does not depend on it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<EngineTranslation> TranslateAsync(EngineText text, int worker, CancellationToken cancellationToken)
    {
        var sentences = text.Sentences.SelectMany(span => SentenceCutter.Cut(text, span)).ToArray();
        var english = await _sentences.TranslateAsync([.. sentences.Select(span => new SentenceSource(text, span))], worker, cancellationToken);
        return Join(text, sentences, english);
    }

    private static EngineTranslation Join(EngineText text, TextSpan[] sources, IReadOnlyList<EnglishSentence> english)
    {
        var joined = new StringBuilder();
        List<TextSpan> targets = [];
        List<WordLink> links = [];
        var position = 0;
        for (var i = 0; i < sources.Length; i++)
        {
            joined.Append(text.Text, position, sources[i].Start - position);
            var start = joined.Length;
            joined.Append(english[i].Text);
            targets.Add(TextSpan.FromBounds(start, joined.Length));
            links.AddRange(english[i].Links.Select(link => link with { Target = new(start + link.Target.Start, link.Target.Length) }));
            position = sources[i].End;
        }

        joined.Append(text.Text, position, text.Text.Length - position);
        if (string.IsNullOrWhiteSpace(joined.ToString()) && !string.IsNullOrWhiteSpace(text.Text)) throw new UntrustedTranslationException("Apertium gave an empty translation.");
        var translation = new EngineTranslation(joined.ToString(), [.. text.Sentences.Select(sentence => Pair(sentence, sources, targets))], [.. links.OrderBy(link => link.Target.Start).ThenBy(link => link.Source.Start)]);
        return EnglishAroundTerms.Mend(text, translation, PutBack(text, translation));
    }

    // A verb stands in the form of its sentence, and is none of those that were put back as they are.
    private static IEnumerable<PutBackTerm> PutBack(EngineText text, EngineTranslation translation) =>
        from link in translation.Links
        let term = text.Terms.FirstOrDefault(term => term.Span == link.Source)
        where term is not null && link.Target.In(translation.Text).Equals(term.Target, StringComparison.OrdinalIgnoreCase)
        select new PutBackTerm(link.Target, term);

    // A sentence that was too long for the engine has several targets, one behind the other.
    private static SentencePair Pair(TextSpan sentence, TextSpan[] sources, List<TextSpan> targets)
    {
        var own = targets.Where((_, i) => sentence.Contains(sources[i])).ToArray();
        return new(sentence, own.Length == 0 ? default : TextSpan.FromBounds(own[0].Start, own[^1].End));
    }
}
