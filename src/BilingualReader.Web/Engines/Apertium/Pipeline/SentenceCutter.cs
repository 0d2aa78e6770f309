using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>Cuts a sentence that is too long: a stage is known to grow to gigabytes on long input.</summary>
internal static class SentenceCutter
{
    /// <summary>Longest stretch that goes through the engine at once, in UTF-16 code units.</summary>
    public const int Limit = 1_000;

    private static readonly string[] Breaks = ["; ", ": ", ", ", " "];

    /// <summary>The stretches of a sentence, the white space between them left out; most often the sentence itself.</summary>
    public static IEnumerable<TextSpan> Cut(EngineText text, TextSpan sentence)
    {
        var start = sentence.Start;
        while (sentence.End - start > Limit)
        {
            var end = FindBreak(text, start);
            yield return TextSpan.FromBounds(start, end);
            start = end;
            while (start < sentence.End && char.IsWhiteSpace(text.Text[start])) start++;
        }

        if (start < sentence.End || sentence.Length == 0) yield return TextSpan.FromBounds(start, sentence.End);
    }

    // The last good place in the second half of the stretch; inside no term, no verbatim span, no surrogate pair.
    private static int FindBreak(EngineText text, int start)
    {
        foreach (var mark in Breaks)
        {
            for (var at = start + Limit; at > start + (Limit / 2); at--)
            {
                if (string.CompareOrdinal(text.Text, at - mark.Length, mark, 0, mark.Length) == 0 && IsFree(text, at)) return at - 1;
            }
        }

        var end = start + Limit;
        while (!IsFree(text, end)) end++;
        return char.IsLowSurrogate(text.Text[end]) ? end + 1 : end;
    }

    private static bool IsFree(EngineText text, int at) =>
        !text.Terms.Any(term => term.Span.Start < at && at < term.Span.End) && !text.Verbatim.Any(span => span.Start < at && at < span.End);
}
