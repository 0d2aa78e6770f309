using System.Text;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>
/// The last resort for a sentence that could not be proved: what is protected, and every mark that the engine may lose,
/// stays in its place, and only the French between goes through. The English is rougher, but nothing can be lost.
/// </summary>
internal sealed class SentenceApart
{
    private readonly List<Part> _parts = [];
    private readonly SentenceSource _sentence;

    /// <summary>Takes the sentence apart.</summary>
    public SentenceApart(SentenceSource sentence)
    {
        _sentence = sentence;
        var position = sentence.Span.Start;
        foreach (var kept in Kept().OrderBy(part => part.Stored.Start))
        {
            AddBetween(position, kept.Stored.Start);
            _parts.Add(kept);
            position = kept.Stored.End;
        }

        AddBetween(position, sentence.Span.End);
    }

    private sealed record Part(TextSpan Stored, string? Text);

    /// <summary>What has to be translated, in order.</summary>
    public IReadOnlyList<SentenceSource> Fragments => [.. _parts.Where(part => part.Text is null).Select(part => new SentenceSource(_sentence.Whole, part.Stored))];

    /// <summary>The sentence put together from the translated fragments.</summary>
    public EnglishSentence Join(IReadOnlyList<EnglishSentence> fragments)
    {
        var text = new StringBuilder();
        List<WordLink> links = [];
        var next = 0;
        foreach (var part in _parts)
        {
            var english = part.Text is null ? fragments[next++] : new(part.Text, [new(part.Stored, new(0, part.Text.Length))]);
            links.AddRange(english.Links.Select(link => link with { Target = new(text.Length + link.Target.Start, link.Target.Length) }));
            text.Append(english.Text);
        }

        return new(text.ToString(), links);
    }

    private IEnumerable<Part> Kept()
    {
        foreach (var term in _sentence.Terms) yield return new(term.Span, term.Target);
        foreach (var kept in _sentence.Verbatim.Concat(Addresses())) yield return new(kept, kept.In(_sentence.Whole.Text));
    }

    private IEnumerable<TextSpan> Addresses() => AddressFinder.Find(_sentence.Stored)
        .Select(span => new TextSpan(_sentence.Span.Start + span.Start, span.Length))
        .Where(span => !_sentence.Verbatim.Concat(_sentence.Terms.Select(term => term.Span)).Any(span.Overlaps));

    /// <summary>The French between two protected stretches: words are translated, all else stands as it is.</summary>
    private void AddBetween(int start, int end)
    {
        var text = _sentence.Whole.Text;
        var between = TextSpan.FromBounds(start, Math.Max(start, end));
        while (start < end)
        {
            var isWords = IsInWords(text, start, between);
            var stop = start + 1;
            while (stop < end && IsInWords(text, stop, between) == isWords) stop++;
            var span = TextSpan.FromBounds(start, stop);
            _parts.Add(new(span, isWords && span.In(text).Any(char.IsLetter) ? null : span.In(text)));
            start = stop;
        }
    }

    // Spaces and apostrophes between letters are inside; marks, digits and symbols are not.
    private static bool IsInWords(string text, int at, TextSpan between)
    {
        if (char.IsLetter(text[at])) return true;
        if (text[at] is not (' ' or '\'' or '’' or '-' or '\u00A0')) return false;
        return at > between.Start && at + 1 < between.End && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
    }
}
