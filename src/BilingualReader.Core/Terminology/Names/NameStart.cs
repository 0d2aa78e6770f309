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
            NameShape.Capital => IsNameWord(text, index) && (!IsStart(text, index) || IsLowerFirst(text, index) || HasEvidence(text, index)),
            NameShape.Acronym => IsAcronym(text, index),
            NameShape.Initial => text.Is(index + 1, NameShape.Capital) && text.Follows(index + 1, NameGap.Space),
            NameShape.Lower => IsParticleFirst(text, index),
            _ => false,
        };
    }

    /// <summary>Whether the capital can be part of a name at all.</summary>
    public static bool IsNameWord(NameText text, int index)
    {
        if (text.Word(index).Length < 2 || text.IsOneOf(index, NameWords.Calendar) || IsPortfolio(text, index)) return false;
        if (text.IsOneOf(index, NameWords.Titles)) return IsNamedTitle(text, index);
        if (text.IsOneOf(index, NameWords.NoNames)) return text.IsOneOf(index, NameWords.PlaceHeads) && IsAdjectiveNext(text, index) || NameReach.IsNamedNoun(text, index);
        if (text.IsOneOf(index, NameWords.CapitalArticles)) return text.Is(index + 1, NameShape.Capital) && text.Follows(index + 1, NameGap.Space);
        return !IsPeople(text, index);
    }

    // « les brigades Imam Ali »
    private static bool IsNamedTitle(NameText text, int index) =>
        text.Follows(index, NameGap.Space) && !text.Tokens[index].IsFirst && text.IsOneOf(index - 1, NameWords.BodyNouns) && text.Is(index - 1, NameShape.Lower)
        && text.Is(index + 1, NameShape.Capital) && text.Follows(index + 1, NameGap.Space);

    // Behind a mark, a word that begins sentences says nothing by its capital: « SANAA (Saba) – En réponse ».
    private static bool IsStart(NameText text, int index) => text.IsStart(index) || text.Follows(index, NameGap.Mark) && text.IsOneOf(index, NameWords.Starters);

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
        if (!text.IsOneOf(index, NameWords.Portfolios)) return false;
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
        if (!(isPlural ? NameWords.PluralDeterminers : NameWords.SingularDeterminers).Holds(before) && !(isPlural && (index == 0 || text.Tokens[index].Gap != NameGap.Space || before is "et"))) return EndsLikePeople(word) && isPlural && !NameWords.Of.Holds(before) && before is not ("à" or "À");
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
        if (text.IsOneOf(index, NameWords.FirstNames)) return hasNext || evidence.IsCapital(word) || IsSubject(text, index);
        if (IsHeadOfTitle(text, index) || IsHeadOf(text, index) && evidence.IsCapital(word)) return true;
        if (text.IsOneOf(index, NameWords.Starters)) return false;
        if (evidence.IsCapital(word)) return true;
        if (evidence.IsSmall(word)) return false;
        if (PlaceNames.Holds(word)) return true;
        if (EndsLikeSentenceWord(word)) return false;
        return (hasNext && !text.IsTitleCase) || IsSubject(text, index);
    }

    // « Résistance islamique »
    private static bool IsHeadOf(NameText text, int index) => text.IsOneOf(index, NameWords.BodyHeads) && IsAdjectiveNext(text, index);

    // « Agence de Presse Yéménite »: a common noun has its capital behind « de », so it is a name throughout.
    private static bool IsHeadOfTitle(NameText text, int index) =>
        text.IsOneOf(index, NameWords.BodyHeads) && text.IsOneOf(index + 1, NameWords.Of) && text.Is(index + 2, NameShape.Capital) && text.IsOneOf(index + 2, NameWords.BodyComplements);

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
