namespace BilingualReader.Core.Terminology.Names;

/// <summary>Guesses what a name is the name of, from its words and from those around it.</summary>
internal static class NameKinds
{
    private const int FarthestFunction = 5;
    private const int MostAdjectives = 2;

    public static NameKind Of(NameText text, int first, int last)
    {
        var head = first < last && text.IsOneOf(first, NameWords.CapitalArticles) ? first + 1 : first;
        if (PlaceNames.Holds(text.Between(first, last))) return NameKind.Place;
        if (IsTitled(text, first)) return NameKind.Person;
        if (first < last && BodyNames.Holds(text.Between(first, last)) || first == last && text.Is(first, NameShape.Capital) && BodyNames.Holds(text.Word(first))) return NameKind.Body;
        if (text.IsOneOf(head, NameWords.BodyHeads) || HasBodyNounBefore(text, first)) return NameKind.Body;
        if (first == last && text.Is(first, NameShape.Acronym)) return NameKind.Acronym;
        if (IsPlace(text, first, last, head)) return NameKind.Place;
        if (IsPerson(text, first, last)) return NameKind.Person;
        return NameKind.Unknown;
    }

    /// <summary>Whether a form of address stands right before the name.</summary>
    public static bool IsTitled(NameText text, int first) =>
        first > 0 && text.IsOneOf(first - 1, NameWords.Titles) && (text.Follows(first, NameGap.Space) || text.Word(first - 1)[0] is 'M' or 'm');

    // « la chaîne Al Masirah », « l’agence irakienne « Al-Ma’louma » », « le correspondant d’Al Mayadeen ».
    private static bool HasBodyNounBefore(NameText text, int first)
    {
        var noun = NounBefore(text, first, out var isBehindOf);
        return isBehindOf ? text.IsOneOf(noun, NameWords.BodyServants) : text.IsOneOf(noun, NameWords.BodyNouns);
    }

    // The noun right before the name, its quotation mark or its bracket; adjectives and « de » may stand between. Negative when there is none.
    private static int NounBefore(NameText text, int first, out bool isBehindOf)
    {
        var noun = first - 1;
        isBehindOf = false;
        if (noun < 0 || text.Follows(first, NameGap.Mark) && !IsOpened(text, first)) return -1;
        if (noun > 0 && text.Word(noun) is "la" or "l" && text.IsOneOf(noun - 1, NameWords.Of)) noun--;
        if (text.IsOneOf(noun, NameWords.Of)) (isBehindOf, noun) = (true, noun - 1);
        for (var i = 0; i < MostAdjectives && noun > 0 && !IsNoun(text, noun) && text.Follows(noun, NameGap.Space) && IsAdjective(text.Word(noun)); i++) noun--;
        return text.Follows(noun + 1, NameGap.Mark) && noun + 1 < first ? -1 : noun;
    }

    // « frontalier », « pétroliers »: too many nouns end so for the reach of a name.
    private static bool IsAdjective(ReadOnlySpan<char> word) => NameReach.IsAdjective(word) || word.EndsWith("ier", StringComparison.Ordinal) || word.EndsWith("iers", StringComparison.Ordinal);

    private static bool IsNoun(NameText text, int index) => text.IsOneOf(index, NameWords.PlaceNouns) || text.IsOneOf(index, NameWords.BodyNouns);

    private static bool IsOpened(NameText text, int first) =>
        text.Text.AsSpan(text.Tokens[first - 1].End, text.Tokens[first].Start - text.Tokens[first - 1].End).Trim() is "«" or "“" or "\"" or "(";

    private static bool IsPlace(NameText text, int first, int last, int head)
    {
        if (text.IsOneOf(head, NameWords.PlaceHeads) && last > head) return true;
        if (text.IsOneOf(first, NameWords.JoinedPlaceNouns) && last > first) return true;
        if (text.IsOneOf(NounBefore(text, first, out _), NameWords.PlaceNouns)) return true;
        if (first == 0) return false;
        var before = text.Word(first - 1);
        var isBound = text.Follows(first, NameGap.Space) || text.Follows(first, NameGap.Elision);
        if (!isBound) return false;
        if (before is "en" or "En" or "aux" || before is "à" or "À" or "A" or "au" or "Au" && last - first < 3) return !text.IsOneOf(first - 2, NameWords.Tellings);
        return NameWords.Articles.Holds(before) && text.Word(first - 2) is "dans" or "Dans";
    }

    private static bool IsPerson(NameText text, int first, int last)
    {
        var word = text.Word(first);
        var hyphen = word.IndexOf('-');
        if (last > first && (NameWords.FirstNames.Holds(word) || hyphen > 0 && NameWords.FirstNames.Holds(word[..hyphen]) || text.Is(first, NameShape.Initial))) return true;
        if (first == last && NameWords.FirstNames.Holds(word)) return true;
        if (IsFunctionBefore(text, first)) return true;
        var next = text.Word(last + 1);
        if (next is "a" or "ont" or "avait" && (last > first || IsSpeech(text, last + 2))) return last > first || IsSpeech(text, last + 2);
        if (text.Follows(last + 1, NameGap.Mark) && text.Text[text.Tokens[last].End] == ',' && text.IsOneOf(last + 2, NameWords.Functions) && last > first) return true;
        return last > first && (text.IsOneOf(first - 1, NameWords.SpeechVerbs) || NameWords.SpeechVerbs.Holds(next));
    }

    private static bool IsSpeech(NameText text, int index)
    {
        var verb = text.Word(index);
        return verb is "déclaré" or "affirmé" or "indiqué" or "ajouté" or "précisé" or "estimé" or "répondu" or "expliqué" or "dénoncé" or "promis" or "réclamé" or "salué" or "reçu";
    }

    // « le président X », « le secrétaire général, X », « le ministre irakien du Pétrole, X »; not « le président de X ».
    private static bool IsFunctionBefore(NameText text, int first)
    {
        if (first == 0 || text.Follows(first, NameGap.Elision)) return false;
        if (text.IsOneOf(first - 1, NameWords.Of) || text.IsOneOf(first - 1, NameWords.Articles) || text.Word(first - 1) is "à" or "en" or "au" or "par") return false;
        for (var i = first - 1; i >= Math.Max(0, first - FarthestFunction); i--)
        {
            if (text.IsOneOf(i, NameWords.Functions)) return true;
            if (text.Tokens[i].IsFirst || text.Word(i) is "a" or "est" or "que" or "qui" or "et") return false;
        }

        return false;
    }
}
