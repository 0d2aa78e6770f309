using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms.Verbs;

/// <summary>Verbs in -er with their changes of spelling: plaçait, mangeait, appelle, achète, cède, emploie, paie or paye.</summary>
internal static class FirstGroup
{
    // Those in -eler and -eter that take a grave accent in any spelling; others double the consonant in the older one.
    private static readonly FrozenSet<string> WithGrave = WordList.Set(
        """
        acheter racheter celer receler déceler ciseler congeler surgeler décongeler dégeler geler marteler modeler peler écarteler démanteler
        harceler haleter crocheter corseter fureter
        """);

    private static readonly string[] Clusters = ["br", "cr", "dr", "fr", "gr", "pr", "tr", "vr", "bl", "cl", "fl", "gl", "pl", "gn", "ch", "gu", "qu", "th"];

    /// <summary>Conjugates a verb in -er.</summary>
    public static Conjugation Conjugate(string infinitive)
    {
        var stem = infinitive[..^2];
        var strong = StrongStems(infinitive, stem);
        return new Conjugation
        {
            Presents = [.. strong.Select(before => new[] { before + "e", before + "es", before + "e", Join(stem, "ons"), stem + "ez", before + "ent" })],
            Stem = stem,
            Futures = Futures(infinitive, stem, strong),
            Past = new PastHistoric(stem, "a"),
            Subjunctive = (strong, stem),
            Participle = stem + "é",
            IsFirstGroup = true,
        };
    }

    /// <summary>Sets an ending to a stem: before a and o, c takes a cedilla and g an e.</summary>
    public static string Join(string stem, string ending) => (stem[^1], ending[0]) switch
    {
        ('c', 'a' or 'â' or 'o') => stem[..^1] + "ç" + ending,
        ('g', 'a' or 'â' or 'o') => stem + "e" + ending,
        _ => stem + ending,
    };

    /// <summary>The stems before an ending that is not heard.</summary>
    private static string[] StrongStems(string infinitive, string stem)
    {
        if (stem.Length < 2) return [stem];
        if (stem.EndsWith("oy", StringComparison.Ordinal) || stem.EndsWith("uy", StringComparison.Ordinal)) return [stem[..^1] + "i"];
        if (stem.EndsWith("ay", StringComparison.Ordinal)) return [stem[..^1] + "i", stem];
        var vowel = LastVowelBeforeConsonant(stem);
        if (vowel < 0 || stem[vowel] is not ('e' or 'é')) return [stem];
        var grave = stem[..vowel] + "è" + stem[(vowel + 1)..];
        if (stem[vowel] == 'é' || stem[^1] is not ('l' or 't') || WithGrave.Contains(infinitive)) return [grave];
        return IsAlwaysDoubled(infinitive) ? [stem + stem[^1]] : [stem + stem[^1], grave];
    }

    private static bool IsAlwaysDoubled(string infinitive) =>
        infinitive.EndsWith("appeler", StringComparison.Ordinal) || infinitive.EndsWith("jeter", StringComparison.Ordinal);

    private static string[] Futures(string infinitive, string stem, string[] strong)
    {
        if (infinitive is "envoyer" or "renvoyer") return [stem[..^2] + "err"];
        if (strong.Length == 1 && strong[0] == stem) return [infinitive];
        var changed = strong.Select(before => before + "er");
        return LastVowelBeforeConsonant(stem) is >= 0 and var vowel && stem[vowel] == 'é' ? [infinitive, .. changed] : [.. changed];
    }

    /// <summary>The place of the vowel that a single consonant (x is two), or a group spoken as one, follows at the end; -1 for none.</summary>
    private static int LastVowelBeforeConsonant(string stem)
    {
        var consonants = Array.Exists(Clusters, cluster => stem.EndsWith(cluster, StringComparison.Ordinal)) ? 2 : 1;
        var at = stem.Length - consonants - 1;
        if (at < 0 || stem[^1] == 'x' || (consonants == 1 && IsVowel(stem[^1])) || !IsVowel(stem[at])) return -1;
        if (at > 1 && stem[at - 1] == 'u' && (stem[at - 2] is 'q' or 'g')) return at;
        return at > 0 && stem[at] == 'e' && IsVowel(stem[at - 1]) ? -1 : at;
    }

    private static bool IsVowel(char c) => "aeiouyàâéèêëîïôûùœ".Contains(c, StringComparison.Ordinal);
}
