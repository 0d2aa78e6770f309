namespace BilingualReader.Core.Terminology.Names;

/// <summary>Tells how far a name reaches from its first word.</summary>
internal static class NameReach
{
    /// <summary>Index of the last word of the name that begins at <paramref name="first"/>.</summary>
    public static int LastOf(NameText text, int first, bool isTitled)
    {
        var last = first;
        var head = text.Is(first, NameShape.Lower) ? first + 1 : first;
        if (NameWords.CapitalArticles.Holds(text.Word(head)) && text.Is(head + 1, NameShape.Capital)) head++;
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
        if (IsPersonLike(text, first, isTitled) && BehindOf(text, last) is { } of) return of;
        return IsHead(text, head) ? BehindHead(text, head, last) : last;
    }

    private static int? Capital(NameText text, int last)
    {
        var next = last + 1;
        if (!text.Follows(next, NameGap.Space) || text.IsTitleCase && text.Tokens[next].IsFirst) return null;
        if (text.Is(last, NameShape.Initial) && text.Is(next, NameShape.Initial)) return next;
        if (text.Is(next, NameShape.Initial) && text.Is(next + 1, NameShape.Capital)) return next;
        if (text.Is(next, NameShape.Acronym)) return NameWords.ClosingAcronyms.Holds(text.Word(next)) || text.Is(last, NameShape.Capital) && text.Word(next).Length > 8 ? next : null;
        if (text.Is(next, NameShape.Number)) return IsNumbered(text, last, next) ? next : null;
        if (!text.Is(next, NameShape.Capital) || NameWords.Calendar.Holds(text.Word(next)) || NameWords.Titles.Holds(text.Word(next))) return null;
        return text.Is(last, NameShape.Acronym) && !NameWords.OpenAcronyms.Holds(text.Word(last)) ? null : next;
    }

    private static bool IsNumbered(NameText text, int last, int next) =>
        char.IsDigit(text.Word(next)[0]) ? NameWords.NumberedNames.Holds(text.Word(last)) && text.Word(next).Length <= 2 : text.Is(last, NameShape.Capital) && text.Word(next).IndexOfAnyExcept("IVX") < 0;

    private static int? BehindParticles(NameText text, int last)
    {
        var next = last + 1;
        while (next - last <= 2 && text.Is(next, NameShape.Lower) && text.Follows(next, NameGap.Space) && NameWords.Particles.Holds(text.Word(next))) next++;
        return next > last + 1 && text.Is(next, NameShape.Capital) && text.Follows(next, NameGap.Space) ? next : null;
    }

    /// <summary>The capital behind « de », « du », « de la », « d’ ».</summary>
    private static int? BehindOf(NameText text, int last)
    {
        var next = last + 1;
        if (!text.Follows(next, NameGap.Space) || !text.Is(next, NameShape.Lower) || !NameWords.Of.Holds(text.Word(next))) return null;
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

    private static bool IsHead(NameText text, int head) => NameWords.BodyHeads.Holds(text.Word(head)) || NameWords.PlaceHeads.Holds(text.Word(head));

    private static int BehindHead(NameText text, int head, int last)
    {
        var next = last + 1;
        if (text.Is(next, NameShape.Lower) && text.Follows(next, NameGap.Space) && IsAdjective(text.Word(next))) return next;
        if (BehindOf(text, last) is { } of) return of;
        if (NameWords.PlaceHeads.Holds(text.Word(head)) && !NameWords.BodyHeads.Holds(text.Word(head))) return last;
        if (text.Word(next) is "sans" or "et" && text.Word(next + 1) is "frontières" or "qualité" or "sciences") return next + 1;
        if (text.Word(next) is "en" && last > head && text.Is(next + 1, NameShape.Capital) && text.Word(head) is "Résistance" or "Front" or "Mouvement") return next + 1;
        return BehindComplement(text, next) ?? last;
    }

    private static int? BehindComplement(NameText text, int next)
    {
        if (text.Is(next, NameShape.Lower) && text.Word(next) is "et") next++;
        if (!text.Is(next, NameShape.Lower) || !NameWords.Of.Holds(text.Word(next)) && text.Word(next) is not ("pour" or "contre")) return null;
        next++;
        if (text.Word(next) is "la" or "le" or "les" or "l") next++;
        return text.Is(next, NameShape.Lower) && NameWords.BodyComplements.Holds(text.Word(next)) ? next : null;
    }
}
