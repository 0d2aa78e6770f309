using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>
/// "a déclaré" becomes "déclara": French tells what happened in the perfect, English in the past. The engine would say
/// "has declared", and "has exploded yesterday".
/// </summary>
internal sealed partial class SimplePast : IFrenchRule
{
    // Verbs that form their perfect with être; any other être and participle is a passive or a state.
    private static readonly FrozenSet<string> WithEtre = new[]
    {
        "aller", "arriver", "décéder", "descendre", "devenir", "entrer", "intervenir", "monter", "mourir", "naître", "partir",
        "parvenir", "passer", "rentrer", "repartir", "ressortir", "rester", "retourner", "revenir", "sortir", "survenir", "tomber", "venir",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc />
    public void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var auxiliary = Auxiliary().Match(units[i].Analyses);
            if (!auxiliary.Success) continue;
            var participle = FindParticiple(units, i + 1);
            if (participle < 0 || !TryRead(units, i, participle, auxiliary, out var past)) continue;
            units[i] = units[i] with { Surface = units[participle].Surface, Analyses = past, Ids = [.. units[i].Ids, .. units[participle].Ids] };
            units.RemoveAt(participle);
        }
    }

    private static int FindParticiple(List<LexicalUnit> units, int from)
    {
        var at = from;
        while (at < units.Count && at < from + 3 && units[at].Has("adv") && !units[at].Has("pp")) at++;
        return at < units.Count && Participle().IsMatch(units[at].Analyses) ? at : -1;
    }

    private static bool TryRead(List<LexicalUnit> units, int at, int participle, Match auxiliary, out string past)
    {
        var verb = Participle().Match(units[participle].Analyses);
        var lemma = verb.Groups["lemma"].Value;
        var tags = $"<ifi>{auxiliary.Groups["person"].Value}";
        past = verb.Groups["class"].Value == "vbser" || lemma == "être" ? $"être<vbser>{tags}" : $"{lemma}<vblex>{tags}";
        return auxiliary.Groups["lemma"].Value == "avoir" || WithEtre.Contains(lemma) || (at > 0 && units[at - 1].Has("ref"));
    }

    [GeneratedRegex("(?:^|/)(?<lemma>avoir|être)<(?:vbhaver|vbser)><pri>(?<person><p[123]><(?:sg|pl)>)", RegexOptions.CultureInvariant)]
    private static partial Regex Auxiliary();

    [GeneratedRegex("(?:^|/)(?<lemma>[^/<]+)<(?<class>vblex|vbser|vbmod)><pp>", RegexOptions.CultureInvariant)]
    private static partial Regex Participle();
}
