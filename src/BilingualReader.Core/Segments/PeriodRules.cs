namespace BilingualReader.Core.Segments;

/// <summary>Tells the full stop of a sentence from the point of an abbreviation, an initial or a number.</summary>
internal sealed class PeriodRules(string text, SentenceRules rules)
{
    // No abbreviation is longer.
    private const int LongestWord = 24;

    /// <summary>Whether the sentence that starts at <paramref name="start"/> ends at a full stop before the word at <paramref name="next"/>.</summary>
    public bool Ends(SentenceStop stop, int start, int next)
    {
        var word = WordBefore(stop.Start);
        if (word.Length == 0) return true;
        if (IsNumbering(word, stop.Start, start)) return false;
        if (char.IsDigit(word[^1])) return !(IsShortNumber(word) && char.IsDigit(text[next]));
        return word.Length == 1 && char.IsUpper(word[0]) ? EndsAfterInitial(word[0], stop.Start, next) : EndsAfterWord(word, stop.Start, next);
    }

    /// <summary>Whether two sentences stand together without a space: only where a known starter follows a plain word.</summary>
    public bool EndsWithoutSpace(SentenceStop stop, int next)
    {
        if (next != stop.End || !char.IsUpper(text[next])) return false;
        if (!stop.IsPeriod && char.IsWhiteSpace(text[stop.Start - 1])) return true;
        var word = WordBefore(stop.Start);
        return IsPlain(word) && !IsPartOfAddress(stop.Start - word.Length) && KindOf(word, stop.Start) == Abbreviation.None && StarterAt(next) != Starter.None;
    }

    /// <summary>Whether a name and a verb of speech follow: the quotation before it is no sentence of its own.</summary>
    public bool IsReportingClause(int next)
    {
        const int LongestSpeaker = 4;
        for (var i = 0; i <= LongestSpeaker && next < text.Length; i++)
        {
            var end = WordEnd(next);
            var word = text[next..end];
            if (i > 0 && rules.SpeechVerbs.Contains(word)) return true;
            if (end == next || !char.IsUpper(word[0]) || end >= text.Length || text[end] is not (' ' or '.' or '\u00A0')) return false;
            next = end;
            while (next < text.Length && text[next] is ' ' or '.' or '\u00A0') next++;
        }

        return false;
    }

    private bool EndsAfterInitial(char initial, int stop, int next)
    {
        var starter = StarterAt(next);
        if (starter == Starter.None) return false;
        var before = WordBefore(SkipSpaceBack(stop - 1));
        if (rules.LetterNouns.Contains(before.ToLowerInvariant())) return true;
        return initial is not 'M' && starter == Starter.Strong || initial is 'I' or 'V' or 'X' && before.Length > 1 && char.IsUpper(before[0]);
    }

    private bool EndsAfterWord(string word, int stop, int next) => KindOf(word, stop) switch
    {
        Abbreviation.Never => false,
        Abbreviation.BeforeStarter => StarterAt(next) != Starter.None,
        Abbreviation.BeforeCapital => !char.IsDigit(text[next]),
        Abbreviation.BeforeNumber => !IsNumberAt(next),
        _ => true,
    };

    private Abbreviation KindOf(string word, int stop)
    {
        var before = SkipSpaceBack(stop - word.Length);
        var pair = before > 0 && text[before - 1] == '.' ? $"{WordBefore(before - 1)}. {word}" : $"{WordBefore(before)} {word}";
        var lower = word.ToLowerInvariant();
        if (rules.Titles.Contains(word) || rules.NeverEnding.Contains(lower) || rules.NeverEnding.Contains(pair.ToLowerInvariant())) return Abbreviation.Never;
        if (pair is "av. J.-C" or "apr. J.-C" or "ap. J.-C" || rules.EndingBeforeCapital.Contains(lower)) return Abbreviation.BeforeCapital;
        if (IsChainOfInitials(word)) return word.Contains('-', StringComparison.Ordinal) ? Abbreviation.Never : Abbreviation.BeforeStarter;
        if (rules.EndingBeforeStarter.Contains(lower)) return Abbreviation.BeforeStarter;
        return rules.BeforeNumber.Contains(lower) ? Abbreviation.BeforeNumber : Abbreviation.None;
    }

    private Starter StarterAt(int position)
    {
        var end = WordEnd(position);
        var word = text[position..end].ToLowerInvariant();
        if (end < text.Length && text[end] is '\'' or '’') word += '\'';
        else if (end < text.Length && text[end] == '.') return Starter.None;
        if (rules.Starters.Contains(word)) return Starter.Strong;
        var isCompound = end < text.Length && text[end] is '-' or '‑';
        return rules.WeakStarters.Contains(word) && !isCompound ? Starter.Weak : Starter.None;
    }

    private bool IsNumberAt(int position)
    {
        if (char.IsDigit(text[position])) return true;
        var end = WordEnd(position);
        return IsRoman(text[position..end]) || end - position == 1 && end < text.Length && text[end] is '.' or '-' or '*';
    }

    /// <summary>The letters, digits, points and hyphens before a position, an elided word before an apostrophe left out.</summary>
    private string WordBefore(int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestWord && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '‑' or '°' or '§')) start--;
        return text[start..end].Replace('‑', '-').TrimStart('.', '-');
    }

    private int WordEnd(int position)
    {
        var end = position;
        while (end < text.Length && end - position < LongestWord && char.IsLetterOrDigit(text[end])) end++;
        return end;
    }

    private int SkipSpaceBack(int position)
    {
        while (position > 0 && char.IsWhiteSpace(text[position - 1])) position--;
        return position;
    }

    /// <summary>"1.", "IV." or "a." as the first word of a sentence numbers it.</summary>
    private static bool IsNumbering(string word, int stop, int start) =>
        stop - word.Length == start && (IsShortNumber(word) && word.Length <= 3 || word.Length == 1 && char.IsAsciiLetter(word[0]) || IsRoman(word) && word.Length <= 5);

    private static bool IsShortNumber(string word) => word.Length <= 2 && word.All(char.IsAsciiDigit);

    private static bool IsRoman(string word) => word.Length > 0 && word.All(c => c is 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M');

    private static bool IsPlain(string word) => word.Length >= 2 && char.IsLower(word[^1]) && word.All(c => char.IsLetter(c) || c == '-');

    private bool IsPartOfAddress(int wordStart) => wordStart > 0 && text[wordStart - 1] is '/' or '=' or '&' or '?' or '@' or '_' or '#' or '%' or ':';

    /// <summary>"U.S.A", "J.-P": single capitals, each but the last with its point.</summary>
    private static bool IsChainOfInitials(string word)
    {
        if (word.Length < 3) return false;
        for (var i = 0; i < word.Length; i++)
        {
            var isLetter = i == word.Length - 1 || word[i + 1] == '.';
            if (isLetter ? !char.IsUpper(word[i]) : word[i] is not ('.' or '-')) return false;
        }

        return true;
    }

    private enum Starter
    {
        None,
        Weak,
        Strong,
    }

    private enum Abbreviation
    {
        None,
        Never,
        BeforeStarter,
        BeforeCapital,
        BeforeNumber,
    }
}
