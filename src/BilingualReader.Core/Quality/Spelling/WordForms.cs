namespace BilingualReader.Core.Quality.Spelling;

/// <summary>
/// Finds forms by taking affixes off: at most one prefix and two suffixes, as Hunspell does. Expanding the word list would take
/// several times its memory, and what a damaged one expands to has no bounds.
/// </summary>
internal sealed class WordForms(AffixFile file, WordList words)
{
    private const int Room = 2 * WordList.LongestWord + 100;

    private readonly AffixTable _prefixes = new(file.Prefixes, isSuffix: false);
    private readonly AffixTable _suffixes = new(file.Suffixes, isSuffix: true);
    private readonly HashSet<int> _continuations = [.. file.Suffixes.SelectMany(affix => affix.Continuation.All)];

    /// <summary>Whether the letters are a word, as they are written.</summary>
    public bool Has(ReadOnlySpan<char> form, FormQuery query, LookupBudget budget)
    {
        if (form.Length is 0 or > WordList.LongestWord) return false;
        var stem = words.Find(form, query.IsShouted);
        if (IsForbidden(stem)) return false;
        return IsWord(stem, query) || HasPrefix(form, query, budget) || HasSuffix(form, query, null, budget);
    }

    private bool HasPrefix(ReadOnlySpan<char> form, FormQuery query, LookupBudget budget)
    {
        Span<char> stem = stackalloc char[Room];
        for (var length = Math.Min(_prefixes.Longest, Reach(form)); length >= 0; length--)
        {
            foreach (var prefix in _prefixes.Of(form, length))
            {
                if (!budget.Spend()) return true;
                if (prefix.Undo(form, stem) is var end && end < 0) continue;
                if (Fits(stem[..end], query, prefix, null, null)) return true;
                if (prefix.IsCross && HasSuffix(stem[..end], query, prefix, budget)) return true;
            }
        }

        return false;
    }

    private bool HasSuffix(ReadOnlySpan<char> form, FormQuery query, Affix? prefix, LookupBudget budget)
    {
        Span<char> stem = stackalloc char[Room];
        for (var length = Math.Min(_suffixes.Longest, Reach(form)); length >= 0; length--)
        {
            foreach (var suffix in _suffixes.Of(form, length))
            {
                if (!budget.Spend()) return true;
                if (prefix is not null && !suffix.IsCross || suffix.Undo(form, stem) is var end && end < 0) continue;
                if (Fits(stem[..end], query, prefix, suffix, null)) return true;
                if (_continuations.Contains(suffix.Flag) && HasInner(stem[..end], query, prefix, suffix, budget)) return true;
            }
        }

        return false;
    }

    private bool HasInner(ReadOnlySpan<char> form, FormQuery query, Affix? prefix, Affix outer, LookupBudget budget)
    {
        Span<char> stem = stackalloc char[Room];
        for (var length = Math.Min(_suffixes.Longest, Reach(form)); length >= 0; length--)
        {
            foreach (var inner in _suffixes.Of(form, length))
            {
                if (!budget.Spend()) return true;
                if (!inner.Continuation.Has(outer.Flag) || prefix is not null && !inner.IsCross || inner.Undo(form, stem) is var end && end < 0) continue;
                if (Fits(stem[..end], query, prefix, inner, outer)) return true;
            }
        }

        return false;
    }

    // How much of a form may be an affix.
    private int Reach(ReadOnlySpan<char> form) => file.IsFullStrip ? form.Length : form.Length - 1;

    private bool Fits(ReadOnlySpan<char> letters, FormQuery query, Affix? prefix, Affix? suffix, Affix? outer)
    {
        if (IsIncomplete(prefix) && IsIncomplete(suffix) && IsIncomplete(outer) || IsPart(prefix) || IsPart(suffix) || IsPart(outer)) return false;
        for (var stem = words.Find(letters, query.IsShouted); stem is not null; stem = stem.Next)
        {
            if (!stem.Flags.Has(file.Forbidden) && !stem.Flags.Has(file.OnlyInCompound) && IsAllowed(stem.Flags, query) && Takes(stem.Flags, prefix, suffix)) return true;
        }

        return false;
    }

    // One of two affixes may come from the other instead of the stem.
    private static bool Takes(FlagSet stem, Affix? prefix, Affix? suffix)
    {
        if (prefix is null) return stem.Has(suffix!.Flag);
        if (suffix is null) return stem.Has(prefix.Flag);
        return stem.Has(suffix.Flag) && (stem.Has(prefix.Flag) || suffix.Continuation.Has(prefix.Flag)) || stem.Has(prefix.Flag) && prefix.Continuation.Has(suffix.Flag);
    }

    private bool IsWord(Stem? stem, FormQuery query)
    {
        for (; stem is not null; stem = stem.Next)
        {
            if (!stem.Flags.Has(file.NeedAffix) && !stem.Flags.Has(file.OnlyInCompound) && IsAllowed(stem.Flags, query)) return true;
        }

        return false;
    }

    private bool IsForbidden(Stem? stem)
    {
        for (; stem is not null; stem = stem.Next)
        {
            if (stem.Flags.Has(file.Forbidden)) return true;
        }

        return false;
    }

    private bool IsAllowed(FlagSet flags, FormQuery query) =>
        !(query.IsRecased && flags.Has(file.KeepCase)) && !(query.IsProposal && flags.Has(file.NoSuggest));

    private bool IsIncomplete(Affix? affix) => affix is null || affix.Continuation.Has(file.NeedAffix);

    private bool IsPart(Affix? affix) => affix is not null && affix.Continuation.Has(file.OnlyInCompound);
}
