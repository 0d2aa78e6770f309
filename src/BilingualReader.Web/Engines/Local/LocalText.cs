using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Restoring;

namespace BilingualReader.Web.Engines.Local;

/// <summary>One text as sentences for the model, and the answers put together with what stood between the sentences.</summary>
internal sealed class LocalText
{
    private readonly EngineText _text;

    // Of each character, whether it belongs to a term or to verbatim words.
    private readonly bool[] _isKept;

    public LocalText(EngineText text)
    {
        (_text, _isKept) = (text, new bool[text.Text.Length]);
        foreach (var span in text.Terms.Select(term => term.Span).Concat(text.Verbatim)) _isKept.AsSpan(span.Start, span.Length).Fill(true);
        Sentences = [.. text.Sentences.SelectMany(LinesOf).Where(HasWords).Select(span => new LocalSentence(text, span))];
    }

    /// <summary>The sentences that have words of their own, in order; all else is the same in both languages, or settled.</summary>
    public ImmutableArray<LocalSentence> Sentences { get; }

    /// <summary>The translation of the whole.</summary>
    /// <param name="english">The English of each of <see cref="Sentences"/>.</param>
    /// <param name="apart">The terms among them that were put in after the model.</param>
    public EngineTranslation Join(ReadOnlySpan<LocalEnglish> english, IReadOnlySet<EngineTerm> apart)
    {
        var joined = new StringBuilder();
        var pairs = ImmutableArray.CreateBuilder<SentencePair>();
        var links = new List<WordLink>();
        var terms = new List<PutBackTerm>();
        var (position, next) = (0, 0);
        foreach (var sentence in _text.Sentences)
        {
            joined.Append(_text.Text, position, sentence.Start - position);
            position = sentence.Start;
            var start = joined.Length;
            for (; next < Sentences.Length && sentence.Contains(Sentences[next].Span); next++)
            {
                AddSettled(TextSpan.FromBounds(position, Sentences[next].Span.Start));
                Add(english[next]);
                position = Sentences[next].Span.End;
            }

            AddSettled(TextSpan.FromBounds(position, sentence.End));
            pairs.Add(new SentencePair(sentence, TextSpan.FromBounds(start, joined.Length)));
            position = sentence.End;
        }

        joined.Append(_text.Text, position, _text.Text.Length - position);
        var translation = new EngineTranslation(joined.ToString(), pairs.ToImmutable(), [.. links.OrderBy(link => link.Target.Start).ThenBy(link => link.Source.Start)])
        {
            Carried = [.. _text.Terms.Select(term => apart.Contains(term) ? TermCarriage.Placeholders : terms.Exists(placed => placed.Term == term) ? TermCarriage.Native : TermCarriage.None)],
        };
        return EnglishAroundTerms.Mend(_text, translation, terms);

        void Add(LocalEnglish part)
        {
            links.AddRange(part.Links.Select(link => link with { Target = new TextSpan(joined.Length + link.Target.Start, link.Target.Length) }));
            terms.AddRange(part.Terms.Select(term => term with { Span = new TextSpan(joined.Length + term.Span.Start, term.Span.Length) }));
            joined.Append(part.Text);
        }

        // Terms and verbatim words without a word of the sentence's own beside them, and whatever has no words at all.
        void AddSettled(TextSpan span) => Add(new LocalSentenceApart(_text, span, [.. LocalKept.In(_text, span)]).Join([]));
    }

    // The model would make one line of several, and the lines of a poem or an address answer each other.
    private IEnumerable<TextSpan> LinesOf(TextSpan sentence)
    {
        var start = sentence.Start;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (_text.Text[at] is not ('\n' or '\r') || _isKept[at]) continue;
            if (at > start) yield return Trim(TextSpan.FromBounds(start, at));
            start = at + 1;
        }

        if (start < sentence.End) yield return Trim(TextSpan.FromBounds(start, sentence.End));
    }

    private TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(_text.Text[start]) && !_isKept[start]) start++;
        while (end > start && char.IsWhiteSpace(_text.Text[end - 1]) && !_isKept[end - 1]) end--;
        return TextSpan.FromBounds(start, end);
    }

    private bool HasWords(TextSpan span)
    {
        for (var at = span.Start; at < span.End; at++) if (char.IsLetter(_text.Text[at]) && !_isKept[at]) return true;
        return false;
    }
}
