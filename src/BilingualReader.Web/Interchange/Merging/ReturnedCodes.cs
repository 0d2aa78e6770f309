using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using BilingualReader.Web.Interchange.Inline;

namespace BilingualReader.Web.Interchange.Merging;

/// <summary>Finds the inline codes of a returned translation.</summary>
internal static class ReturnedCodes
{
    /// <summary>The codes that the file names by id, with what they stand for here; unknown ids are left out.</summary>
    public static ImmutableArray<InlineCode> ById(InlineText text, ImmutableArray<InlineCode> known) =>
    [
        .. from placed in text.Codes
           let code = known.FirstOrDefault(code => code.Id == placed.Id)
           where code is not null
           select code with { Span = placed.Span },
    ];

    /// <summary>
    /// Where a file keeps no ids: a code stays whose words stand exactly once in the text before and in the text after.
    /// </summary>
    public static ImmutableArray<InlineCode> ByWords(string text, string? before, ImmutableArray<InlineCode> codes)
    {
        if (before is null) return [];
        if (before == text) return codes;
        var kept = codes
            .Where(code => code.Span.Length > 0 && code.Span.End <= before.Length && IsOnce(before, code.Span.In(before)) && IsOnce(text, code.Span.In(before)))
            .Select(code => code with { Span = new TextSpan(text.IndexOf(code.Span.In(before), StringComparison.Ordinal), code.Span.Length) });
        return InlinePieces.Sound(text, [.. kept]);
    }

    /// <summary>Whether two lists mark the same words in the same way.</summary>
    public static bool AreSame(ImmutableArray<InlineCode> first, ImmutableArray<InlineCode> second) =>
        first.OrderBy(code => code.Id, StringComparer.Ordinal).SequenceEqual(second.OrderBy(code => code.Id, StringComparer.Ordinal));

    private static bool IsOnce(string text, string words) =>
        text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 && text.IndexOf(words, at + 1, StringComparison.Ordinal) < 0;
}
