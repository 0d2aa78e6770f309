using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology.Impact;

namespace BilingualReader.Core.Translation;

/// <summary>Changes to machine output that keep every mark on it in its place.</summary>
public static class MachineTargetEdits
{
    /// <summary>Machine output after the changes: inline codes, sentences and word partners stand over the same words as before.</summary>
    /// <param name="target">The output before.</param>
    /// <param name="edits">The changes, not overlapping.</param>
    public static MachineTarget With(this MachineTarget target, ImmutableArray<TargetEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(target);
        var changes = TargetEdits.For(target.Text, edits);
        return target with
        {
            Text = changes.Apply(),
            Codes = [.. target.Codes.Select(code => code with { Span = changes.Move(code.Span) })],
            Sentences = [.. target.Sentences.Select(pair => new SentencePair(pair.Source, changes.Move(pair.Target)))],
            Links = [.. target.Links.Select(link => new WordLink(link.Source, changes.Move(link.Target))).Where(link => link.Target.Length > 0)],
        };
    }
}
