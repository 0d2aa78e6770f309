using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>Plurals that are in use beside the regular one: wharves, memoranda, nuclei.</summary>
internal static class EnglishLearnedPlurals
{
    private const string Listed =
        """
        wharf wharves|dwarf dwarves|scarf scarves|hoof hooves|calf calves|sheaf sheaves|self selves|elf elves|goose geese|ox oxen|louse lice
        memorandum memoranda|referendum referenda|stadium stadia|curriculum curricula|bacterium bacteria|symposium symposia|millennium millennia
        consortium consortia|ultimatum ultimata|forum fora|addendum addenda|stratum strata|moratorium moratoria|honorarium honoraria|spectrum spectra
        nucleus nuclei|stimulus stimuli|alumnus alumni|fungus fungi|focus foci|radius radii|syllabus syllabi|terminus termini|bacillus bacilli
        formula formulae|antenna antennae|vertebra vertebrae|alga algae|larva larvae|appendix appendices|index indices|matrix matrices|vertex vertices|codex codices
        bureau bureaux|plateau plateaux|tableau tableaux|automaton automata|court-martial courts-martial
        """;

    private static readonly FrozenDictionary<string, string> Plurals = Listed
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Singulars =
        Plurals.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The learned plural of a word; null when it has none.</summary>
    public static string? Of(string word) => Plurals.TryGetValue(word.ToLowerInvariant(), out var plural) ? EnglishNouns.WithCaseOf(word, plural) : null;

    /// <summary>The singular of a learned plural; null when it is none.</summary>
    public static string? SingularOf(string word) => Singulars.TryGetValue(word.ToLowerInvariant(), out var singular) ? EnglishNouns.WithCaseOf(word, singular) : null;
}
