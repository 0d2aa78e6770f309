using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Memory.Index;

/// <summary>The markup of a text in one word: kinds and addresses in their order, places left out.</summary>
internal static class MarkupForm
{
    /// <summary>The form; empty without markup.</summary>
    public static string Of(ImmutableArray<InlineCode> codes) =>
        codes.IsDefaultOrEmpty ? "" : string.Join(' ', codes.OrderBy(code => code.Span.Start).ThenByDescending(code => code.Span.Length).Select(code => code.Kind.ToString()));
}
