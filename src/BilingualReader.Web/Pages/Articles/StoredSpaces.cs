using System.Globalization;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>Which spaces of a text are shown otherwise than they are stored, so that a copy takes along the stored ones.</summary>
internal static class StoredSpaces
{
    /// <summary>
    /// Offsets parted by spaces; behind one that is stored as something else than a plain space, a colon and its code in
    /// hexadecimal: <c>12 30:a0</c>. Null when the text is shown as it is stored.
    /// </summary>
    public static string? Of(string stored, string shown)
    {
        if (ReferenceEquals(stored, shown)) return null;
        var changed = Enumerable.Range(0, stored.Length).Where(offset => stored[offset] != shown[offset]);
        return string.Join(' ', changed.Select(offset => Note(offset, stored[offset])));
    }

    private static string Note(int offset, char space)
    {
        var place = offset.ToString(CultureInfo.InvariantCulture);
        return space == ' ' ? place : $"{place}:{((int)space).ToString("x", CultureInfo.InvariantCulture)}";
    }
}
