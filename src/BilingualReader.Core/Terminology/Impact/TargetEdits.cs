using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Terminology.Impact;

/// <summary>Other words for one stretch of a text.</summary>
/// <param name="Span">The stretch, not empty.</param>
/// <param name="Text">What comes in its place.</param>
public sealed record TargetEdit(TextSpan Span, string Text);

/// <summary>Changes to a translation that keep every mark on it in its place.</summary>
public static class TargetEdits
{
    /// <summary>The text after the changes.</summary>
    /// <param name="text">The text before.</param>
    /// <param name="edits">The changes, not overlapping.</param>
    public static string Apply(string text, ImmutableArray<TargetEdit> edits) => For(text, edits).Apply();

    /// <summary>Machine output after the changes: inline codes, sentences and word partners stand over the same words as before.</summary>
    public static MachineTarget Apply(MachineTarget target, ImmutableArray<TargetEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(target);
        var changes = For(target.Text, edits);
        return target with
        {
            Text = changes.Apply(),
            Codes = [.. target.Codes.Select(code => code with { Span = changes.Move(code.Span) })],
            Sentences = [.. target.Sentences.Select(pair => new SentencePair(pair.Source, changes.Move(pair.Target)))],
            Links = [.. target.Links.Select(link => new WordLink(link.Source, changes.Move(link.Target))).Where(link => link.Target.Length > 0)],
        };
    }

    private static TextEdits For(string text, ImmutableArray<TargetEdit> edits)
    {
        var changes = new TextEdits(text);
        foreach (var edit in edits) changes.Replace(edit.Span, edit.Text);
        return changes;
    }
}
