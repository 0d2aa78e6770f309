using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.UnknownWords;

/// <summary>What is known of a French word that the pair fr-es lacks.</summary>
/// <param name="English">Its English, in the base form when the carrier inflects; null when nobody knows it.</param>
/// <param name="Carrier">A carrier of its class; null when the class is not known.</param>
/// <param name="Inflects">Whether <paramref name="English"/> takes the form that the carrier comes out in.</param>
internal sealed record WordTranslation(string? English, Carrier? Carrier, bool Inflects = false);
