using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>Finds all that must not go through the engine in a sentence: terms, verbatim spans, addresses, names.</summary>
internal static class Protector
{
    /// <summary>Whether an analysis can tell anything: there is a term, or a word that may be part of a name.</summary>
    public static bool NeedsAnalysis(SentenceSource sentence) => sentence.Terms.Count > 0 || NameFinder.MayHoldNames(sentence.Normalised.Text);

    /// <summary>What is protected, by start, not overlapping.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="analysed">Its analysis by the larger French dictionary.</param>
    /// <param name="care">With which stand-ins.</param>
    public static IReadOnlyList<ProtectedText> Protect(SentenceSource sentence, AnalysedText analysed, Care care)
    {
        // Taken apart, a sentence has its terms put between the fragments, and nothing else may be lost any more.
        if (care == Care.Apart) return [];
        var text = sentence.Normalised.Text;
        var places = analysed.Locate(StreamText.Encode(text));
        List<ProtectedText> found = [];
        foreach (var term in sentence.Terms) found.Add(Term(sentence, term, analysed, places));
        foreach (var kept in sentence.Verbatim) found.Add(Kept(text, sentence.Normalised.FromStored(kept), kept.In(sentence.Whole.Text)));
        AddFree(found, AddressFinder.Find(text).Select(span => Kept(text, span)));
        AddFree(found, NameFinder.Find(text, analysed).Select(span => Kept(text, span)));
        found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return care == Care.UnknownWords ? [.. found.Select((item, i) => item with { Carrier = Carriers.Unknown(i) })] : found;
    }

    private static ProtectedText Term(SentenceSource sentence, EngineTerm term, AnalysedText analysed, TextSpan[] places)
    {
        var span = sentence.Normalised.FromStored(term.Span);
        var units = analysed.Units.Where((_, i) => span.Overlaps(places[i])).ToArray();
        var carrier = TermGrammar.Choose(sentence.Normalised.Text, span, term.Kind, term.Target, units);
        return new(span, term.Target, carrier);
    }

    private static ProtectedText Kept(string text, TextSpan span, string? english = null) =>
        new(span, english ?? span.In(text), Carriers.Name);

    private static void AddFree(List<ProtectedText> found, IEnumerable<ProtectedText> more)
    {
        foreach (var item in more)
        {
            if (!found.Exists(other => other.Span.Overlaps(item.Span))) found.Add(item);
        }
    }
}
