using System.Buffers;
using System.Collections.Immutable;

namespace BilingualReader.Core.Text;

/// <summary>Finds marks that stand without the space that French sets at them.</summary>
internal static class MissingFrenchSpaces
{
    private const int LongestReference = 10;
    private const int LongestAddress = 300;

    private static readonly SearchValues<char> Marks = SearchValues.Create("«»;:!?");

    public static ImmutableArray<int> Find(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0 || FunctionWords.IsEnglish(text)) return [];
        var offsets = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMissingBefore(text, i)) offsets.Add(i);
        }

        return offsets.DrainToImmutable();
    }

    private static bool IsMissingBefore(string text, int position)
    {
        if (position == 0 || char.IsWhiteSpace(text[position]) || char.IsWhiteSpace(text[position - 1])) return false;
        if (text[position - 1] == '«') return true;
        return text[position] switch
        {
            '»' => true,
            '!' or '?' => EndsClause(text, position) && !IsInAddress(text, position),
            ';' or ':' => (position + 1 == text.Length || char.IsWhiteSpace(text[position + 1]) || text[position + 1] is '«' or '"' or '“')
                && EndsClause(text, position) && !IsCode(text, position) && !IsInAddress(text, position),
            _ => false,
        };
    }

    /// <summary>Whether words stand before the mark, and behind it nothing that makes it part of a word.</summary>
    private static bool EndsClause(string text, int position)
    {
        var before = text[position - 1];
        var follows = char.IsLetterOrDigit(before) || before is '»' or ')' or ']' or '”' or '"' or '’' or '…' or '%' or '€' or '.';
        return follows && (position + 1 == text.Length || !char.IsLetterOrDigit(text[position + 1]) && text[position + 1] is not ('=' or '/' or '&' or '_'));
    }

    /// <summary>Whether the mark closes a character reference (&amp;eacute;) or a short name of a picture (:smile:).</summary>
    private static bool IsCode(string text, int position)
    {
        var start = position;
        while (start > 0 && position - start < LongestReference && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '#')) start--;
        return start > 0 && text[start - 1] == (text[position] == ';' ? '&' : ':');
    }

    private static bool IsInAddress(string text, int position)
    {
        var start = position;
        while (start > 0 && position - start < LongestAddress && !char.IsWhiteSpace(text[start - 1])) start--;
        var token = text.AsSpan(start, position - start);
        return token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || token.Contains('@');
    }
}
