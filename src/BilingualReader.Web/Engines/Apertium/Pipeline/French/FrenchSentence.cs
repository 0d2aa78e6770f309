using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>A French sentence on its way to Spanish: analysed, and edited where the engine is known to go wrong.</summary>
/// <param name="Analysed">What is handed to the transfer.</param>
/// <param name="Tokens">All tokens, by identity.</param>
/// <param name="Replacements">What to put in place of which token, by identity.</param>
internal sealed record FrenchSentence(
    AnalysedText Analysed,
    IReadOnlyList<FrenchToken> Tokens,
    Dictionary<int, Replacement> Replacements)
{
    /// <summary>Spanish names, by identity, that are no English: if one comes out as it is, the French name takes its place.</summary>
    public Dictionary<int, string> SpanishNames { get; } = [];
}
