using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Impact;

/// <summary>Other words for one stretch of a text.</summary>
/// <param name="Span">The stretch, not empty.</param>
/// <param name="Text">What comes in its place.</param>
public sealed record TargetEdit(TextSpan Span, string Text);

/// <summary>Changes to a translation.</summary>
public static class TargetEdits
{
    /// <summary>The text after the changes.</summary>
    /// <param name="text">The text before.</param>
    /// <param name="edits">The changes, not overlapping.</param>
    public static string Apply(string text, ImmutableArray<TargetEdit> edits) => For(text, edits).Apply();

    internal static TextEdits For(string text, ImmutableArray<TargetEdit> edits)
    {
        var changes = new TextEdits(text);
        foreach (var edit in edits) changes.Replace(edit.Span, edit.Text);
        return changes;
    }
}
