using System.Globalization;
using BilingualReader.Web.Glossaries.Editing;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>Changes of glossaries, in words.</summary>
internal static class ChangeWords
{
    /// <summary>What was done, in one sentence.</summary>
    public static string Of(GlossaryChange change)
    {
        var words = change.Edits is [var edit] ? One(edit) : Many(change);
        return change.Undoes is { } undone ? string.Create(CultureInfo.InvariantCulture, $"Change {undone} taken back: {char.ToLowerInvariant(words[0])}{words[1..]}") : words;
    }

    /// <summary>What was done to one entry.</summary>
    public static string One(EntryEdit edit) => edit switch
    {
        { Before: null, After: { } added } => $"Added “{added.Source}” → “{added.Target}”.",
        { Before: { } gone, After: null } => $"Deleted “{gone.Source}” → “{gone.Target}”.",
        { Before: { } before, After: { } after } when before.Target != after.Target => $"Changed “{after.Source}” from “{before.Target}” to “{after.Target}”.",
        { After: { } after } => $"Changed “{after.Source}”.",
        _ => "Changed nothing.",
    };

    private static string Many(GlossaryChange change)
    {
        var added = change.Edits.Count(edit => edit.Before is null);
        var gone = change.Edits.Count(edit => edit.After is null);
        var parts = new[] { (added, "added"), (change.Edits.Length - added - gone, "changed"), (gone, "deleted") }.Where(part => part.Item1 > 0);
        return $"{string.Join(", ", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {(part.Item1 == 1 ? "entry" : "entries")} {part.Item2}")))} in {change.File}.";
    }
}
