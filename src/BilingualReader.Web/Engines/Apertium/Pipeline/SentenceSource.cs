using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>One sentence of a text, normalised, with the terms and verbatim spans that lie in it.</summary>
internal sealed class SentenceSource
{
    private static readonly Func<NormalisedText, IReadOnlyList<TextSpan>, NormalisedText>[] Rewritings = [CapitalAccents.Apply, Inversion.Apply, Paraphraser.Apply];

    /// <summary>Cuts the sentence out of its text.</summary>
    public SentenceSource(EngineText text, TextSpan span)
    {
        Whole = text;
        Span = span;
        Terms = [.. text.Terms.Where(term => span.Contains(term.Span) && term.Span.Length > 0)];
        Verbatim = [.. text.Verbatim.Where(kept => span.Contains(kept) && kept.Length > 0 && !Terms.Any(term => term.Span.Overlaps(kept)))];
        TextSpan[] kept = [.. Terms.Select(term => term.Span).Concat(Verbatim).OrderBy(stretch => stretch.Start)];
        Normalised = Normaliser.Normalise(text.Text, span, kept);
        foreach (var rewrite in Rewritings) Normalised = rewrite(Normalised, [.. kept.Select(Normalised.FromStored)]);
    }

    /// <summary>The text that it is part of.</summary>
    public EngineText Whole { get; }

    /// <summary>Where it stands in the text as stored.</summary>
    public TextSpan Span { get; }

    /// <summary>The sentence as stored.</summary>
    public string Stored => Span.In(Whole.Text);

    /// <summary>The terms in it, by start.</summary>
    public IReadOnlyList<EngineTerm> Terms { get; }

    /// <summary>The verbatim spans in it, by start.</summary>
    public IReadOnlyList<TextSpan> Verbatim { get; }

    /// <summary>The sentence in the form for the engine.</summary>
    public NormalisedText Normalised { get; }

    /// <summary>Whether there is a word in it at all; a line of dots or an emoji is not translated.</summary>
    public bool HasWords => Normalised.Text.Any(char.IsLetter);

    /// <summary>Whether the English begins with a capital, as the French does.</summary>
    public bool StartsWithCapital => Normalised.Text.FirstOrDefault(char.IsLetterOrDigit) is var first && char.IsUpper(first);
}
