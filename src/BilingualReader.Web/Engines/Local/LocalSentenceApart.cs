using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Restoring;
using BilingualReader.Neural;
using WordLink = BilingualReader.Core.Segments.WordLink;

namespace BilingualReader.Web.Engines.Local;

/// <summary>
/// The last resort for a sentence in whose translation something is missing: terms and verbatim words stand in their places, and only
/// the French between them goes through the model. The English is rougher, but nothing can be lost.
/// </summary>
internal sealed class LocalSentenceApart
{
    private readonly EngineText _text;
    private readonly List<Part> _parts = [];

    public LocalSentenceApart(EngineText text, TextSpan span, ImmutableArray<LocalKept> kept)
    {
        _text = text;
        var position = span.Start;
        foreach (var settled in kept)
        {
            AddBetween(position, settled.Span.Start);
            _parts.Add(new Part(settled.Span, settled));
            position = settled.Span.End;
        }

        AddBetween(position, span.End);
        Fragments = [.. _parts.Where(IsTranslated).Select(part => new LocalSentence(text, part.Span))];
    }

    /// <summary>The stretches that go through the model, in order; none when there are no words between.</summary>
    public ImmutableArray<LocalSentence> Fragments { get; }

    /// <summary>The sentence put together. A fragment without a translation stays as it is.</summary>
    /// <param name="fragments">The English of each of <see cref="Fragments"/>; null where there is none.</param>
    public LocalEnglish Join(IReadOnlyList<LocalEnglish?> fragments)
    {
        var english = new StringBuilder();
        var links = ImmutableArray.CreateBuilder<WordLink>();
        var terms = ImmutableArray.CreateBuilder<PutBackTerm>();
        var next = 0;
        foreach (var part in _parts)
        {
            var translated = IsTranslated(part) ? fragments[next++] : null;
            var text = translated?.Text ?? part.Kept?.English ?? part.Span.In(_text.Text);
            // « l’État »: what was one word with its article are two.
            if (english.Length > 0 && text.Length > 0 && char.IsLetterOrDigit(english[^1]) && char.IsLetterOrDigit(text[0])) english.Append(' ');
            var place = new TextSpan(english.Length, text.Length);
            english.Append(text);
            if (translated is not null) links.AddRange(translated.Links.Select(link => link with { Target = new TextSpan(place.Start + link.Target.Start, link.Target.Length) }));
            if (part.Kept is not { } kept) continue;
            links.Add(new WordLink(kept.Span, place));
            if (kept.Term is { } term) terms.Add(new PutBackTerm(place, term));
        }

        return new LocalEnglish(english.ToString(), links.ToImmutable(), terms.ToImmutable());
    }

    private void AddBetween(int start, int end)
    {
        var between = TextSpan.FromBounds(start, Math.Max(start, end)).In(_text.Text);
        if (between.Any(char.IsLetter)) AddFragment(start, between);
        else AddSettled(start, between);
    }

    // Figures and marks are the same in English, but for the way in which numbers are written.
    private void AddSettled(int start, string between)
    {
        var position = 0;
        foreach (var number in FrenchNumberFormat.Find(between))
        {
            AddWords(position, number.Start);
            var span = new TextSpan(start + number.Start, number.Length);
            _parts.Add(new Part(span, new LocalKept(span, FrenchNumberFormat.ToEnglish(number.In(between)), Term: null)));
            position = number.End;
        }

        AddWords(position, between.Length);

        // Apart from the spaces between them, so that each has its partner.
        void AddWords(int from, int to)
        {
            for (var at = from; at < to; at = from)
            {
                var isSpace = char.IsWhiteSpace(between[at]);
                while (from < to && char.IsWhiteSpace(between[from]) == isSpace) from++;
                var span = TextSpan.FromBounds(start + at, start + from);
                _parts.Add(new Part(span, isSpace ? null : new LocalKept(span, span.In(_text.Text), Term: null)));
            }
        }
    }

    // Spaces at both ends are kept as they are; the model would take them away.
    private void AddFragment(int start, string between)
    {
        var (first, last) = (between.Length - between.TrimStart().Length, between.TrimEnd().Length);
        if (last <= first) (first, last) = (0, between.Length);
        foreach (var span in new[] { TextSpan.FromBounds(start, start + first), TextSpan.FromBounds(start + first, start + last), TextSpan.FromBounds(start + last, start + between.Length) })
        {
            if (span.Length > 0) _parts.Add(new Part(span, Kept: null));
        }
    }

    private bool IsTranslated(Part part) => part.Kept is null && part.Span.In(_text.Text).Any(char.IsLetter);

    private sealed record Part(TextSpan Span, LocalKept? Kept);
}
