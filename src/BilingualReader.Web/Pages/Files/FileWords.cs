using System.Globalization;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Pages.Files;

/// <summary>What importing did, in words for a page.</summary>
internal static class FileWords
{
    /// <summary>What was appended, counted.</summary>
    public static string Done(Appended appended)
    {
        string[] parts =
        [
            .. Count<Edited>(appended, "paragraph changed", "paragraphs changed"),
            .. Count<ChangeProposed>(appended, "proposal kept", "proposals kept"),
            .. Count<Approved>(appended, "approved", "approved"),
            .. Count<Commented>(appended, "comment", "comments"),
        ];
        return parts.Length == 0 ? "Nothing was changed." : $"Imported: {string.Join(", ", parts)}.";
    }

    private static IEnumerable<string> Count<T>(Appended appended, string one, string many)
        where T : JournalEvent
    {
        var count = appended.Entries.Count(entry => entry.Event is T);
        if (count > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
    }
}
