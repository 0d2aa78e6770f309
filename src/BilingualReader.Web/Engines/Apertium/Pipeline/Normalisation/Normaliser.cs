using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

/// <summary>
/// Rewrites French typography into the plain form that the engine's dictionaries know: straight quotation marks and
/// apostrophes, numbers in the English manner, no space before a colon. What is protected stays as it is.
/// </summary>
internal static partial class Normaliser
{
    /// <summary>Normalises the stretch <paramref name="sentence"/> of <paramref name="stored"/>; origins are offsets into <paramref name="stored"/>.</summary>
    /// <param name="stored">The text as stored.</param>
    /// <param name="sentence">The stretch to normalise.</param>
    /// <param name="kept">Stretches that must not change, by start, not overlapping.</param>
    public static NormalisedText Normalise(string stored, TextSpan sentence, IReadOnlyList<TextSpan> kept)
    {
        var built = new Builder(sentence.End);
        var position = sentence.Start;
        foreach (var span in kept)
        {
            NormaliseStretch(stored, TextSpan.FromBounds(position, span.Start), built);
            for (var i = span.Start; i < span.End; i++) built.Add(stored[i], i, i + 1);
            position = span.End;
        }

        NormaliseStretch(stored, TextSpan.FromBounds(position, sentence.End), built);
        return built.Build();
    }

    private static void NormaliseStretch(string stored, TextSpan stretch, Builder built)
    {
        for (var i = stretch.Start; i < stretch.End;)
        {
            var isNumber = char.IsAsciiDigit(stored[i]) && !IsWordBefore(stored, i, stretch.Start);
            i = isNumber ? AddDigits(stored, i, stretch, built) : AddCharacter(stored, i, stretch, built);
        }
    }

    private static int AddDigits(string stored, int i, TextSpan stretch, Builder built)
    {
        if (FrenchHour().Match(stored, i, stretch.End - i) is { Success: true } hour) return AddHour(stored, hour, built);
        if (FrenchNumber().Match(stored, i, stretch.End - i) is { Success: true } number) return AddNumber(stored, number, built);
        return AddCharacter(stored, i, stretch, built);
    }

    private static int AddNumber(string stored, Match number, Builder built)
    {
        var end = number.Index + number.Length;
        for (var i = number.Index; i < end; i++)
        {
            var c = stored[i];
            if (char.IsAsciiDigit(c)) built.Add(c, i, i + 1);
            else if (c == ',') built.Add('.', i, i + 1);
            else built.Add(',', i, i + 1);
        }

        return end;
    }

    // "12 h 30" is "12:30".
    private static int AddHour(string stored, Match hour, Builder built)
    {
        var hours = hour.Groups["hours"];
        var minutes = hour.Groups["minutes"];
        for (var i = hours.Index; i < hours.Index + hours.Length; i++) built.Add(stored[i], i, i + 1);
        built.Add(':', hours.Index + hours.Length, minutes.Index);
        for (var i = minutes.Index; i < minutes.Index + minutes.Length; i++) built.Add(stored[i], i, i + 1);
        return minutes.Index + minutes.Length;
    }

    private static int AddCharacter(string stored, int i, TextSpan stretch, Builder built)
    {
        var c = stored[i];
        if (IsDropped(c)) return i + 1;
        if (char.IsLetter(c) && EndOfCluster(stored, i, stretch.End) is var end && end > i + 1) return AddCluster(stored, i, end, built);
        if (IsSpace(c)) return AddSpace(stored, i, stretch, built);
        if (Ligature(c) is { } letters) foreach (var letter in letters) built.Add(letter, i, i + 1);
        else if (c == '«') return AddOpeningQuote(stored, i, stretch, built);
        else built.Add(Plain(c), i, i + 1);
        return i + 1;
    }

    // A letter and its accents as separate characters: the dictionaries know the composed letter only.
    private static int AddCluster(string stored, int i, int end, Builder built)
    {
        foreach (var letter in stored[i..end].Normalize(NormalizationForm.FormC)) built.Add(letter, i, end);
        return end;
    }

    private static int EndOfCluster(string stored, int i, int limit)
    {
        var end = i + 1;
        while (end < limit && CharUnicodeInfo.GetUnicodeCategory(stored[end]) == UnicodeCategory.NonSpacingMark) end++;
        return end;
    }

    private static int AddSpace(string stored, int i, TextSpan stretch, Builder built)
    {
        var end = i;
        while (end < stretch.End && IsSpace(stored[end])) end++;
        // French sets a space before these; English does not, and the engine knows the bare mark.
        if (end < stretch.End && stored[end] is ';' or ':' or '!' or '?' or '»' or '%' && IsHugging(stored, end, stretch)) return end;
        built.Add(' ', i, end);
        return end;
    }

    // ":" with a word glued behind it is no French punctuation but something like ":smile:" or a ratio.
    private static bool IsHugging(string stored, int mark, TextSpan stretch) =>
        stored[mark] is '»' or '%' || mark + 1 >= stretch.End || !char.IsLetterOrDigit(stored[mark + 1]);

    private static int AddOpeningQuote(string stored, int i, TextSpan stretch, Builder built)
    {
        var end = i + 1;
        while (end < stretch.End && IsSpace(stored[end])) end++;
        built.Add('"', i, end);
        return end;
    }

    private static bool IsWordBefore(string stored, int i, int from) => i > from && (char.IsLetterOrDigit(stored[i - 1]) || stored[i - 1] is ',' or '.');

    private static char Plain(char c) => c switch
    {
        '’' or '‘' or 'ʼ' or '′' => '\'',
        '»' or '“' or '”' or '„' => '"',
        _ => c,
    };

    private static string? Ligature(char c) => c switch { 'œ' => "oe", 'Œ' => "Oe", 'ﬁ' => "fi", 'ﬂ' => "fl", _ => null };

    // Soft hyphens, joiners, marks of direction and control characters: the engine would lose or trip over them.
    private static bool IsDropped(char c) => c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' || (char.IsControl(c) && !IsSpace(c));

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    [GeneratedRegex(@"\G(?<hours>[0-2]?[0-9])[ \u00A0\u202F]?h[ \u00A0\u202F]?(?<minutes>[0-5][0-9])(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchHour();

    // Three digits after each space, as in "10 000", and a decimal comma, as in "3,5"; "1,2,3" is a list and stays.
    [GeneratedRegex(@"\G(?:[0-9]{1,3}(?:[ \u00A0\u202F\u2009][0-9]{3})+(?![0-9])(?:,[0-9]+(?![0-9,]))?|[0-9]+,[0-9]+(?![0-9]|,[0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchNumber();

    private sealed class Builder(int storedEnd)
    {
        private readonly StringBuilder _text = new();
        private readonly List<TextSpan> _origins = [];

        public void Add(char c, int from, int to)
        {
            _text.Append(c);
            _origins.Add(TextSpan.FromBounds(from, to));
        }

        public NormalisedText Build() => new(_text.ToString(), [.. _origins], storedEnd);
    }
}
