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
    IMachineCache Cache)
{
    /// <summary>How far the text may go: no engine that reaches farther gets a word of it.</summary>
    public EngineReach Reach { get; init; } = EngineReach.Services;

    /// <summary>Who watches the money; null where nobody does.</summary>
    public ISpendingGuard? Spending { get; init; }

    /// <summary>Name of the run, for the cap of a run.</summary>
    public string Run { get; init; } = "";

    /// <summary>Whether a person has said that these texts may be paid for, though they may have been before.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Pairs of the article that a person has approved, newest first; for engines that learn from examples.</summary>
    public ImmutableArray<ApprovedPair> Examples { get; init; } = [];

    /// <summary>All paragraphs of the article in their order, for engines that read context; empty for none.</summary>
    public ImmutableArray<Block> Neighbours { get; init; } = [];

    /// <summary>What still holds, asked before each call, as people change an article while its run is under way; null where nobody can.</summary>
    public Func<CancellationToken, Task<OrderNow>>? Now { get; init; }
}

/// <summary>What holds of an order at this moment.</summary>
/// <param name="Reach">How far the text may go.</param>
/// <param name="IsWanted">Whether a block is still to be translated.</param>
public sealed record OrderNow(EngineReach Reach, Func<Block, bool> IsWanted);

/// <summary>One piece of news while blocks are translated.</summary>
public abstract record TranslationStep;

/// <summary>A block was translated; the cache has the result already.</summary>
public sealed record BlockTranslated(Block Block, MachineTarget Target) : TranslationStep;

/// <summary>A block could not be translated.</summary>
/// <param name="Block">The block.</param>
/// <param name="Fault">The kind of failure.</param>
/// <param name="Cause">One sentence for a person.</param>
/// <param name="MayBeBilled">Whether the service may have charged all the same.</param>
public sealed record BlockFailed(Block Block, EngineFault Fault, string Cause, bool MayBeBilled = false) : TranslationStep;

/// <summary>The engine cannot go on at all: always the last step, and the blocks not named before were not tried.</summary>
/// <param name="Fault">The kind of failure.</param>
/// <param name="Cause">One sentence for a person.</param>
public sealed record EngineGaveUp(EngineFault Fault, string Cause) : TranslationStep;
