using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Review;

/// <summary>What to look for in translations, and what to put in its place.</summary>
/// <param name="Find">The words; not empty.</param>
/// <param name="Replace">What stands in their place; may be empty.</param>
/// <param name="IsCaseExact">Whether capitals count. Where they do not, a capital at the beginning is kept.</param>
/// <param name="IsWholeWord">Whether the words must stand by themselves.</param>
public sealed record TextReplacement(string Find, string Replace, bool IsCaseExact, bool IsWholeWord)
{
    /// <summary>Where the words stand in a text, from left to right, not overlapping. Spaces of every width and both apostrophes are alike.</summary>
    public ImmutableArray<TextSpan> FindIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (folded, wanted) = (TextFolding.Fold(text, FoldingOptions.None), TextFolding.Fold(Find, FoldingOptions.None).Text);
        if (wanted.Length == 0) return [];
        var comparison = IsCaseExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = folded.Text.IndexOf(wanted, comparison); at >= 0; at = folded.Text.IndexOf(wanted, at + 1, comparison))
        {
            if (IsWholeWord && (IsInWord(folded.Text, at) || IsInWord(folded.Text, at + wanted.Length))) continue;
            var span = folded.ToStored(new TextSpan(at, wanted.Length));
            if (found.Count == 0 || found[^1].End <= span.Start) found.Add(span);
        }

        return found.ToImmutable();
    }

    /// <summary>The text with the words replaced; the same text when they do not occur.</summary>
    public string ApplyTo(string text)
    {
        var changed = new StringBuilder();
        var position = 0;
        foreach (var span in FindIn(text))
        {
            changed.Append(text, position, span.Start - position).Append(Cased(text, span));
            position = span.End;
        }

        return position == 0 ? text : changed.Append(text, position, text.Length - position).ToString();
    }

    private string Cased(string text, TextSpan span) =>
        !IsCaseExact && Replace.Length > 0 && char.IsUpper(text[span.Start]) && char.IsLower(Replace[0]) && char.IsLower(Find[0])
            ? char.ToUpperInvariant(Replace[0]) + Replace[1..]
            : Replace;

    private static bool IsInWord(string text, int border) =>
        border > 0 && border < text.Length && char.IsLetterOrDigit(text[border - 1]) && char.IsLetterOrDigit(text[border]);
}
