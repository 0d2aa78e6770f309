using System.Collections.Frozen;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>
/// "des attaques" without a noun before it means just "attacks": the article goes. The dictionary knows "des" only as "of the".
/// The same for "de" before an adjective and its noun: "d'importantes attaques".
/// </summary>
internal sealed class Partitive : IFrenchRule
{
    private static readonly FrozenSet<string> Prepositions = Set("contre par avec pour dans sur sans sous vers chez entre après comme et ou selon mais");

    // "parler des attaques": here "des" is "of the".
    private static readonly FrozenSet<string> VerbsWithDe = Set(
        "parler profiter dépendre disposer bénéficier souffrir sortir venir revenir provenir témoigner traiter agir composer constituer " +
        "accompagner inspirer rapprocher éloigner retirer partir être équiper doter charger menacer accuser discuter décider");

    // Adjectives that stand before their noun in the plural.
    private static readonly FrozenSet<string> Adjectives = Set("nombreux important autre grand nouveau petit multiple différent gros vieux bon mauvais jeune violent lourd tel");

    /// <inheritdoc />
    public void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (!IsPartitive(units, i) || !IsAtStart(units, i)) continue;
            units[i + 1] = units[i + 1].Keep("n", "adj", "np", "num") with { Blank = units[i].Blank };
            units.RemoveAt(i);
        }
    }

    private static bool IsPartitive(List<LexicalUnit> units, int i)
    {
        if (units[i].Is("des")) return (units[i + 1].Has("n") || units[i + 1].Has("adj") || units[i + 1].IsUnknown) && !units[i + 1].Has("adv");
        return (units[i].Is("de") || units[i].Is("d'")) && Adjectives.Any(units[i + 1].HasLemma) && units[i + 1].Has("pl");
    }

    private static bool IsAtStart(List<LexicalUnit> units, int i)
    {
        if (i == 0) return true;
        var before = units[i - 1];
        if (before.Has("cm") || before.Has("sent") || before.Has("lpar") || before.Has("lquest")) return i == 1 || !before.Has("cm");
        if (Prepositions.Contains(before.Word.ToLowerInvariant())) return true;
        var isVerb = before.Has("vblex") && !before.Has("n") && !before.Has("adj") && (!before.Has("pp") || before.Has("ifi"));
        return isVerb && !VerbsWithDe.Any(before.HasLemma);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
