using System.Collections.Immutable;

namespace BilingualReader.Core.Text;

/// <summary>
/// French spacing for display. Never applied to stored text. The rules are those of the Imprimerie nationale, with the
/// narrow space (U+202F) for its « espace fine ».
/// </summary>
public static class FrenchTypography
{
    internal const char NoBreak = '\u00A0';
    internal const char Narrow = '\u202F';

    private const int LongestUnit = 9;

    private static readonly HashSet<string> Units = new(
        ["km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "ml", "cl", "hl", "h", "min", "s", "ha", "MW", "kW", "GW", "TWh", "kWh", "MHz", "GHz", "Go", "Mo", "To", "million", "millions", "milliard", "milliards", "Md", "Mds"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Titles = new(
        ["M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Mes", "Mgr", "Dr", "Drs", "Pr", "Prs", "Vve"], StringComparer.Ordinal);

    /// <summary>
    /// The text as it is shown: plain spaces that French sets narrow or unbreakable replaced one for one, so that every
    /// offset into the source still holds.
    /// </summary>
    public static string ForDisplay(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? shown = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLooseSpace(text[i])) continue;
            var space = SpaceAt(text, i);
            if (space != text[i]) (shown ??= text.ToCharArray())[i] = space;
        }

        return shown is null ? text : new string(shown);
    }

    /// <summary>
    /// Offsets before which French sets a narrow or unbreakable space and the text has no space at all, ascending: inside
    /// « » and before ; : ! ?. None inside addresses, times, character references and emoticons, and none in English text.
    /// </summary>
    public static ImmutableArray<int> MissingSpaces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MissingFrenchSpaces.Find(text);
    }

    private static char SpaceAt(string text, int position)
    {
        var before = position > 0 ? text[position - 1] : '\0';
        var after = position + 1 < text.Length ? text[position + 1] : '\0';
        if (before is '«' or '‹' || after is '»' or '›') return Narrow;
        if (after is ';' or '!' or '?') return before is '\0' or '\n' ? text[position] : Narrow;
        if (after == ':') return before is '\0' or '\n' ? text[position] : NoBreak;
        if (char.IsAsciiDigit(after) && IsThousandsMark(text, position)) return Narrow;
        return IsBeforeUnit(text, position) || IsAfterTitle(text, position) || IsBeforeNumber(text, position) ? NoBreak : text[position];
    }

    private static bool IsLooseSpace(char c) => c is ' ' or NoBreak or '\u2009';

    /// <summary>Whether one to three digits stand before the space and exactly three behind it, and no decimal mark before those.</summary>
    private static bool IsThousandsMark(string text, int space)
    {
        var before = CountDigits(text, space - 1, -1);
        var after = CountDigits(text, space + 1, 1);
        if (before is 0 or > 3 || after != 3) return false;
        var edge = space - before - 1;
        return edge < 0 || !char.IsLetter(text[edge]) && text[edge] is not ('.' or ',' or '-' or '/');
    }

    // Four digits tell all that is asked.
    private static int CountDigits(string text, int from, int step)
    {
        var count = 0;
        for (var i = from; i >= 0 && i < text.Length && count < 4 && char.IsAsciiDigit(text[i]); i += step) count++;
        return count;
    }

    private static bool IsBeforeUnit(string text, int space)
    {
        if (space == 0 || !char.IsAsciiDigit(text[space - 1]) || space + 1 == text.Length) return false;
        if (text[space + 1] is '%' or '‰' or '€' or '$' or '£' or '¥' or '°') return true;
        var end = space + 1;
        while (end < text.Length && end - space <= LongestUnit && char.IsLetter(text[end])) end++;
        var isWhole = end == text.Length || !char.IsLetterOrDigit(text[end]) && text[end] is not ('\'' or '’' or '-');
        return isWhole && Units.Contains(text[(space + 1)..end]);
    }

    private static bool IsAfterTitle(string text, int space)
    {
        if (space + 1 == text.Length || !char.IsUpper(text[space + 1])) return false;
        var start = space;
        while (start > 0 && space - start < 6 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        return Titles.Contains(text[start..space]);
    }

    /// <summary>Whether "n°", "§" or "p." stands before the space and a digit behind it.</summary>
    private static bool IsBeforeNumber(string text, int space)
    {
        if (space == 0 || space + 1 == text.Length || !char.IsAsciiDigit(text[space + 1])) return false;
        if (text[space - 1] == '§') return true;
        if (space < 2) return false;
        var isWordStart = space == 2 || !char.IsLetterOrDigit(text[space - 3]);
        return isWordStart && (text[space - 2], text[space - 1]) is ('n' or 'N', '°' or 'º') or ('p', '.');
    }
}
