namespace BilingualReader.Core.Terminology.Names;

/// <summary>Tells how far a name reaches from its first word.</summary>
internal static class NameReach
{
    /// <summary>Index of the last word of the name that begins at <paramref name="first"/>.</summary>
    public static int LastOf(NameText text, int first, bool isTitled)
    {
        var last = first;
        var head = text.Is(first, NameShape.Lower) ? first + 1 : first;
        if (text.IsOneOf(head, NameWords.CapitalArticles) && text.Is(head + 1, NameShape.Capital)) head++;
        while (true)
        {
            var next = Next(text, first, head, last, isTitled);
            if (next == last) return last;
            last = next;
        }
    }

    public static bool IsAdjective(ReadOnlySpan<char> word)
    {
        if (NameWords.NameAdjectives.Holds(word)) return true;
        if (word.Length < 4 || NameWords.NoAdjectives.Holds(word)) return false;
        foreach (var ending in NameWords.AdjectiveEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static int Next(NameText text, int first, int head, int last, bool isTitled)
    {
        if (Capital(text, last) is { } capital) return capital;
        if (BehindParticles(text, last) is { } particle) return particle;
        if (first == last && text.IsOneOf(first, NameWords.JoinedBodyNouns) && BehindOf(text, last) is { } town) return town;
        if (BehindOf(text, last) is { } place && PlaceNames.Holds(text.Between(first, place))) return place;
        if (IsPersonLike(text, first, isTitled) && BehindOf(text, last) is { } of) return of;
        return IsHead(text, head) || IsNamedNoun(text, head) ? BehindHead(text, head, last) : last;
    }

    private static int? Capital(NameText text, int last)
    {
        var next = last + 1;
        if (!text.Follows(next, NameGap.Space) || text.IsTitleCase && text.Tokens[next].IsFirst) return null;
        if (text.Is(last, NameShape.Initial) && text.Is(next, NameShape.Initial)) return next;
        if (text.Is(next, NameShape.Initial) && text.Is(next + 1, NameShape.Capital)) return next;
        if (text.Is(next, NameShape.Acronym)) return text.IsOneOf(next, NameWords.ClosingAcronyms) || text.Is(last, NameShape.Capital) && text.Word(next).Length > 8 ? next : null;
        if (text.Is(next, NameShape.Number)) return IsNumbered(text, last, next) ? next : null;
        if (!text.Is(next, NameShape.Capital) || text.IsOneOf(next, NameWords.Calendar) || text.IsOneOf(next, NameWords.Titles)) return null;
        return text.Is(last, NameShape.Acronym) && !text.IsOneOf(last, NameWords.OpenAcronyms) ? null : next;
    }

    private static bool IsNumbered(NameText text, int last, int next) =>
        char.IsDigit(text.Word(next)[0]) ? text.IsOneOf(last, NameWords.NumberedNames) && text.Word(next).Length <= 2 : text.Is(last, NameShape.Capital) && text.Word(next).IndexOfAnyExcept("IVX") < 0;

    private static int? BehindParticles(NameText text, int last)
    {
        var next = last + 1;
        while (next - last <= 2 && text.Is(next, NameShape.Lower) && text.Follows(next, NameGap.Space) && text.IsOneOf(next, NameWords.Particles)) next++;
        return next > last + 1 && text.Is(next, NameShape.Capital) && text.Follows(next, NameGap.Space) ? next : null;
    }

    /// <summary>The capital behind « de », « du », « de la », « d’ ».</summary>
    private static int? BehindOf(NameText text, int last)
    {
        var next = last + 1;
        if (!text.Follows(next, NameGap.Space) || !text.Is(next, NameShape.Lower) || !text.IsOneOf(next, NameWords.Of)) return null;
        next++;
        if (text.Is(next, NameShape.Lower) && text.Word(next) is "la" or "l" && text.Tokens[next].Gap == NameGap.Space) next++;
        return next < text.Tokens.Length && text.Tokens[next].Shape is NameShape.Capital or NameShape.Acronym && text.Tokens[next].Gap != NameGap.Mark ? next : null;
    }

    private static bool IsPersonLike(NameText text, int first, bool isTitled)
    {
        var word = text.Word(first);
        var hyphen = word.IndexOf('-');
        return isTitled && text.Is(first, NameShape.Capital) || NameWords.FirstNames.Holds(word) || hyphen > 0 && NameWords.FirstNames.Holds(word[..hyphen]);
    }

    /// <summary>Whether a common noun has its capital because it is the name of the body named before it: « la coalition État de droit ».</summary>
    public static bool IsNamedNoun(NameText text, int index) =>
        text.Is(index, NameShape.Capital) && text.IsOneOf(index, NameWords.NoNames) && text.Follows(index, NameGap.Space) && text.Is(index - 1, NameShape.Lower) && text.IsOneOf(index - 1, NameWords.BodyNouns);

    private static bool IsHead(NameText text, int head) => text.IsOneOf(head, NameWords.BodyHeads) || text.IsOneOf(head, NameWords.PlaceHeads);

    private static int BehindHead(NameText text, int head, int last)
    {
        var next = last + 1;
        if (text.Is(next, NameShape.Lower) && text.Follows(next, NameGap.Space) && IsAdjective(text.Word(next))) return next;
        if (BehindOf(text, last) is { } of) return of;
        if (text.IsOneOf(head, NameWords.PlaceHeads) && !text.IsOneOf(head, NameWords.BodyHeads)) return last;
        if (text.Word(next) is "sans" or "et" && text.Word(next + 1) is "frontières" or "qualité" or "sciences") return next + 1;
        if (text.Word(next) is "en" && last > head && text.Is(next + 1, NameShape.Capital) && text.Word(head) is "Résistance" or "Front" or "Mouvement") return next + 1;
        return BehindComplement(text, next) ?? last;
    }

    private static int? BehindComplement(NameText text, int next)
    {
        if (text.Is(next, NameShape.Lower) && text.Word(next) is "et") next++;
        if (!text.Is(next, NameShape.Lower) || !text.IsOneOf(next, NameWords.Of) && text.Word(next) is not ("pour" or "contre")) return null;
        next++;
        if (text.Word(next) is "la" or "le" or "les" or "l") next++;
        return text.Is(next, NameShape.Lower) && text.IsOneOf(next, NameWords.BodyComplements) ? next : null;
    }
}
