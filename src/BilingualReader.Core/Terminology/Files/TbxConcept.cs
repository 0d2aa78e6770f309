using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>One concept of a termbase (<c>conceptEntry</c>, <c>termEntry</c>), on its way to an entry.</summary>
/// <param name="line">Where it begins, from 1.</param>
internal sealed class TbxConcept(int line)
{
    public int Line => line;

    public List<TbxTerm> Terms { get; } = [];

    /// <summary>Notes and definitions of the concept and its languages.</summary>
    public List<string> Notes { get; } = [];

    public ImmutableArray<TbxTerm> In(string language) => [.. Terms.Where(term => term.Language == language && term.Text.Length > 0)];

    /// <summary>
    /// The cells of an entry: the French term that is preferred, or first, with the others as variants; the English one that is
    /// preferred, with the deprecated ones forbidden and the rest accepted.
    /// </summary>
    public string[] Cells()
    {
        var french = In("fr");
        var english = In("en");
        var source = Best([.. french.Where(term => term.TermType != "variant")]) ?? Best(french)!;
        var target = Best(english);
        var marks = TbxMarks.Of(french);
        var cells = new string[EntryCells.Columns.Length];
        cells[EntryCells.Source] = source.Text;
        cells[EntryCells.Target] = target?.Text ?? "";
        cells[EntryCells.Variants] = Joined(french.Where(term => term != source));
        cells[EntryCells.Accept] = Joined(english.Where(term => term != target && term.Status != TermStatus.Deprecated));
        cells[EntryCells.Forbid] = Joined(english.Where(term => term != target && term.Status == TermStatus.Deprecated));
        cells[EntryCells.Status] = marks.IsVerbatim ? EntryCells.NameOf(TermStatus.DoNotTranslate) : target?.Status is { } status ? EntryCells.NameOf(status) : "";
        cells[EntryCells.Kind] = marks.IsName ? EntryCells.NameOf(TermKind.Name) : KindOf(source, target);
        cells[EntryCells.Case] = marks.Case;
        cells[EntryCells.Note] = string.Join(' ', Notes.Concat(Terms.SelectMany(NotesOf)).Distinct(StringComparer.Ordinal));
        cells[EntryCells.Exclude] = "";
        return cells;
    }

    private static TbxTerm? Best(ImmutableArray<TbxTerm> terms) => terms.MinBy(term => term.Status switch
    {
        TermStatus.Preferred => 0,
        null => 1,
        TermStatus.Admitted => 2,
        _ => 3,
    });

    private static IEnumerable<string> NotesOf(TbxTerm term) => term.Language == "fr" ? term.Notes.Where(note => !TbxMarks.AreMarks(note)) : term.Notes;

    private static string KindOf(TbxTerm source, TbxTerm? target) => source.TermType is "phrase" or "phraseologicalUnit" or "setPhrase"
        ? EntryCells.NameOf(TermKind.Phrase)
        : source.PartOfSpeech.Length > 0 ? source.PartOfSpeech : target?.PartOfSpeech ?? "";

    private static string Joined(IEnumerable<TbxTerm> terms) => string.Join('|', terms.Select(term => term.Text));
}
