using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation.Restoring;

/// <summary>The capital of a term that was put back at the beginning of a sentence.</summary>
internal static class SentenceCapital
{
    private const string Openers = "\"'([«“‘ \u00A0\u202F";
    private const string Enders = ".!?…";
    private const string Closers = "\"')]»”’";

    /// <summary>Notes what is to be changed.</summary>
    public static void Mend(EngineText source, string text, PutBackTerm term, TextEdits edits)
    {
        var at = term.Span.Start;
        if (at >= text.Length || !char.IsLower(text[at]) || (at + 1 < text.Length && char.IsUpper(text[at + 1]))) return;
        if (Begins(source, text, term)) edits.Replace(new TextSpan(at, 1), char.ToUpperInvariant(text[at]).ToString());
    }

    private static bool Begins(EngineText source, string text, PutBackTerm term)
    {
        var before = term.Span.Start - 1;
        while (before >= 0 && Openers.Contains(text[before], StringComparison.Ordinal)) before--;
        // A line that begins small in French, such as an item of a list, begins small in English.
        if (before < 0) return char.IsUpper(source.Text.FirstOrDefault(char.IsLetterOrDigit));
        while (before > 0 && Closers.Contains(text[before], StringComparison.Ordinal)) before--;
        if (!Enders.Contains(text[before], StringComparison.Ordinal) || !IsInLaterSentence(source, term.Term)) return false;
        return IsSentence(text, term.Span.Start);
    }

    private static bool IsInLaterSentence(EngineText source, EngineTerm term) => source.Sentences.Length > 1 && term.Span.Start >= source.Sentences[1].Start;

    // "Mr. ceasefire" would be no sentence with a capital either: whoever splits sentences knows what a stop may mean.
    private static bool IsSentence(string text, int at)
    {
        var capital = string.Concat(text.AsSpan(0, at), char.ToUpperInvariant(text[at]).ToString(), text.AsSpan(at + 1));
        return SentenceSplitter.Split(capital, "en").Any(sentence => sentence.Start <= at && text.AsSpan(sentence.Start, at - sentence.Start).Trim(Openers).IsEmpty);
    }
}
