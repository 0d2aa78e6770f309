using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation;

/// <summary>Tells whether an answer can be a translation of a text at all: the rules that no engine may break.</summary>
internal static class EngineAnswerCheck
{
    /// <summary>What is wrong, as the end of a sentence that begins with "It answered with"; null when nothing is.</summary>
    public static string? FindFault(EngineText text, EngineTranslation? answer) => answer switch
    {
        null or { Text: null } => "nothing for one of the texts",
        { Sentences.IsDefault: true } or { Links.IsDefault: true } => "an incomplete result",
        _ when string.IsNullOrWhiteSpace(answer.Text) && !string.IsNullOrWhiteSpace(text.Text) => "an empty text",
        _ when HasForeignControl(text.Text, answer.Text) => "characters that no text has",
        _ when !AreInside(text.Text.Length, answer.Text.Length, answer) => "spans outside its text",
        _ when !AreOrdered(answer) => "sentences out of order",
        { Codes: { } codes } when !AreSame(text, answer.Text.Length, codes) => "other markup than it was sent",
        _ => null,
    };

    // What the source has itself (a tab, a line end) may come back; anything else of the kind was made up on the way.
    private static bool HasForeignControl(string source, string target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            if (Rune.TryGetRuneAt(target, i, out var rune)) i += rune.Utf16SequenceLength - 1;
            else return true;
            if (IsSuspect(rune) && !source.Contains(target[i], StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsSuspect(Rune rune) => Rune.IsControl(rune) || rune == Rune.ReplacementChar;

    private static bool AreInside(int source, int target, EngineTranslation answer) =>
        answer.Sentences.All(pair => pair is not null && IsInside(pair.Source, source) && IsInside(pair.Target, target))
        && answer.Links.All(link => link is not null && IsInside(link.Source, source) && IsInside(link.Target, target));

    private static bool AreSame(EngineText text, int length, ImmutableArray<InlineCode> codes) =>
        !codes.IsDefault && codes.All(code => code is not null && IsInside(code.Span, length))
        && codes.Select(code => code.Id).Order(StringComparer.Ordinal).SequenceEqual(text.Codes.Select(code => code.Id).Order(StringComparer.Ordinal));

    // Written so that no sum can overflow.
    private static bool IsInside(TextSpan span, int length) =>
        span.Start >= 0 && span.Length >= 0 && span.Start <= length && span.Length <= length - span.Start;

    private static bool AreOrdered(EngineTranslation answer) =>
        AreOrdered(answer.Sentences.Select(pair => pair.Source)) && AreOrdered(answer.Sentences.Select(pair => pair.Target));

    private static bool AreOrdered(IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end) return false;
            end = span.End;
        }

        return true;
    }
}
