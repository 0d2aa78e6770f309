using System.Collections.Frozen;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>
/// "à Bagdad" is "in Baghdad" unless somebody goes there; the engine always says "to". "au Liban" likewise.
/// </summary>
internal sealed class PlaceOfStay : IFrenchRule
{
    private const int Reach = 5;

    private static readonly FrozenSet<string> Motion = new[]
    {
        "aller", "venir", "arriver", "rendre", "retourner", "revenir", "voyager", "envoyer", "parvenir", "partir", "mener", "conduire", "transférer",
        "transporter", "appeler", "demander", "donner", "vendre", "livrer", "remettre", "apporter", "imposer", "appartenir", "accorder", "fournir",
        "attribuer", "permettre", "annoncer", "déclarer", "dire", "adresser", "rattacher", "lier", "grâce", "face", "quant", "jusque", "face", "retour", "visite", "voyage", "vol", "soutien", "aide",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc />
    public void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var isTo = units[i].Analyses is "à<pr>" or "À<pr>" or "à<pr>+le<det><def><m><sg>" or "À<pr>+le<det><def><m><sg>";
            if (!isTo || !units[i + 1].Has("np") || IsReached(units, i)) continue;
            units[i] = units[i] with { Analyses = (char.IsUpper(units[i].Surface[0]) ? "Dans" : "dans") + units[i].Analyses[1..] };
        }
    }

    private static bool IsReached(List<LexicalUnit> units, int at) =>
        units.Take(at).TakeLast(Reach).Any(unit => Motion.Any(unit.HasLemma));
}
