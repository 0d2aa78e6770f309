using System.Runtime.InteropServices;

namespace BilingualReader.Core.Effort;

/// <summary>
/// Cuts a text into what an edit changes at word level. A word is a run of letters, digits and marks; an apostrophe or a hyphen
/// between letters, and a point or a comma between digits, belong to it. Any other sign but white space stands alone, as in TER.
/// Case and signs count: to put them right is work too.
/// </summary>
internal sealed class EditTokens
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The tokens by number: equal ones have the same number in all texts read here.</summary>
    public int[] Read(string text)
    {
        var tokens = new List<int>();
        for (var start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = EndOf(text, start);
            tokens.Add(NumberOf(text[start..end]));
            start = end;
        }

        return [.. tokens];
    }

    private static int EndOf(string text, int start)
    {
        if (!IsWord(text, start)) return start + 1;
        var end = start + 1;
        while (end < text.Length && (IsWord(text, end) || Joins(text, end))) end++;
        return end;
    }

    // A letter beyond the first plane is two code units, and both belong to the word.
    private static bool IsWord(string text, int i) => char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])
        || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool Joins(string text, int i) => i + 1 < text.Length && text[i] switch
    {
        '\'' or '’' or '-' or '\u2011' => char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]),
        '.' or ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
        _ => false,
    };

    private int NumberOf(string token)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, token, out var isKnown);
        return isKnown ? number : number = numbers.Count;
    }
}
