using System.Globalization;

namespace BilingualReader.Core.Terminology.Reading;

/// <summary>Pieces of a bad file made fit for a message.</summary>
internal static class Printable
{
    private const int Longest = 40;

    /// <summary>The start of a text, with everything that does not show left out.</summary>
    public static string Excerpt(string text)
    {
        var shown = string.Concat(text.Where(c => !IsHidden(c)).Take(Longest));
        return shown.Length == Longest ? shown + "…" : shown;
    }

    /// <summary>The code point of a character, such as U+00AD.</summary>
    public static string Name(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    /// <summary>Whether the character is none that a person could see: a control, a mark of direction, half a pair, private use.</summary>
    public static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
