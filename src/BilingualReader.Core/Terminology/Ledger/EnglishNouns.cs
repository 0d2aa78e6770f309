using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>Plural and singular of single English words.</summary>
internal static class EnglishNouns
{
    private static readonly FrozenDictionary<string, string> Plurals = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["man"] = "men",
        ["woman"] = "women",
        ["child"] = "children",
        ["person"] = "people",
        ["foot"] = "feet",
        ["tooth"] = "teeth",
        ["mouse"] = "mice",
        ["life"] = "lives",
        ["knife"] = "knives",
        ["wife"] = "wives",
        ["half"] = "halves",
        ["leaf"] = "leaves",
        ["loaf"] = "loaves",
        ["thief"] = "thieves",
        ["shelf"] = "shelves",
        ["wolf"] = "wolves",
        ["phenomenon"] = "phenomena",
        ["criterion"] = "criteria",
        ["medium"] = "media",
        ["datum"] = "data",
        ["axis"] = "axes",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Singulars =
        Plurals.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary();

    private static readonly string[] CompoundTails = ["-in-chief", "-general", "-in-law", "-by", "-elect", "-at-arms", "-de-camp"];

    /// <summary>The plural forms of a word: mostly one, two where both are in use (embargos, embargoes).</summary>
    public static IEnumerable<string> PluralsOf(string word)
    {
        var lower = word.ToLowerInvariant();
        if (CompoundTail(lower) is { } tail) return PluralsOf(word[..^tail.Length]).Select(plural => plural + word[^tail.Length..]);
        if (Plurals.TryGetValue(lower, out var irregular)) return [WithCaseOf(word, irregular)];
        if (EnglishLearnedPlurals.Of(word) is { } learned) return [WithS(word), learned];
        if (EndsWith(lower, "man") && lower.Length > 4) return [word[..^2] + "en"];
        if (EndsWith(lower, "sis")) return [word[..^2] + "es"];
        if (EndsWith(lower, "o") && IsConsonantAt(lower, 2)) return [word + "s", word + "es"];
        return [WithS(word)];
    }

    /// <summary>The singular forms that a plural may stand for; none for a word that is no plural by its ending.</summary>
    public static IEnumerable<string> SingularsOf(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Singulars.TryGetValue(lower, out var irregular)) return [WithCaseOf(word, irregular)];
        if (EnglishLearnedPlurals.SingularOf(word) is { } learned) return [learned];
        if (EndsWith(lower, "men") && lower.Length > 5) return [word[..^2] + "an"];
        if (lower.Length < 4 || !EndsWith(lower, "s") || EndsWith(lower, "ss") || EndsWith(lower, "us") || EndsWith(lower, "is")) return [];
        if (EndsWith(lower, "ies")) return lower.Length > 4 ? [word[..^3] + "y"] : [];
        if (EndsWith(lower, "ses")) return [word[..^1], word[..^2], word[..^2] + "is"];
        return TakesEs(lower[..^2]) && EndsWith(lower, "es") ? [word[..^1], word[..^2]] : [word[..^1]];
    }

    /// <summary>The word with the ending -s in its spelling: bases, boxes, parties. Serves verbs too.</summary>
    public static string WithS(string word)
    {
        var lower = word.ToLowerInvariant();
        if (EndsWith(lower, "y") && IsConsonantAt(lower, 2)) return word[..^1] + "ies";
        return TakesEs(lower) ? word + "es" : word + "s";
    }

    /// <summary>Whether a consonant stands at the place counted from the end, 1 for the last letter.</summary>
    public static bool IsConsonantAt(string lower, int fromEnd) =>
        lower.Length >= fromEnd && char.IsLetter(lower[^fromEnd]) && !"aeiou".Contains(lower[^fromEnd], StringComparison.Ordinal);

    /// <summary>The lower-case word with a capital where <paramref name="model"/> has one.</summary>
    public static string WithCaseOf(string model, string word) => char.IsUpper(model[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    // editors-in-chief, secretaries-general, passers-by
    private static string? CompoundTail(string lower) => Array.Find(CompoundTails, tail => lower.Length > tail.Length && EndsWith(lower, tail));

    private static bool TakesEs(string lower) =>
        EndsWith(lower, "s") || EndsWith(lower, "x") || EndsWith(lower, "z") || EndsWith(lower, "ch") || EndsWith(lower, "sh");

    private static bool EndsWith(string lower, string ending) => lower.EndsWith(ending, StringComparison.Ordinal);
}
