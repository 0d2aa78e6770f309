namespace BilingualReader.Core.Terminology.Names;

/// <summary>Finds what an acronym in brackets stands for: « Organisation des Nations unies (ONU) ».</summary>
internal static class LongForms
{
    private const int MostWords = 12;

    /// <summary>Index of the first word of the long form that ends right before the bracket of the acronym; null when there is none.</summary>
    public static int? FirstWordOf(NameText text, int acronym)
    {
        if (acronym < 2 || !IsInBrackets(text, acronym)) return null;
        var letters = NameKeyLetters(text.Word(acronym));
        int? found = null;
        for (var first = acronym - 1; first >= Math.Max(0, acronym - MostWords); first--)
        {
            if (first < acronym - 1 && text.Tokens[first + 1].Gap == NameGap.Mark) break;
            if (InitialsMatch(text, first, acronym - 1, letters) && (text.Is(first, NameShape.Capital) || found is null)) found = first;
            if (found == first && text.Is(first, NameShape.Capital)) return found;
        }

        return found;
    }

    public static bool IsInBrackets(NameText text, int index)
    {
        var token = text.Tokens[index];
        return token.Start > 0 && text.Text[token.Start - 1] == '(' && token.End < text.Text.Length && text.Text[token.End] == ')';
    }

    private static bool InitialsMatch(NameText text, int first, int last, string letters)
    {
        var at = 0;
        for (var i = first; i <= last; i++)
        {
            foreach (var part in text.Word(i).ToString().Split('-', '‑'))
            {
                if (part.Length == 0) continue;
                var initial = NameKeyLetters(part.AsSpan(0, 1));
                if (at < letters.Length && initial.Length > 0 && initial[0] == letters[at]) at++;
                else if (!IsSmallWord(part)) return false;
            }
        }

        return at == letters.Length && letters.Length >= 2 && !IsSmallWord(text.Word(first));
    }

    private static bool IsSmallWord(ReadOnlySpan<char> word) =>
        NameWords.Of.Holds(word) || NameWords.Articles.Holds(word) || word is "et" or "en" or "pour" or "à" or "sur" or "contre" or "au" or "aux" or "sans" or "dans";

    private static string NameKeyLetters(ReadOnlySpan<char> word) =>
        string.Concat(Text.TextFolding.Fold(word.ToString(), Text.FoldingOptions.LowerCase | Text.FoldingOptions.DropAccents).Text.Where(char.IsLetter));
}
