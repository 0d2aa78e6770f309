using System.Buffers;
using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>Reads a French text word by word, and tells where capitals mean nothing.</summary>
internal ref struct NameTokens(string text)
{
    private const int LettersPerWord = 5;

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    private readonly ImmutableArray<NameToken>.Builder _tokens = ImmutableArray.CreateBuilder<NameToken>((text.Length / LettersPerWord) + 1);
    private bool _isFirst = true;
    private NameGap _gap = NameGap.Mark;

    /// <summary>The words of the text, in order. Words of addresses are left out.</summary>
    public static ImmutableArray<NameToken> Read(string text) => new NameTokens(text).Run();

    private ImmutableArray<NameToken> Run()
    {
        var position = 0;
        while (position < text.Length)
        {
            if (IsAddress(position)) position = SkipAddress(position);
            else if (char.IsLetterOrDigit(text[position])) position = ReadWord(position);
            else Pass(text[position++]);
        }

        return _tokens.DrainToImmutable();
    }

    private void Pass(char mark)
    {
        if (mark is '.' or '!' or '?' or '…' or ':' or '«' or '“' or '„' or '"' or '\n' or '•') _isFirst = true;
        if (!char.IsWhiteSpace(mark)) _gap = NameGap.Mark;
        else if (mark == '\n') _gap = NameGap.Mark;
    }

    private int ReadWord(int start)
    {
        var dotted = DottedEnd(start);
        if (dotted > start)
        {
            var isName = text.AsSpan(start, dotted - start).Contains('-') || dotted - start == 2;
            return Add(start, dotted, isName ? NameShape.Initial : NameShape.Acronym, dotted, NameWords.ListsOf(text.AsSpan(start, dotted - start)));
        }

        var end = WordEnd(start);
        var word = text.AsSpan(start, end - start);
        var lists = NameWords.ListsOf(word);
        var isElided = end < text.Length && IsApostrophe(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1]) && NameWords.Elisions.Holds(lists);
        var next = isElided || end < text.Length && text[end] == '.' && NameWords.Abbreviations.Holds(lists) ? end + 1 : end;
        Add(start, end, ShapeOf(word), next, lists);
        if (isElided) _gap = NameGap.Elision;
        return next;
    }

    private int Add(int start, int end, NameShape shape, int next, ulong lists)
    {
        _tokens.Add(new NameToken(start, end, shape, _gap, _isFirst, lists));
        // L’Irak, D’après: the word behind the elided one stands inside the sentence.
        _isFirst = false;
        _gap = NameGap.Space;
        return next;
    }

    // A single capital with its point, or a chain of them: J., J.-P., O.N.U.; not the last letter of « plan B. ».
    private readonly int DottedEnd(int start)
    {
        var position = start;
        var count = 0;
        while (position + 1 < text.Length && char.IsUpper(text[position]) && text[position + 1] == '.')
        {
            count++;
            position += 2;
            if (position + 2 < text.Length && text[position] == '-' && char.IsUpper(text[position + 1]) && text[position + 2] == '.') position++;
        }

        if (position < text.Length && char.IsLetterOrDigit(text[position])) return start;
        if (count != 1) return position;
        if (text[start] == 'M') return start;
        return position + 1 < text.Length && char.IsWhiteSpace(text[position]) && char.IsUpper(text[position + 1]) && (_tokens.Count == 0 || _tokens[^1].Shape != NameShape.Lower || _isFirst) ? position : start;
    }

    private readonly int WordEnd(int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (char.IsLetterOrDigit(text[end]) || text[end] is >= '\u0300' and <= '\u036F' or '\u00AD') end++;
            else if (end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) && IsInside(start, end)) end++;
            else break;
        }

        return end;
    }

    private readonly bool IsInside(int start, int mark)
    {
        if (text[mark] is '-' or '‑') return !IsSuffix(mark + 1);
        if (!IsApostrophe(text[mark])) return false;
        var before = text.AsSpan(start, mark - start);
        if (!NameWords.Elisions.Holds(before)) return true;
        return before is "N" or "M" && char.IsUpper(text[mark + 1]);
    }

    private readonly bool IsSuffix(int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '-')) end++;
        return NameWords.VerbSuffixes.Holds(text.AsSpan(start, end - start));
    }

    private static NameShape ShapeOf(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]) || IsRoman(word)) return NameShape.Number;
        var letters = 0;
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c)) letters++;
            if (char.IsUpper(c)) capitals++;
        }

        if (capitals == letters && (word.Length > 1)) return NameShape.Acronym;
        if (char.IsUpper(word[0])) return NameShape.Capital;
        return HasCapitalBehindArticle(word) ? NameShape.Capital : NameShape.Lower;
    }

    private static bool HasCapitalBehindArticle(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny('-', '‑');
        return hyphen > 0 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && NameWords.HyphenedArticles.Holds(word[..hyphen]);
    }

    private static bool IsRoman(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExcept(RomanDigits);
        if (digits < 0) return word.IndexOfAnyExcept("IVX") < 0;
        return digits > 0 && word[digits..] is "e" or "er" or "ème" or "es" && word[..digits].IndexOfAnyExcept("IVX") < 0;
    }

    private readonly bool IsAddress(int position) =>
        text[position] is 'h' or 'w' or '@' or '#' && (position == 0 || !char.IsLetterOrDigit(text[position - 1]))
        && (text[position] is '@' or '#' || text.AsSpan(position).StartsWith("http://", StringComparison.Ordinal) || text.AsSpan(position).StartsWith("https://", StringComparison.Ordinal) || text.AsSpan(position).StartsWith("www.", StringComparison.Ordinal));

    private int SkipAddress(int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position])) position++;
        _gap = NameGap.Mark;
        return position;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
