using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Restoring;
using BilingualReader.Neural;
using SentencePair = BilingualReader.Core.Segments.SentencePair;

namespace BilingualReader.Web.Engines.Local;

/// <summary>
/// One text as sentences for the model, and the answers put together with what stood between the sentences. Terms and verbatim
/// words are required of the search: the model writes its sentence around them.
/// </summary>
internal sealed class LocalSentences
{
    private readonly EngineText text;
    private readonly ImmutableArray<TextSpan> spans;

    public LocalSentences(EngineText text)
    {
        this.text = text;
        spans = [.. text.Sentences.Where(span => span.In(text.Text).Any(char.IsLetter))];
        Sent = [.. spans.Select(span => new Sentence(span.In(text.Text), [.. RequiredIn(span)]))];
    }

    /// <summary>The sentences that have words, in order: the others are the same in both languages.</summary>
    public ImmutableArray<Sentence> Sent { get; }

    /// <summary>The translation; null when a sentence came back empty.</summary>
    /// <param name="answers">As many as were sent, in their order.</param>
    public EngineTranslation? Join(ReadOnlySpan<Translation> answers)
    {
        var english = new StringBuilder();
        var pairs = ImmutableArray.CreateBuilder<SentencePair>();
        var links = ImmutableArray.CreateBuilder<Core.Translation.WordLink>();
        var (position, next) = (0, 0);
        foreach (var span in text.Sentences)
        {
            english.Append(text.Text, position, span.Start - position);
            var start = english.Length;
            if (next < spans.Length && spans[next] == span)
            {
                var answer = answers[next];
                if (string.IsNullOrWhiteSpace(answer.Text)) return null;
                english.Append(answer.Text);
                links.AddRange(answer.LinkWords(Sent[next].Text).Select(link => new Core.Translation.WordLink(new TextSpan(span.Start + link.SourceStart, link.SourceLength), new TextSpan(start + link.TargetStart, link.TargetLength))));
                next++;
            }
            else
            {
                english.Append(text.Text, span.Start, span.Length);
            }

            pairs.Add(new SentencePair(span, TextSpan.FromBounds(start, english.Length)));
            position = span.End;
        }

        english.Append(text.Text, position, text.Text.Length - position);
        return new EngineTranslation(english.ToString(), pairs.ToImmutable(), links.ToImmutable()) { Carried = CarriedIn(answers) };
    }

    private IEnumerable<RequiredTerm> RequiredIn(TextSpan sentence) =>
        text.Terms.Where(term => sentence.Contains(term.Span)).Select(term => new RequiredTerm(term.Span.Start - sentence.Start, term.Span.Length, term.Target))
            .Concat(text.Verbatim.Where(sentence.Contains).Select(span => new RequiredTerm(span.Start - sentence.Start, span.Length, span.In(text.Text))))
            .OrderBy(required => required.Start);

    private ImmutableArray<TermCarriage> CarriedIn(ReadOnlySpan<Translation> answers)
    {
        var lost = new HashSet<int>();
        for (var i = 0; i < answers.Length; i++) lost.UnionWith(answers[i].MissingTerms.Select(term => spans[i].Start + term.Start));
        return [.. text.Terms.Select(term => spans.Any(span => span.Contains(term.Span)) && !lost.Contains(term.Span.Start) ? TermCarriage.Native : TermCarriage.None)];
    }
}
