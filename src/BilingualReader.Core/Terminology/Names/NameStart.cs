namespace BilingualReader.Core.Terminology.Names;

/// <summary>Tells whether a name begins at a word.</summary>
internal sealed class NameStart(CapitalEvidence evidence)
{
    private static readonly string[] SentenceWordEndings = ["ant", "ement", "amment", "emment", "tion", "tions", "ées", "és", "ée", "ité", "ités", "isme", "ismes", "eurs", "ouvelle"];

    public bool IsAt(NameText text, int index)
    {
        var token = text.Tokens[index];
        return token.Shape switch
        {
            NameShape.Capital => IsNameWord(text, index) && (!text.IsStart(index) || IsLowerFirst(text, index) || HasEvidence(text, index)),
            NameShape.Acronym => IsAcronym(text, index),
            NameShape.Initial => text.Is(index + 1, NameShape.Capital) && text.Follows(index + 1, NameGap.Space),
            NameShape.Lower => IsParticleFirst(text, index),
            _ => false,
        };
    }

    /// <summary>Whether the capital can be part of a name at all.</summary>
    public static bool IsNameWord(NameText text, int index)
    {
        var word = text.Word(index);
        if (word.Length < 2 || NameWords.Calendar.Holds(word) || NameWords.Titles.Holds(word) || IsPortfolio(text, index)) return false;
        if (NameWords.NoNames.Holds(word)) return NameWords.PlaceHeads.Holds(word) && IsAdjectiveNext(text, index);
        if (NameWords.CapitalArticles.Holds(word)) return text.Is(index + 1, NameShape.Capital) && text.Follows(index + 1, NameGap.Space);
        return !IsPeople(text, index);
    }

    public static bool IsAcronym(NameText text, int index)
    {
        var word = text.Word(index);
        if (NameWords.CommonAcronyms.Holds(word) || NameWords.Calendar.Holds(word)) return false;
        var alone = !(text.Is(index + 1, NameShape.Acronym) && text.Is(index + 2, NameShape.Acronym)) && !(text.Is(index - 1, NameShape.Acronym) && text.Is(index - 2, NameShape.Acronym));
        return alone && word.Length is >= 2 and <= 12 && (index > 0 || word.Length <= 8);
    }

    private static bool IsAdjectiveNext(NameText text, int index) =>
        text.Is(index + 1, NameShape.Lower) && text.Follows(index + 1, NameGap.Space) && NameReach.IsAdjective(text.Word(index + 1));

    private static bool IsLowerFirst(NameText text, int index) => char.IsLower(text.Word(index)[0]) || text.Word(index).StartsWith("Al-", StringComparison.Ordinal) || text.Word(index).StartsWith("El-", StringComparison.Ordinal);

    private static bool IsPortfolio(NameText text, int index)
    {
        if (!NameWords.Portfolios.Holds(text.Word(index))) return false;
        return index > 0 && (text.Follows(index, NameGap.Elision) || text.Is(index - 1, NameShape.Lower)) && !(text.Is(index + 1, NameShape.Capital) && text.Follows(index + 1, NameGap.Space));
    }

    private static bool IsPeople(NameText text, int index)
    {
        if (text.Is(index + 1, NameShape.Capital) && text.Follows(index + 1, NameGap.Space)) return false;
        var word = text.Word(index);
        var before = text.Word(index - 1);
        var isPlural = word[^1] is 's' or 'x';
        if (NameWords.Peoples.Holds(word)) return isPlural || NameWords.SingularDeterminers.Holds(before) || (NameWords.Articles.Holds(before) && word is not ("Corse" or "Suisse"));
        var stem = isPlural ? word[..^1] : word;
        if (!(isPlural ? NameWords.PluralDeterminers : NameWords.SingularDeterminers).Holds(before) && !(index == 0 || text.Tokens[index].Gap != NameGap.Space) && !(isPlural && before is "et")) return EndsLikePeople(word) && isPlural && !NameWords.Of.Holds(before) && before is not ("à" or "À");
        return EndsLikePeople(word) || EndsLikePeople(stem);
    }

    private static bool EndsLikePeople(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ien", "ienne", "iens", "iennes", "éens", "éen", "éenne", "cains", "cain", "caine", "caines", "ricains", "lais", "nais", "dais", "çais", "gnols", "ois", "oises", "aises"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsParticleFirst(NameText text, int index)
    {
        var word = text.Word(index);
        return word is "al" or "el" or "ben" or "ibn" or "bin" && text.Is(index + 1, NameShape.Capital) && text.Follows(index + 1, NameGap.Space);
    }

    private bool HasEvidence(NameText text, int index)
    {
        var word = text.Word(index);
        var hasNext = text.Is(index + 1, NameShape.Capital) && text.Follows(index + 1, NameGap.Space) && IsNameWord(text, index + 1);
        if (NameWords.CapitalArticles.Holds(word)) return hasNext && (evidence.IsArticled(text.Between(index, index + 1)) || PlaceNames.Holds(text.Between(index, index + 1)));
        if (NameWords.FirstNames.Holds(word)) return hasNext || evidence.IsCapital(word) || IsSubject(text, index);
        if (NameWords.Starters.Holds(word)) return false;
        if (evidence.IsCapital(word)) return true;
        if (evidence.IsSmall(word)) return false;
        if (PlaceNames.Holds(word)) return true;
        if (EndsLikeSentenceWord(word)) return false;
        return (hasNext && !text.IsTitleCase) || IsSubject(text, index) || NameWords.BodyHeads.Holds(word) && IsAdjectiveNext(text, index) && evidence.IsCapital(word);
    }

    // « Batbayar, éleveur près... », « Batbayar a perdu... ».
    private static bool IsSubject(NameText text, int index)
    {
        if (!text.Is(index + 1, NameShape.Lower)) return false;
        var next = text.Word(index + 1);
        if (text.Follows(index + 1, NameGap.Space)) return NameWords.Verbs.Holds(next);
        return text.Text[text.Tokens[index].End] == ',' && !NameWords.ClauseStarts.Holds(next) && NameWords.Functions.Holds(next);
    }

    private static bool EndsLikeSentenceWord(ReadOnlySpan<char> word)
    {
        foreach (var ending in SentenceWordEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
