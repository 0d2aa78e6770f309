using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.UnknownWords;

/// <summary>What is known of a French word that the pair fr-es lacks.</summary>
/// <param name="English">Its English; null when nobody knows it.</param>
/// <param name="Carrier">A carrier of its class; null when the class is not known.</param>
internal sealed record WordTranslation(string? English, Carrier? Carrier);
