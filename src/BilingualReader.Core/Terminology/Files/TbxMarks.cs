using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>
/// What an entry says and TBX-Basic has no data category for: written as a note on the French term, in words that a reader of
/// any program understands, and read back from there.
/// </summary>
/// <param name="IsVerbatim">Whether the term stays as it is.</param>
/// <param name="IsName">Whether it is a proper name.</param>
/// <param name="Case">The cell of the column for case; empty where nothing is said.</param>
internal sealed record TbxMarks(bool IsVerbatim, bool IsName, string Case)
{
    private const string Verbatim = "do not translate";
    private const string Name = "proper name";
    private const string Sensitive = "case-sensitive";
    private const string Insensitive = "not case-sensitive";

    private static readonly FrozenSet<string> VerbatimWords = FrozenSet.ToFrozenSet([Verbatim, "do-not-translate", "ne pas traduire"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The note for an entry; empty when TBX says everything.</summary>
    public static string NoteFor(TermPair entry)
    {
        var marks = new List<string>();
        if (entry.Status == TermStatus.DoNotTranslate) marks.Add(Verbatim);
        if (entry.Kind == TermKind.Name) marks.Add(Name);
        if (entry.IsCaseSensitive != (entry.Kind == TermKind.Name)) marks.Add(entry.IsCaseSensitive ? Sensitive : Insensitive);
        return string.Join("; ", marks);
    }

    /// <summary>Whether a note holds such words and nothing else.</summary>
    public static bool AreMarks(string note) => note.Length < 100 && Parts(note).All(part => VerbatimWords.Contains(part) || part is Name or Sensitive or Insensitive);

    /// <summary>What the notes on the French terms say.</summary>
    public static TbxMarks Of(ImmutableArray<TbxTerm> french)
    {
        string[] parts = [.. french.SelectMany(term => term.Notes).Where(AreMarks).SelectMany(Parts)];
        var sensitivity = parts.Contains(Insensitive) ? EntryCells.Insensitive : parts.Contains(Sensitive) ? EntryCells.Sensitive : "";
        return new TbxMarks(parts.Any(VerbatimWords.Contains), parts.Contains(Name), sensitivity);
    }

    private static string[] Parts(string note) => note.Split(';', StringSplitOptions.TrimEntries);
}
