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
        var standing = GlossaryReader.Read(text.TrimStart('\uFEFF'), file).Entries;
        var located = new List<(EntryEdit Edit, TermPair? At)>();
        foreach (var edit in edits)
        {
            var at = edit.Before is null ? null : Find(standing, edit.Before);
            if (edit.Before is not null && at is null) return Gone(file, edit.Before);
            located.Add((edit, at));
        }

        // Lines keep their numbers while entries are changed and added; what goes, goes from the end.
        foreach (var (edit, at) in located.Where(one => one.Edit.After is not null))
        {
            var entry = edit.After! with { Origin = new TermOrigin(file, at?.Origin.Line ?? 0) };
            var written = at is null ? GlossaryLineEditor.Add(text, entry) : GlossaryLineEditor.Change(text, at.Origin.Line, entry);
            if (written.Text is null) return written;
            text = written.Text;
        }

        foreach (var (_, at) in located.Where(one => one.Edit.After is null && one.At is not null).OrderByDescending(one => one.At!.Origin.Line))
        {
            var written = GlossaryLineEditor.Remove(text, at! with { Origin = new TermOrigin(file, at!.Origin.Line) });
            if (written.Text is null) return written;
            text = written.Text;
        }

        return new GlossaryEdit(text, null);
    }

    // In the line where it was, or wherever it stands now.
    private static TermPair? Find(ImmutableArray<TermPair> standing, TermPair entry)
    {
        var same = standing.Where(one => one.SaysTheSame(entry)).ToList();
        return same.Find(one => one.Origin.Line == entry.Origin.Line) ?? same.FirstOrDefault();
    }

    private static GlossaryEdit Gone(string file, TermPair entry) =>
        new(null, new GlossaryProblem(file, 0, IsError: true, $"“{entry.Source}” does not stand in {file} any more as this page knew it.", "Load the page again, and look whether the file was changed elsewhere."));
}
