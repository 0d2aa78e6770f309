namespace BilingualReader.Core.Terminology.Names;

/// <summary>Guesses what a name is the name of, from its words and from those around it.</summary>
internal static class NameKinds
{
    private const int FarthestFunction = 5;

    public static NameKind Of(NameText text, int first, int last)
    {
        var head = first < last && NameWords.CapitalArticles.Holds(text.Word(first)) ? first + 1 : first;
        if (PlaceNames.Holds(text.Between(first, last))) return NameKind.Place;
        if (IsTitled(text, first)) return NameKind.Person;
        if (NameWords.BodyHeads.Holds(text.Word(head)) || HasBodyNounBefore(text, first)) return NameKind.Body;
        if (first == last && text.Is(first, NameShape.Acronym)) return NameKind.Acronym;
        if (IsPlace(text, first, last, head)) return NameKind.Place;
        if (IsPerson(text, first, last)) return NameKind.Person;
        return NameKind.Unknown;
    }

    /// <summary>Whether a form of address stands right before the name.</summary>
    public static bool IsTitled(NameText text, int first) =>
        first > 0 && NameWords.Titles.Holds(text.Word(first - 1)) && (text.Follows(first, NameGap.Space) || text.Word(first - 1)[0] is 'M' or 'm');

    private static bool HasBodyNounBefore(NameText text, int first)
    {
        if (!text.Follows(first, NameGap.Space) && !text.Follows(first, NameGap.Elision)) return first > 0 && IsQuoted(text, first) && NameWords.BodyNouns.Holds(text.Word(first - 1));
        if (NameWords.BodyNouns.Holds(text.Word(first - 1))) return true;
        return NameReach.IsAdjective(text.Word(first - 1)) && NameWords.BodyNouns.Holds(text.Word(first - 2)) && text.Follows(first - 1, NameGap.Space);
    }

    private static bool IsQuoted(NameText text, int first) =>
        text.Text.AsSpan(text.Tokens[first - 1].End, text.Tokens[first].Start - text.Tokens[first - 1].End).IndexOfAny("«“\"") >= 0;

    private static bool IsPlace(NameText text, int first, int last, int head)
    {
        if (NameWords.PlaceHeads.Holds(text.Word(head)) && last > head) return true;
        if (NameWords.JoinedPlaceNouns.Holds(text.Word(first)) && last > first) return true;
        if (first == 0) return false;
        var before = text.Word(first - 1);
        var isBound = text.Follows(first, NameGap.Space) || text.Follows(first, NameGap.Elision);
        if (!isBound) return false;
        if (NameWords.PlaceNouns.Holds(before)) return true;
        if (before is "en" or "En" or "aux" || before is "à" or "À" or "A" or "au" or "Au" && last - first < 3) return true;
        if (NameWords.Articles.Holds(before) && text.Word(first - 2) is "dans" or "Dans") return true;
        var noun = before is "la" or "l" ? first - 3 : first - 2;
        return noun >= 0 && NameWords.Of.Holds(text.Word(noun + 1)) && NameWords.PlaceNouns.Holds(text.Word(noun));
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
        if (text.Follows(last + 1, NameGap.Mark) && text.Text[text.Tokens[last].End] == ',' && NameWords.Functions.Holds(text.Word(last + 2)) && last > first) return true;
        return last > first && (NameWords.SpeechVerbs.Holds(text.Word(first - 1)) || NameWords.SpeechVerbs.Holds(next));
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
        if (NameWords.Of.Holds(text.Word(first - 1)) || NameWords.Articles.Holds(text.Word(first - 1)) || text.Word(first - 1) is "à" or "en" or "au" or "par") return false;
        for (var i = first - 1; i >= Math.Max(0, first - FarthestFunction); i--)
        {
            if (NameWords.Functions.Holds(text.Word(i))) return true;
            if (text.Tokens[i].IsFirst || text.Word(i) is "a" or "est" or "que" or "qui" or "et") return false;
        }

        return false;
    }
}
