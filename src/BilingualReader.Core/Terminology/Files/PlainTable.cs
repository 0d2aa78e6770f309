using System.Globalization;
using System.Text;
using BilingualReader.Core.Terminology.Matching;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Writes French and English alone, as DeepL takes them, or with a comment, as OmegaT does. Each variant has a line of its own.</summary>
internal static class PlainTable
{
    // DeepL's limit for each side, in bytes of UTF-8.
    private const int LongestSide = 1024;

    public static GlossaryWriting Write(IReadOnlyList<TermPair> entries, bool hasComment)
    {
        var text = new StringBuilder();
        var losses = new List<GlossaryProblem>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var source in entry.Variants.Prepend(entry.Source))
            {
                if (!hasComment && Math.Max(Encoding.UTF8.GetByteCount(source), Encoding.UTF8.GetByteCount(entry.Target)) > LongestSide)
                {
                    losses.Add(new GlossaryProblem(entry.Origin.File, entry.Origin.Line, IsError: true, $"“{source}” or its English is longer than the {LongestSide} bytes that DeepL takes, and was left out.", "Shorten it."));
                }
                else if (written.Add(Spelling.Canonical(source)))
                {
                    text.Append(source).Append('\t').Append(entry.Target);
                    if (hasComment) text.Append('\t').Append(entry.Note);
                    text.Append('\n');
                }
                else
                {
                    losses.Add(new GlossaryProblem(entry.Origin.File, entry.Origin.Line, IsError: true, $"“{source}” is in the file already; a second time it was left out.", "Keep one of the two entries."));
                }
            }
        }

        losses.AddRange(Dropped(entries, hasComment));
        return new GlossaryWriting(text.ToString(), [.. losses]);
    }

    private static IEnumerable<GlossaryProblem> Dropped(IReadOnlyList<TermPair> entries, bool hasComment)
    {
        (string What, int Entries)[] dropped =
        [
            ("accepted English", entries.Count(entry => !entry.Accept.IsEmpty)),
            ("forbidden English", entries.Count(entry => !entry.Forbid.IsEmpty)),
            ("a status", entries.Count(entry => entry.Status != TermStatus.Preferred)),
            ("a kind other than noun", entries.Count(entry => entry.Kind != TermKind.Noun)),
            ("a case of their own", entries.Count(entry => entry.IsCaseSensitive != (entry.Kind == TermKind.Name))),
            ("forms not to be found", entries.Count(entry => !entry.ExcludedForms.IsEmpty)),
            ("a note", hasComment ? 0 : entries.Count(entry => entry.Note is not null)),
        ];
        var told = string.Join(", ", dropped.Where(loss => loss.Entries > 0).Select(loss => string.Create(CultureInfo.InvariantCulture, $"{loss.What} ({loss.Entries})")));
        if (told.Length > 0) yield return new GlossaryProblem("", 0, IsError: false, $"This format has no place for what entries have besides: {told}.", "Choose TBX or CSV to keep it.");
    }
}
