using System.Collections.Immutable;
using BilingualReader.Core.Text;
using DiffPlex;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>Where two texts differ, word by word.</summary>
/// <param name="First">The words of the first text that the second has not, or not there.</param>
/// <param name="Second">The same of the second text.</param>
internal sealed record Differences(ImmutableArray<TextSpan> First, ImmutableArray<TextSpan> Second)
{
    /// <summary>Compares two texts. Marks that differ are counted, spaces are not.</summary>
    public static Differences Between(string first, string second)
    {
        if (first == second) return new Differences([], []);
        var (words, others) = (Split(first), Split(second));
        var blocks = new Differ().CreateCustomDiffs(first, second, ignoreWhiteSpace: false, text => [.. (ReferenceEquals(text, first) ? words : others).Select(word => text.Substring(word.Start, word.Length))]).DiffBlocks;
        return new Differences(
            [.. blocks.Where(block => block.DeleteCountA > 0).Select(block => Cover(words, block.DeleteStartA, block.DeleteCountA))],
            [.. blocks.Where(block => block.InsertCountB > 0).Select(block => Cover(others, block.InsertStartB, block.InsertCountB))]);
    }

    private static TextSpan Cover(ImmutableArray<TextSpan> words, int start, int count) => TextSpan.FromBounds(words[start].Start, words[start + count - 1].End);

    // A run of letters and digits is a word, with an apostrophe or a hyphen inside; every other sign that shows stands alone.
    private static ImmutableArray<TextSpan> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            if (IsWord(text, i))
            {
                while (end < text.Length && (IsWord(text, end) || (IsJoint(text[end]) && end + 1 < text.Length && IsWord(text, end + 1)))) end++;
            }
            else if (char.IsHighSurrogate(text[i]) && end < text.Length && char.IsLowSurrogate(text[end]))
            {
                end++;
            }

            if (!char.IsWhiteSpace(text[i])) words.Add(TextSpan.FromBounds(i, end));
            i = end;
        }

        return words.DrainToImmutable();
    }

    private static bool IsWord(string text, int at) => char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsJoint(char sign) => sign is '\'' or '’' or '-' or '‑';
}
