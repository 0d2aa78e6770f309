namespace BilingualReader.Core.Terminology.Forms.Verbs;

/// <summary>Conjugates French verbs from their infinitive.</summary>
internal static class FrenchVerb
{
    /// <summary>The conjugation of an infinitive in lower case; null when the word is none by its ending.</summary>
    public static Conjugation? Conjugate(string infinitive)
    {
        if (infinitive.Length < 4) return null;
        if (IrregularVerbs.Find(infinitive) is { } irregular) return irregular;
        return infinitive switch
        {
            [.., 'e', 'r'] => FirstGroup.Conjugate(infinitive),
            [.., 'o', 'i', 'r'] => null,
            [.., 'i', 'r'] => SecondGroup(infinitive[..^1]),
            [.., 'd' or 'p', 'r', 'e'] => InDre(infinitive[..^2]),
            _ => null,
        };
    }

    private static Conjugation SecondGroup(string stem) => new()
    {
        Presents = [[stem + "s", stem + "s", stem + "t", stem + "ssons", stem + "ssez", stem + "ssent"]],
        Stem = stem + "ss",
        Futures = [stem + "r"],
        Past = new PastHistoric(stem[..^1], "i"),
        Subjunctive = ([stem + "ss"], stem + "ss"),
        Participle = stem,
    };

    private static Conjugation InDre(string stem) => new()
    {
        Presents = [[stem + "s", stem + "s", stem[^1] == 'p' ? stem + "t" : stem, stem + "ons", stem + "ez", stem + "ent"]],
        Stem = stem,
        Futures = [stem + "r"],
        Past = new PastHistoric(stem, "i"),
        Subjunctive = ([stem], stem),
        Participle = stem + "u",
    };
}
