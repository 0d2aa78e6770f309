using System.Collections.Frozen;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>
/// Takes away readings that the words around rule out, before the engine's tagger guesses: in "les frappes" and "les
/// forces armées" it took the nouns for verbs of the second person ("strike them").
/// </summary>
internal sealed class LikelyReadings : IFrenchRule
{
    private static readonly FrozenSet<string> You = Set("tu t' te toi vous");
    private static readonly FrozenSet<string> I = Set("je j' me m' moi nous");
    private static readonly FrozenSet<string> Determiners = Set("un une ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos au aux du des chaque plusieurs quelques");
    private static readonly FrozenSet<string> Articles = Set("le la les l'");
    private static readonly FrozenSet<string> Subjects = Set("il elle on ils elles je j' tu nous vous qui ne n' se s' y en pour de d' à sans");

    /// <inheritdoc />
    public void Apply(List<LexicalUnit> units)
    {
        var hasYou = units.Exists(unit => You.Contains(Lower(unit)));
        var hasI = units.Exists(unit => I.Contains(Lower(unit)));
        for (var i = 0; i < units.Count; i++)
        {
            // "entre" and "contre" are prepositions before they are verbs.
            if (units[i].Has("pr") && units[i].Has("vblex")) units[i] = units[i].Keep("pr");
            if (!hasYou) units[i] = Without(units[i], "<p2><sg>");
            if (!hasI) units[i] = Without(units[i], "<p1><sg>");
            if (i > 0) units[i] = AfterDeterminer(units, i);
            if (i + 2 < units.Count && IsBeforeInfinitive(units, i)) units[i] = units[i].Keep("vblex");
        }
    }

    // "continue de combattre": the adjective would not lead on to a verb.
    private static bool IsBeforeInfinitive(List<LexicalUnit> units, int i) =>
        units[i].Has("pri") && units[i].Has("adj") && Lower(units[i + 1]) is "de" or "d'" or "à" && units[i + 2].Has("inf") && !units[i + 2].Has("n");

    private static LexicalUnit AfterDeterminer(List<LexicalUnit> units, int i)
    {
        var before = Lower(units[i - 1]);
        var isDeterminer = Determiners.Contains(before) || (Articles.Contains(before) && (i < 2 || !Subjects.Contains(Lower(units[i - 2])) || !units[i].Has("inf") && IsPreposition(units[i - 2])));
        if (!isDeterminer || !(units[i].Has("n") || units[i].IsUnknown || units[i].Has("np")) || units[i].Is("plus")) return units[i];
        units[i - 1] = units[i - 1].Keep("det");
        return units[i].Keep("n", "adj", "pp", "num", "np", "det");
    }

    private static bool IsPreposition(LexicalUnit unit) => Lower(unit) is "pour" or "de" or "d'" or "à" or "sans";

    private static LexicalUnit Without(LexicalUnit unit, string tags)
    {
        string[] kept = [.. unit.Readings.Where(reading => !reading.Contains(tags, StringComparison.Ordinal))];
        return kept.Length == 0 || kept.Length == unit.Readings.Length ? unit : unit with { Analyses = string.Join('/', kept) };
    }

    private static string Lower(LexicalUnit unit) => unit.Surface.ToLowerInvariant();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
