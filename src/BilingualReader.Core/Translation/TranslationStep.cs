using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Translation;

/// <summary>What to translate, and with what.</summary>
/// <param name="Blocks">The blocks, in the order in which they are wanted; none of them furniture or in another language.</param>
/// <param name="Termbase">The glossary entries in force.</param>
/// <param name="Engine">The engine, behind its guard.</param>
/// <param name="EngineVersion">Its version, as <see cref="EngineReady.Version"/> gave it.</param>
/// <param name="Cache">What engines said before.</param>
public sealed record TranslationOrder(
    ImmutableArray<Block> Blocks,
    Termbase Termbase,
    ITranslationEngine Engine,
    string EngineVersion,
    IMachineCache Cache);

/// <summary>One piece of news while blocks are translated.</summary>
public abstract record TranslationStep;

/// <summary>A block was translated; the cache has the result already.</summary>
public sealed record BlockTranslated(Block Block, MachineTarget Target) : TranslationStep;

/// <summary>A block could not be translated.</summary>
/// <param name="Block">The block.</param>
/// <param name="Fault">The kind of failure.</param>
/// <param name="Cause">One sentence for a person.</param>
public sealed record BlockFailed(Block Block, EngineFault Fault, string Cause) : TranslationStep;

/// <summary>The engine cannot go on at all: always the last step, and the blocks not named before were not tried.</summary>
/// <param name="Fault">The kind of failure.</param>
/// <param name="Cause">One sentence for a person.</param>
public sealed record EngineGaveUp(EngineFault Fault, string Cause) : TranslationStep;
