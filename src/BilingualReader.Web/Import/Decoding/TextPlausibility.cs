using System.Globalization;

namespace BilingualReader.Web.Import.Decoding;

/// <summary>Tells decoded text from bytes that only happened to decode.</summary>
internal static class TextPlausibility
{
    /// <summary>Most control characters in a text, as one in so many characters; old files hold a form feed or two.</summary>
    private const int ControlsOneIn = 100;

    /// <summary>Whether the characters are those of no text: a NUL, or too many control characters.</summary>
    public static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0') return true;
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085')) controls++;
        }

        return controls > 0 && controls * ControlsOneIn > Math.Max(text.Length, 2 * ControlsOneIn);
    }

    /// <summary>Whether anything would be seen if the text were printed.</summary>
    public static bool HasVisibleText(string text) =>
        text.Any(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format));
}
