using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>An entry as the cells of its line.</summary>
internal static class EntryCells
{
    public const int Source = 0;
    public const int Target = 1;
    public const int Variants = 2;
    public const int Accept = 3;
    public const int Forbid = 4;
    public const int Status = 5;
    public const int Kind = 6;
    public const int Case = 7;
    public const int Note = 8;
    public const int Exclude = 9;

    /// <summary>How many columns every file of ours has; <c>exclude</c> only where an entry needs it.</summary>
    public const int Usual = 9;

    public const string Sensitive = "sensitive";
    public const string Insensitive = "insensitive";

    /// <summary>The columns in the order in which they are written.</summary>
    public static readonly ImmutableArray<string> Columns =
    [
        GlossaryHeader.Source, GlossaryHeader.Target, GlossaryHeader.Variants, GlossaryHeader.Accept, GlossaryHeader.Forbid,
        GlossaryHeader.Status, GlossaryHeader.Kind, GlossaryHeader.Case, GlossaryHeader.Note, GlossaryHeader.Exclude,
    ];

    /// <summary>A header that has every column in its place.</summary>
    public static readonly GlossaryHeader Header = new(Columns.Select((name, place) => (name, place)).ToDictionary(column => column.name, column => column.place, StringComparer.Ordinal), Columns.Length);

    /// <summary>The cells of an entry in the order of <see cref="Columns"/>, each with its value in full.</summary>
    public static string[] Of(TermPair entry) =>
    [
        entry.Source,
        entry.Target,
        string.Join('|', entry.Variants),
        string.Join('|', entry.Accept),
        string.Join('|', entry.Forbid),
        NameOf(entry.Status),
        NameOf(entry.Kind),
        entry.IsCaseSensitive ? Sensitive : Insensitive,
        entry.Note ?? "",
        string.Join('|', entry.ExcludedForms),
    ];

    /// <summary>The cells as a person would write them: the case only where it is not what the kind says anyway.</summary>
    public static string[] Short(TermPair entry)
    {
        var cells = Of(entry);
        if (entry.IsCaseSensitive == (entry.Kind == TermKind.Name)) cells[Case] = "";
        return cells;
    }

    /// <summary>The word for a status in the column of that name.</summary>
    public static string NameOf(TermStatus status) => status switch
    {
        TermStatus.Admitted => "admitted",
        TermStatus.Deprecated => "deprecated",
        TermStatus.DoNotTranslate => "do-not-translate",
        _ => "preferred",
    };

    /// <summary>The word for a kind in the column of that name.</summary>
    public static string NameOf(TermKind kind) => kind switch
    {
        TermKind.Name => "name",
        TermKind.Phrase => "phrase",
        TermKind.Verb => "verb",
        _ => "noun",
    };
}
