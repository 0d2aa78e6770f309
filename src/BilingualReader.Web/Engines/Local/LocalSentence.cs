using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Restoring;
using BilingualReader.Neural;
using WordLink = BilingualReader.Core.Segments.WordLink;

namespace BilingualReader.Web.Engines.Local;

/// <summary>The English of a stretch of a text, places counted from its own beginning; links have their source in the whole text.</summary>
/// <param name="Text">The English.</param>
/// <param name="Links">Which words answer which.</param>
/// <param name="Terms">Terms and where they stand.</param>
internal sealed record LocalEnglish(string Text, ImmutableArray<WordLink> Links, ImmutableArray<PutBackTerm> Terms);

/// <summary>
/// One sentence for the model, or a line of one. Its terms and verbatim words are required of the search, so that the model writes its
/// English around them.
/// </summary>
internal sealed class LocalSentence
{
    private readonly EngineText _text;
    private readonly ImmutableArray<LocalKept> _kept;

    /// <summary>A stretch of a text that cuts through nothing that must come back whole.</summary>
    public LocalSentence(EngineText text, TextSpan span)
    {
        (_text, Span) = (text, span);
        _kept = [.. LocalKept.In(text, span)];
        Sent = new Sentence(span.In(text.Text), [.. _kept.Select(kept => new RequiredTerm(kept.Span.Start - span.Start, kept.Span.Length, kept.English))]);
    }

    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>What goes to the model.</summary>
    public Sentence Sent { get; }

    /// <summary>The model's English; null when it is empty, or a term or verbatim words are not in it.</summary>
    public LocalEnglish? Read(Translation answer)
    {
        if (string.IsNullOrWhiteSpace(answer.Text) || !answer.MissingTerms.IsEmpty) return null;
        var places = answer.PlacedTerms.ToDictionary(placed => placed.Term, placed => new TextSpan(placed.Start, placed.Length));
        var terms = _kept.Zip(Sent.Terms, (kept, required) => (kept.Term, Place: places[required])).Where(kept => kept.Term is not null);
        return new LocalEnglish(
            Clean(answer.Text, places.Values),
            [.. answer.LinkWords(Sent.Text).Select(link => new WordLink(new TextSpan(Span.Start + link.SourceStart, link.SourceLength), new TextSpan(link.TargetStart, link.TargetLength)))],
            [.. terms.Select(kept => new PutBackTerm(kept.Place, kept.Term!)).OrderBy(term => term.Span.Start)]);
    }

    /// <summary>The same sentence with all that must come back whole taken out of it, for a model that lost some.</summary>
    public LocalSentenceApart Apart() => new(_text, Span, _kept);

    // A model may write single bytes that are no character, or control characters: spaces instead, so that all places stay.
    private static string Clean(string english, IEnumerable<TextSpan> kept)
    {
        var text = new StringBuilder(english);
        for (var at = 0; at < text.Length; at++) if ((char.IsControl(text[at]) || text[at] == Rune.ReplacementChar.Value) && !kept.Any(span => span.Start <= at && at < span.End)) text[at] = ' ';
        return text.ToString();
    }
}
