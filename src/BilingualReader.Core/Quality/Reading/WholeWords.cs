using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Reading;

/// <summary>Finds words in a text.</summary>
internal static class WholeWords
{
    /// <summary>Where the words stand, case apart, with no letter or figure on either side; none over another.</summary>
    public static IEnumerable<TextSpan> Find(string text, string words, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        if (words.Length == 0) yield break;
        for (var at = text.IndexOf(words, comparison); at >= 0; at = text.IndexOf(words, at + words.Length, comparison))
        {
            if (IsFree(text, at - 1) && IsFree(text, at + words.Length)) yield return new TextSpan(at, words.Length);
        }
    }

    private static bool IsFree(string text, int place) => place < 0 || place >= text.Length || !char.IsLetterOrDigit(text[place]);
}
