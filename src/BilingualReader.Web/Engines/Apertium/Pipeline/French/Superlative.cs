using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>
/// "plus" before an adjective or adverb is the comparative, not the noun; and "le cyclone le plus violent" loses its
/// second article, as in English. The engine would say "the cyclone the violent plus".
/// </summary>
internal sealed class Superlative : IFrenchRule
{
    /// <inheritdoc />
    public void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (!units[i].Is("plus") && !units[i].Is("moins")) continue;
            if (!units[i + 1].Has("adj") && !units[i + 1].Has("adv") && !units[i + 1].Has("pp")) continue;
            units[i] = units[i].Keep("adv", "preadv");
            units[i + 1] = units[i + 1].Keep("adj", "adv", "pp");
            if (i < 2 || !IsArticle(units[i - 1]) || !units[i - 2].Has("n")) continue;
            units[i] = units[i] with { Blank = units[i - 1].Blank };
            units.RemoveAt(i - 1);
            i--;
        }
    }

    private static bool IsArticle(LexicalUnit unit) => unit.Is("le") || unit.Is("la") || unit.Is("les");
}
