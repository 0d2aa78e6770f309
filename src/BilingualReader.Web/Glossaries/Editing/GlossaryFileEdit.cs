using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;

namespace BilingualReader.Web.Glossaries.Editing;

/// <summary>Changes entries in the text of a glossary file, all or none.</summary>
internal static class GlossaryFileEdit
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, its byte order mark included; null when it is not UTF-8.</summary>
    public static string? Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Changes a text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The glossary, for messages.</param>
    /// <param name="edits">What to change; an entry that goes or is changed must stand there still as it is said to.</param>
    public static GlossaryEdit Apply(string text, string file, ImmutableArray<EntryEdit> edits)
    {
        var standing = edits.All(edit => edit.Before is null)
            ? null
            : GlossaryReader.Read(text.TrimStart('\uFEFF'), file).Entries.ToLookup(entry => entry.Source, StringComparer.Ordinal);
        var lines = new List<LineEdit>(edits.Length);
        foreach (var edit in edits)
        {
            var at = edit.Before is { } before ? Find(standing![before.Source], before) : null;
            if (edit.Before is not null && at is null) return Gone(file, edit.Before);
            lines.Add(new LineEdit(at?.Origin.Line ?? 0, at, edit.After is { } after ? after with { Origin = new TermOrigin(file, at?.Origin.Line ?? 0) } : null));
        }

        return GlossaryLineEditor.Apply(text, file, lines);
    }

    // In the line where it was, or wherever it stands now.
    private static TermPair? Find(IEnumerable<TermPair> standing, TermPair entry)
    {
        var same = standing.Where(one => one.SaysTheSame(entry)).ToList();
        return same.Find(one => one.Origin.Line == entry.Origin.Line) ?? same.FirstOrDefault();
    }

    private static GlossaryEdit Gone(string file, TermPair entry) =>
        new(null, new GlossaryProblem(file, 0, IsError: true, $"“{entry.Source}” does not stand in {file} any more as this page knew it.", "Load the page again, and look whether the file was changed elsewhere."));
}
