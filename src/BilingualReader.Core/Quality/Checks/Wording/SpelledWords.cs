using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality.Checks.Markup;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>Cuts a translation into the words that have a spelling: without addresses, program text, what stands for something else, and what has figures.</summary>
internal static partial class SpelledWords
{
    /// <summary>The longest word that is looked at, in UTF-16 code units.</summary>
    public const int Longest = 60;

    private const string Apostrophes = "'’‘ʼ´`′\u0092";

    // The end of Latin Extended-B.
    private const char LastLatin = '\u024F';

    private static readonly SearchValues<char> Marks = SearchValues.Create("’‘ʼ´`′\u0092‑");

    /// <summary>Where they stand, in order; parts with hyphens between are one, and an apostrophe is inside.</summary>
    public static ImmutableArray<TextSpan> Read(QaInput input)
    {
        var isOther = new bool[input.Target.Length];
        foreach (var other in OthersIn(input)) isOther.AsSpan(other.Start, other.Length).Fill(true);
        return [.. Words().Matches(input.Target).Select(match => match.Span()).Where(word => !isOther.AsSpan(word.Start, word.Length).Contains(true))];
    }

    /// <summary>Whether the mark is an apostrophe, or stands for one; U+0092 is that of Windows in a text that was read as Latin-1.</summary>
    public static bool IsApostrophe(char mark) => Apostrophes.Contains(mark, StringComparison.Ordinal);

    /// <summary>A word with the apostrophe and hyphen of dictionaries.</summary>
    public static string Plain(string word)
    {
        var plain = word.IsNormalized() ? word : word.Normalize();
        return plain.AsSpan().IndexOfAny(Marks) < 0 ? plain : string.Concat(plain.Select(mark => IsApostrophe(mark) ? '\'' : mark == '‑' ? '-' : mark));
    }

    private static IEnumerable<TextSpan> OthersIn(QaInput input)
    {
        foreach (Match other in Others().Matches(input.Target)) yield return other.Span();
        if (input.TargetCodes.IsDefault) yield break;
        foreach (var code in input.TargetCodes.Where(code => code.Kind == InlineCodeKind.Code)) yield return code.Span.Within(input.Target);
    }

    /// <summary>Whether a part of a word is one of Latin letters alone: what has figures, or is in another script, is no English word.</summary>
    public static bool IsSpelled(ReadOnlySpan<char> part)
    {
        foreach (var letter in part)
        {
            if (!(char.IsLetter(letter) && letter <= LastLatin) && char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark) return false;
        }

        return part.Length is > 1 and <= Longest;
    }

    // Figures and signs are taken along, so that what they stand at is not cut out of it.
    [GeneratedRegex($@"[\p{{L}}\p{{M}}\p{{N}}_@#$%\\]+(?:[{Apostrophes}‑-][\p{{L}}\p{{M}}\p{{N}}_@#$%\\]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // Addresses and paths, tags, character references, names in braces, letters put in by an editor, program text between grave accents, domains and files with an ending, initials with points.
    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>«»]+|(?<![\w.+-])[\w.+-]{1,100}@[\w.-]{1,200}|(?<![\w/.])(?:/[\w.-]{1,100}){2,}|[A-Za-z]:\\[\w\\.-]+|</?[A-Za-z][^<>]{0,200}>|&#?\w{1,30};|\{\{?[^{}]{0,100}\}?\}|\[\[?\w{1,30}\]?\]|(?<!\p{L})\p{L}{0,40}\[\p{L}{1,10}\]\p{L}+|⟦[^⟧]{0,100}⟧|`[^`]{0,500}`|(?<!\w)\w{1,60}(?:\.\w{2,60})+|(?<!\p{L})\p{L}(?:\.\p{L})+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
