using System.Text;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Pages.Annotation;

/// <summary>
/// Finds words that a person selected, typed or pasted in the text as it is stored. White space and the shape of apostrophes are
/// passed over on both sides: what a page shows, and what an editor pastes, is not what is stored.
/// </summary>
internal static class WordPlaces
{
    /// <summary>Where the words stand; null when they do not, or not so often.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words.</param>
    /// <param name="occurrence">Which of several places, from 1; places may overlap.</param>
    public static TextSpan? Find(string text, string words, int occurrence)
    {
        var (stored, offsets) = Reduce(text);
        var (wanted, _) = Reduce(words);
        if (wanted.Length == 0 || occurrence < 1) return null;
        var at = -1;
        for (var found = 0; found < occurrence; found++)
        {
            if (at + 1 > stored.Length) return null;
            at = stored.IndexOf(wanted, at + 1, StringComparison.Ordinal);
            if (at < 0) return null;
        }

        return TextSpan.FromBounds(offsets[at], offsets[at + wanted.Length - 1] + 1);
    }

    private static (string Text, List<int> Offsets) Reduce(string text)
    {
        var reduced = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == '\uFEFF') continue;
            reduced.Append(text[i] == '’' ? '\'' : text[i]);
            offsets.Add(i);
        }

        return (reduced.ToString(), offsets);
    }
}
