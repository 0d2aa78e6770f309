using System.Globalization;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Pages.Compare;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>How pages name one entry: its file, its line, and a seal over what it says, by which it is found when lines have moved.</summary>
internal static class EntryAddress
{
    /// <summary>Hexadecimal digits over what an entry says.</summary>
    public static string SealOf(TermPair entry) => AnswerSeal.Of(
    [
        entry.Source, entry.Target, .. entry.Variants, "accept", .. entry.Accept, "forbid", .. entry.Forbid, "exclude", .. entry.ExcludedForms, entry.Note ?? "",
        $"{entry.Status} {entry.Kind} {entry.IsCaseSensitive}",
    ]);

    /// <summary>The values of a link to the page of an entry.</summary>
    public static Dictionary<string, string> Of(TermPair entry) => new()
    {
        ["file"] = entry.Origin.File,
        ["line"] = entry.Origin.Line.ToString(CultureInfo.InvariantCulture),
        ["seal"] = SealOf(entry),
    };

    /// <summary>The entry that is named; null when it says something else now, or is gone.</summary>
    /// <param name="loaded">The glossaries.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="seal">The seal; null for whatever stands in the line.</param>
    public static TermPair? Find(LoadedGlossaries loaded, string? file, int line, string? seal)
    {
        var entries = loaded.Glossaries.FirstOrDefault(glossary => glossary.File == file)?.Entries ?? [];
        var there = entries.FirstOrDefault(entry => entry.Origin.Line == line);
        if (seal is null || there is not null && SealOf(there) == seal) return there;
        return entries.FirstOrDefault(entry => SealOf(entry) == seal);
    }
}
