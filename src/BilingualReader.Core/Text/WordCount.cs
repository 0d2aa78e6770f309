namespace BilingualReader.Core.Text;

/// <summary>Counts words as word processors do: whatever stands between white space and has a letter or a digit in it.</summary>
public static class WordCount
{
    /// <summary>The number of words; an elided word and the next are one (« l’eau »).</summary>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (words, isCounted) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.IsWhiteSpace(rune)) isCounted = false;
            else if (!isCounted && System.Text.Rune.IsLetterOrDigit(rune)) (words, isCounted) = (words + 1, true);
        }

        return words;
    }
}
