using System.Collections.Immutable;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>The corrections of the analysed French, in the order in which they are made.</summary>
internal static class FrenchRules
{
    private static readonly ImmutableArray<IFrenchRule> Rules = [new Superlative(), new LikelyReadings(), new SimplePast(), new Partitive(), new PlaceOfStay()];

    /// <summary>Makes all corrections.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        foreach (var rule in Rules) rule.Apply(units);
    }
}
