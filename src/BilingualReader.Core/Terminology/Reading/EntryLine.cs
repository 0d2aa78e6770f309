using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Reading;

/// <summary>Reads one line of a glossary file into an entry.</summary>
internal sealed class EntryLine(GlossaryHeader header, string[] cells, int line, ProblemList problems)
{
    private const int MostForms = 10;

    /// <summary>The entry; null, with the error noted, when the line cannot be used.</summary>
    public TermPair? Read(string file)
    {
        if (!HasRightWidth() || Status() is not { } status || Source() is not { } source || Target(source, status) is not { } target) return null;
        if (Kind(source, target) is not { } kind || IsCaseSensitive(kind) is not { } isCaseSensitive) return null;
        if (List(GlossaryHeader.Variants, "variant", source) is not { } variants) return null;
        if (List(GlossaryHeader.Accept, "accepted English", target) is not { } accept || List(GlossaryHeader.Forbid, "forbidden English", "") is not { } forbid) return null;
        if (List(GlossaryHeader.Exclude, "excluded form", "") is not { } excluded) return null;
        var note = header.Cell(cells, GlossaryHeader.Note);
        if (!CellRules.IsNote(note, line, problems)) return null;
        var entry = new TermPair(source, target, variants, accept, forbid, status, kind, isCaseSensitive, note.Length == 0 ? null : note, new TermOrigin(file, line)) { ExcludedForms = excluded };
        if (!IsFreeOfContradiction(entry)) return null;
        Warn(entry);
        return entry;
    }

    private bool HasRightWidth()
    {
        // Trailing tabs are what spreadsheets leave behind; they mean nothing.
        var width = cells.Length;
        while (width > 0 && string.IsNullOrWhiteSpace(cells[width - 1])) width--;
        if (width <= header.Width) return true;
        return Refuse(string.Create(CultureInfo.InvariantCulture, $"The line has {width} columns, the file has {header.Width}."), "Remove the tabs that are too many.");
    }

    private string? Source()
    {
        var source = header.Cell(cells, GlossaryHeader.Source);
        if (source.Length == 0) Refuse("The line has no source.", "Write the French term in the column “source”, with one tab behind it.");
        return source.Length > 0 && CellRules.IsTerm(source, GlossaryHeader.Source, line, problems) ? source : null;
    }

    private string? Target(string source, TermStatus status)
    {
        var target = header.Cell(cells, GlossaryHeader.Target);
        if (status == TermStatus.DoNotTranslate)
        {
            if (target.Length == 0 || IsSame(target, source)) return source;
            Refuse("A do-not-translate entry has a target of its own.", "Empty the target, or change the status.");
            return null;
        }

        if (target.Length == 0) Refuse("The line has no target.", "Write the English in the column “target”, with a tab before it.");
        return target.Length > 0 && CellRules.IsTerm(target, GlossaryHeader.Target, line, problems) ? target : null;
    }

    private TermStatus? Status() => header.Cell(cells, GlossaryHeader.Status).ToLowerInvariant() switch
    {
        "" or "preferred" => TermStatus.Preferred,
        "admitted" => TermStatus.Admitted,
        "deprecated" => TermStatus.Deprecated,
        "do-not-translate" => TermStatus.DoNotTranslate,
        _ => RefuseWord<TermStatus>(GlossaryHeader.Status, "preferred, admitted, deprecated, do-not-translate"),
    };

    // Without a kind, capitals on both sides say that it is a name: "Irak" and "Iraq", not "frappe" and "strike".
    private TermKind? Kind(string source, string target) => header.Cell(cells, GlossaryHeader.Kind).ToLowerInvariant() switch
    {
        "" => char.IsUpper(source[0]) && char.IsUpper(target[0]) ? TermKind.Name : TermKind.Noun,
        "name" => TermKind.Name,
        "noun" => TermKind.Noun,
        "phrase" => TermKind.Phrase,
        "verb" => TermKind.Verb,
        _ => RefuseWord<TermKind>(GlossaryHeader.Kind, "name, noun, phrase, verb"),
    };

    private bool? IsCaseSensitive(TermKind kind) => header.Cell(cells, GlossaryHeader.Case).ToLowerInvariant() switch
    {
        "" => kind == TermKind.Name,
        "sensitive" => true,
        "insensitive" => false,
        _ => RefuseWord<bool>(GlossaryHeader.Case, "sensitive, insensitive"),
    };

    private ImmutableArray<string>? List(string column, string name, string own)
    {
        string[] items = [.. header.Cell(cells, column).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (!items.All(item => CellRules.IsTerm(item, name, line, problems))) return null;
        return [.. items.Distinct(StringComparer.Ordinal).Where(item => !string.Equals(item, own, StringComparison.Ordinal))];
    }

    private bool IsFreeOfContradiction(TermPair entry)
    {
        var clash = entry.Accept.Prepend(entry.Target).FirstOrDefault(wanted => entry.Forbid.Any(forbidden => IsSame(wanted, forbidden)));
        return clash is null || Refuse($"The line both wants and forbids “{Printable.Excerpt(clash)}”.", "Remove it from one of the columns.");
    }

    private void Warn(TermPair entry)
    {
        CellRules.WarnOfPunctuation(entry.Source, GlossaryHeader.Source, line, problems);
        foreach (var variant in entry.Variants) CellRules.WarnOfPunctuation(variant, "variant", line, problems);
        if (entry.Status == TermStatus.Deprecated) problems.Warn(line, $"The entry “{Printable.Excerpt(entry.Source)}” is deprecated but still in force.", "Put the preferred English in its place, or remove the line.");
        NoteWithheldForms(entry);
    }

    private void NoteWithheldForms(TermPair entry)
    {
        // Only single words are withheld.
        if (entry.Source.Contains(' ', StringComparison.Ordinal) && entry.Variants.All(variant => variant.Contains(' ', StringComparison.Ordinal))) return;
        var withheld = TermForms.Of(entry).Withheld;
        if (withheld.IsEmpty) return;
        var forms = string.Join(", ", withheld.Take(MostForms).Select(form => $"“{form.Text}”")) + (withheld.Length > MostForms ? ", …" : "");
        problems.Notice(
            line,
            withheld.Length == 1
                ? $"The form {forms} of “{Printable.Excerpt(entry.Source)}” is a common word of another meaning too, so it is not looked for."
                : $"The forms {forms} of “{Printable.Excerpt(entry.Source)}” are common words of another meaning too, so they are not looked for.",
            "Write what you want to have found under “variants”.");
    }

    private T? RefuseWord<T>(string column, string allowed)
        where T : struct
    {
        Refuse($"The {column} “{Printable.Excerpt(header.Cell(cells, column))}” is not known.", $"Write one of {allowed}, or nothing.");
        return null;
    }

    private bool Refuse(string message, string remedy)
    {
        problems.Error(line, message, remedy);
        return false;
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(TextFolding.Fold(one, FoldingOptions.None).Text, TextFolding.Fold(other, FoldingOptions.None).Text, StringComparison.Ordinal);
}
