using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>An entry as a form has it. Lists have a line for each item.</summary>
internal sealed class EntryInput
{
    public string? Source { get; init; }

    public string? Target { get; init; }

    public string? Variants { get; init; }

    public string? Accept { get; init; }

    public string? Forbid { get; init; }

    public string? Note { get; init; }

    public TermKind Kind { get; init; } = TermKind.Noun;

    public TermStatus Status { get; init; }

    /// <summary>Whether case counts; null for what the kind says.</summary>
    public bool? IsCaseSensitive { get; init; }

    /// <summary>Forms that are not to be found.</summary>
    public string[] Exclude { get; init; } = [];

    /// <summary>The form of an entry that is there.</summary>
    public static EntryInput Of(TermPair entry) => new()
    {
        Source = entry.Source,
        Target = entry.Target,
        Variants = string.Join('\n', entry.Variants),
        Accept = string.Join('\n', entry.Accept),
        Forbid = string.Join('\n', entry.Forbid),
        Note = entry.Note,
        Kind = entry.Kind,
        Status = entry.Status,
        IsCaseSensitive = entry.IsCaseSensitive == (entry.Kind == TermKind.Name) ? null : entry.IsCaseSensitive,
        Exclude = [.. entry.ExcludedForms],
    };

    /// <summary>The entry that it makes, not yet looked at by any rule.</summary>
    public TermPair ToEntry(string file, int line)
    {
        var source = Plain(Source);
        var target = Status == TermStatus.DoNotTranslate ? source : Plain(Target);
        return new TermPair(
            source, target, Lines(Variants, source), Lines(Accept, target), Lines(Forbid, ""), Status, Kind, IsCaseSensitive ?? Kind == TermKind.Name, Plain(Note) is { Length: > 0 } note ? note : null, new TermOrigin(file, line))
        {
            ExcludedForms = [.. Exclude.Select(Plain).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal)],
        };
    }

    // What a cell of the file cannot hold is a space to whoever typed it.
    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split(['\t', '\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableArray<string> Lines(string? text, string own) =>
        [.. (text ?? "").Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(item => item.Length > 0 && item != own).Distinct(StringComparer.Ordinal)];
}
