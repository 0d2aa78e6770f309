using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Interchange.Merging;

namespace BilingualReader.Web.Pages.Review;

/// <summary>
/// Links and emphasis of a translation that a person rewrites: they stay on their words as long as these stand there once. What
/// was lost for a moment, in the middle of a change, comes back from the words of the machine.
/// </summary>
internal static class KeptMarkup
{
    /// <summary>The edit, with the markup that is left; plain text has none.</summary>
    public static Edited Edit(BlockState block, string text, string? tab = null)
    {
        var kept = ReturnedCodes.ByWords(text, block.Target, block.TargetCodes);
        var lost = block.Machine is { } machine ? ReturnedCodes.ByWords(text, machine.Text, machine.Codes).Where(code => kept.All(other => other.Id != code.Id && !other.Span.Overlaps(code.Span))) : [];
        ImmutableArray<InlineCode> codes = [.. kept.Concat(lost).OrderBy(code => code.Span.Start)];
        return new Edited(block.Number, text) { Tab = tab, Codes = codes.IsEmpty ? null : codes };
    }
}
