using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Translation.Repairing;

namespace BilingualReader.Core.Translation;

/// <summary>What one translation cost.</summary>
/// <param name="Characters">UTF-16 code units sent to the engine, in all calls that it took; 0 from the cache.</param>
/// <param name="Requests">Calls it took; 0 from the cache.</param>
/// <param name="IsCached">Whether it came from the cache of earlier machine results.</param>
public sealed record Receipt(int Characters, int Requests, bool IsCached)
{
    /// <summary>Units that the service charged, as it said or else as it counts; 0 when nothing is charged.</summary>
    public long Units { get; init; }

    /// <summary>What they cost at the price of the settings; null when the engine costs nothing or no price is set.</summary>
    public decimal? Price { get; init; }

    /// <summary>Currency of the price, ISO 4217; null without one.</summary>
    public string? Currency { get; init; }
}

/// <summary>Raw machine output for one block, with all that it depends on.</summary>
/// <param name="Text">The English, terms restored.</param>
/// <param name="Codes">The inline codes of the source, placed in the target; a code that found no place is left out.</param>
/// <param name="Sentences">Sentence partners, in order.</param>
/// <param name="Links">Word partners; empty when the engine gives none.</param>
/// <param name="Engine">Who made it.</param>
/// <param name="EngineVersion">In which version.</param>
/// <param name="GlossaryRevision">Revision of the termbase at the time.</param>
/// <param name="TermsKey">Hash of the entries in force for this block; when it changes, so may the translation.</param>
/// <param name="Receipt">What it cost.</param>
public sealed record MachineTarget(
    string Text,
    ImmutableArray<InlineCode> Codes,
    ImmutableArray<SentencePair> Sentences,
    ImmutableArray<WordLink> Links,
    EngineId Engine,
    string EngineVersion,
    string GlossaryRevision,
    string TermsKey,
    Receipt Receipt)
{
    /// <summary>How each term of the block was carried, in their order; null when that is not known, as in older journals.</summary>
    public ImmutableArray<TermCarriage>? Carried { get; init; }

    /// <summary>Whether the engine was asked a second time because its first answer lost terms, and what came of it.</summary>
    public TermRepair Repair { get; init; }
}
