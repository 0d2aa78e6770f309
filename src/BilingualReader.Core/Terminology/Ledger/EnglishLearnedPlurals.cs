using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>Plurals in use beside the regular one: wharves, nuclei, memoranda.</summary>
internal static class EnglishLearnedPlurals
{
    // More usual than the regular plural.
    private const string Usual =
        """
        wharf wharves|scarf scarves|hoof hooves|calf calves|sheaf sheaves|self selves|elf elves|goose geese|ox oxen|louse lice|court-martial courts-martial
        curriculum curricula|bacterium bacteria|addendum addenda|stratum strata|nucleus nuclei|stimulus stimuli|alumnus alumni|fungus fungi|radius radii
        bacillus bacilli|vertebra vertebrae|alga algae|larva larvae|appendix appendices|matrix matrices|vertex vertices|codex codices
        """;

    private const string Rarer =
        """
        memorandum memoranda|referendum referenda|stadium stadia|symposium symposia|millennium millennia|consortium consortia|ultimatum ultimata
        forum fora|moratorium moratoria|honorarium honoraria|spectrum spectra|focus foci|syllabus syllabi|terminus termini|formula formulae
        antenna antennae|index indices|bureau bureaux|plateau plateaux|tableau tableaux|automaton automata|dwarf dwarves
        """;

    private static readonly FrozenDictionary<string, string> UsualPlurals = Pairs(Usual);

    private static readonly FrozenDictionary<string, string> RarerPlurals = Pairs(Rarer);

    private static readonly FrozenDictionary<string, string> Singulars =
        UsualPlurals.Concat(RarerPlurals).ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Both plurals of a word, the more usual first; null when it has only one.</summary>
    public static string[]? Of(string word)
    {
        var lower = word.ToLowerInvariant();
        if (UsualPlurals.TryGetValue(lower, out var usual)) return [EnglishNouns.WithCaseOf(word, usual), EnglishNouns.WithS(word)];
        return RarerPlurals.TryGetValue(lower, out var rarer) ? [EnglishNouns.WithS(word), EnglishNouns.WithCaseOf(word, rarer)] : null;
    }

    /// <summary>The singular of such a plural; null when it is none.</summary>
    public static string? SingularOf(string word) => Singulars.TryGetValue(word.ToLowerInvariant(), out var singular) ? EnglishNouns.WithCaseOf(word, singular) : null;

    private static FrozenDictionary<string, string> Pairs(string listed) => listed
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
