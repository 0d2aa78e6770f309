using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BilingualReader.Core.Text;

/// <summary>A scale word or letter behind figures.</summary>
/// <param name="Factor">What it multiplies by.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="IsLetter">Whether it is a letter alone, which may be a unit instead: "5 M".</param>
internal readonly record struct NumberScale(decimal Factor, int End, bool IsLetter);

/// <summary>The number words of one language.</summary>
internal sealed class NumberWords
{
    private const int LongestWord = 20;

    // Beyond it a number means nothing in an article, and products might leave the range of a decimal.
    private const decimal LargestFactor = 1e13m;

    private static readonly NumberWords French = new(true, FrenchNumberWords.Values, FrenchNumberWords.Scales, FrenchNumberWords.Letters, ["et"], ["à", "et", "ou"]);
    private static readonly NumberWords English = new(false, EnglishNumberWords.Values, EnglishNumberWords.Scales, EnglishNumberWords.Letters, ["and"], ["to", "and", "or"]);

    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _values;
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _scales;
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _letters;
    private readonly string[] _joiners;
    private readonly string[] _rangeWords;

    private NumberWords(
        bool isFrench,
        FrozenDictionary<string, decimal> values,
        FrozenDictionary<string, decimal> scales,
        FrozenDictionary<string, decimal> letters,
        string[] joiners,
        string[] rangeWords)
    {
        IsFrench = isFrench;
        _values = values.GetAlternateLookup<ReadOnlySpan<char>>();
        _scales = scales.GetAlternateLookup<ReadOnlySpan<char>>();
        _letters = letters.GetAlternateLookup<ReadOnlySpan<char>>();
        _joiners = joiners;
        _rangeWords = rangeWords;
    }

    /// <summary>Whether the words are French.</summary>
    public bool IsFrench { get; }

    /// <summary>The words of a language tag.</summary>
    public static NumberWords For(string language) => language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? French : English;

    /// <summary>The scale word or letter behind figures, several multiplied; null when there is none.</summary>
    public NumberScale? FindScale(string text, int end)
    {
        NumberScale? found = null;
        Span<char> room = stackalloc char[LongestWord];
        while (true)
        {
            var start = SkipGap(text, found?.End ?? end);
            var word = WordAt(text, start);
            if (_scales.TryGetValue(Lower(word, room), out var factor) && (found?.Factor ?? 1) < LargestFactor)
            {
                found = new NumberScale((found?.Factor ?? 1) * factor, start + word.Length, false);
            }
            else
            {
                return found is null && _letters.TryGetValue(word, out var letter) ? new NumberScale(letter, start + word.Length, true) : found;
            }
        }
    }

    /// <summary>The scale that the second number of a range has: 3 in "3 to 5 million"; null when there is none.</summary>
    public decimal? FindScaleOfRange(string text, int end)
    {
        var position = SkipGap(text, end);
        var word = WordAt(text, position);
        if (IsOneOf(_rangeWords, word)) position = SkipGap(text, position + word.Length);
        else if (position < text.Length && text[position] is '-' or '–' or '—' or '‑') position = SkipGap(text, position + 1);
        else return null;
        var figures = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] is ',' or '.')) position++;
        return position > figures ? FindScale(text, position)?.Factor : null;
    }

    /// <summary>The number that the words at a position make, in words or Roman figures; null when they make none.</summary>
    public NumberMention? Read(string text, int start)
    {
        List<decimal>? parts = null;
        var (end, position) = (start, start);
        Span<char> room = stackalloc char[LongestWord];
        while (WordAt(text, position) is { Length: > 0 } word)
        {
            var lower = Lower(word, room);
            if (_values.TryGetValue(lower, out var value))
            {
                (parts ??= []).Add(value);
                end = position + word.Length;
            }
            else if (parts is null || !IsOneOf(_joiners, lower))
            {
                break;
            }

            position = SkipHyphen(text, SkipGap(text, position + word.Length));
        }

        if (parts is not null) return new NumberMention(TextSpan.FromBounds(start, end), Combine(parts), NumberForm.Words);
        return RomanNumeral.Read(WordAt(text, start)) is { } roman
            ? new NumberMention(new TextSpan(start, WordAt(text, start).Length), [roman], NumberForm.Roman)
            : null;
    }

    /// <summary>The whole number first, then what any part of the words may mean alone.</summary>
    private static ImmutableArray<decimal> Combine(List<decimal> parts)
    {
        var (total, current) = (0m, 0m);
        var values = new List<decimal>();
        foreach (var part in parts.Take(12))
        {
            if (current > LargestFactor) break;
            if (part >= 1000)
            {
                total += Math.Max(1, current) * part;
                current = 0;
            }
            else
            {
                // quatre-vingts
                current = part == 100 || part == 20 && current == 4 ? Math.Max(1, current) * part : current + part;
            }

            values.Add(total + current);
            values.Add(part);
        }

        values.Reverse();
        return [.. values.Prepend(total + current).Distinct()];
    }

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestWord && char.IsLetter(text[end])) end++;
        return text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> room) => room[..word.ToLowerInvariant(room)];

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.SequenceEqual(one)) return true;
        }

        return false;
    }

    private static int SkipGap(string text, int position) =>
        position < text.Length && text[position] is ' ' or '\u00A0' or '\u202F' or '\u2009' ? position + 1 : position;

    private static int SkipHyphen(string text, int position) =>
        position < text.Length && text[position] is '-' or '‑' ? position + 1 : position;
}
