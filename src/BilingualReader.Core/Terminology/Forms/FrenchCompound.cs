using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>Number and gender of words joined by hyphens: "accords-cadres", "chefs-d'œuvre", "vice-présidents", "couvre-feux".</summary>
internal static class FrenchCompound
{
    // What stands before a noun without ever changing: adverbs, prepositions, prefixes.
    private static readonly FrozenSet<string> Prefixes = WordList.Set(
        """
        vice ex contre avant après arrière sous sur mi demi semi auto anti pro non inter micro mini maxi euro extra ultra quasi outre entre
        néo post pré méga multi pluri trans télé cyber éco bio co archi nord sud est ouest centre sans hors
        """);

    // Verbs before their object: what one has to do with it may be one or many.
    private static readonly FrozenSet<string> Verbs = WordList.Set(
        """
        porte couvre garde lance tire brise perce casse chasse pare gratte cache ouvre presse sèche tue trouble passe rabat coupe abat
        attrape essuie serre pèse cure remue lave mange prête cessez rendez laissez chauffe croque vide tourne
        """);

    private static readonly FrozenSet<string> Joints = WordList.Set("de du des en à au aux et sur sous par pour");

    private static readonly FrozenSet<string> Articles = WordList.Set("le la les un une");

    // These stay as they are whatever the rule says.
    private static readonly FrozenSet<string> Unchanging = WordList.Set(
        "porte-parole sans-abri sans-emploi sans-gêne sans-cœur sans-le-sou hors-la-loi cessez-le-feu tête-à-tête face-à-face vis-à-vis après-midi statu-quo porte-à-porte pied-à-terre");

    private static readonly string[] None = [];

    /// <summary>The plurals of a compound; none where it stays as it is or nothing is known of it.</summary>
    public static string[] PluralsOf(string word)
    {
        var parts = word.Split('-');
        if (Unchanging.Contains(word) || parts.Any(part => part.Length == 0 || Articles.Contains(part) || FrenchCase.IsAcronym(part) || part.Any(char.IsDigit))) return None;
        if (parts.Skip(1).Any(part => char.IsUpper(part[0]))) return None;
        var joint = Array.FindIndex(parts, IsJoint);
        if (joint > 0) return parts[0] == parts[^1] ? None : Join(parts, isFirst: true, isLast: false);
        if (Prefixes.Contains(parts[0]) || Verbs.Contains(parts[0]) || parts[0][^1] == 'o' || parts.Length > 2) return Join(parts, isFirst: false, isLast: true);
        return [.. Join(parts, isFirst: true, isLast: true).Concat(Join(parts, isFirst: true, isLast: false)).Concat(Join(parts, isFirst: false, isLast: true)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The feminine of a compound, by the rule for its last part; null when that has none.</summary>
    public static string? Feminine(string word, Func<string, string?> ofPart)
    {
        var at = word.LastIndexOf('-');
        return ofPart(word[(at + 1)..]) is { } last ? word[..(at + 1)] + last : null;
    }

    private static bool IsJoint(string part) => Joints.Contains(part) || part.Contains('\'', StringComparison.Ordinal) || part.Contains('’', StringComparison.Ordinal);

    private static string[] Join(string[] parts, bool isFirst, bool isLast)
    {
        string[] made = [.. parts];
        if (isFirst && FrenchPlural.Of(made[0]) is [var first, ..]) made[0] = first;
        if (isLast && FrenchPlural.Of(made[^1]) is [var last, ..]) made[^1] = last;
        return made.SequenceEqual(parts, StringComparer.Ordinal) ? None : [string.Join('-', made)];
    }
}
