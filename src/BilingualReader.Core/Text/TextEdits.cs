using System.Text;

namespace BilingualReader.Core.Text;

/// <summary>Changes of a text, none over another, and where the spans of the text lie once they are made.</summary>
/// <param name="text">The text before.</param>
internal sealed class TextEdits(string text)
{
    private readonly SortedList<int, Edit> edits = [];

    /// <summary>Whether nothing is changed.</summary>
    public bool IsEmpty => edits.Count == 0;

    /// <summary>Puts other text in place of a stretch, which must not be empty. Where something is changed already, this is left out.</summary>
    public void Replace(TextSpan span, string replacement)
    {
        if (span.Length > 0 && !edits.Values.Any(edit => edit.Span.Overlaps(span))) edits.Add(span.Start, new Edit(span, replacement));
    }

    /// <summary>The text after all changes.</summary>
    public string Apply()
    {
        var changed = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (span, replacement) in edits.Values)
        {
            changed.Append(text, position, span.Start - position).Append(replacement);
            position = span.End;
        }

        return changed.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Where a span of the text lies after the changes; what was taken away is empty there.</summary>
    public TextSpan Move(TextSpan span) => TextSpan.FromBounds(Move(span.Start), Move(span.End));

    private int Move(int position)
    {
        var shift = 0;
        foreach (var (span, replacement) in edits.Values)
        {
            if (position <= span.Start) break;
            if (position < span.End) return span.Start + shift + Math.Min(position - span.Start, replacement.Length);
            shift += replacement.Length - span.Length;
        }

        return position + shift;
    }

    private sealed record Edit(TextSpan Span, string Replacement);
}
