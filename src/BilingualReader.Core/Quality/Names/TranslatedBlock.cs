using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality.Names;

/// <summary>A French block and its English.</summary>
/// <param name="Number">Number of the block in its article.</param>
/// <param name="Source">The French.</param>
/// <param name="Target">The English; empty while there is none.</param>
public sealed record TranslatedBlock(int Number, string Source, string Target)
{
    /// <summary>Which sentences answer each other; empty when that is not known.</summary>
    public ImmutableArray<SentencePair> Sentences { get; init; } = [];

    /// <summary>Which words answer each other, as the engine says; empty when it does not.</summary>
    public ImmutableArray<WordLink> Links { get; init; } = [];

    /// <summary>What answers the occurrences of glossary entries; empty when none was looked for.</summary>
    public ImmutableArray<TermOccurrence> Terms { get; init; } = [];
}
