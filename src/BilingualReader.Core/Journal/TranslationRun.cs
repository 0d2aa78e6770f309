using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Journal;

/// <summary>A translation run that has been asked for and has not ended.</summary>
/// <param name="Engine">With which engine.</param>
/// <param name="Blocks">The blocks asked for, in order.</param>
/// <param name="Sequence">Sequence number of the request: what was done after it counts as done.</param>
/// <param name="Done">Blocks of the run that need nothing more: translated or failed by its engine, or taken over by a person.</param>
public sealed record TranslationRun(EngineId Engine, ImmutableArray<int> Blocks, long Sequence, ImmutableHashSet<int> Done)
{
    /// <summary>Sequence number of its first request: the same for as long as the run goes on, whatever is asked for meanwhile.</summary>
    public long Begun { get; init; } = Sequence;

    /// <summary>The blocks still to do, in order.</summary>
    public IEnumerable<int> Open => Blocks.Where(number => !Done.Contains(number));

    // A late result of an earlier run with another engine does not count for this one.
    internal TranslationRun AfterEngine(EngineId engine, int block) => engine == Engine ? After(block) : this;

    internal TranslationRun After(int block) => Blocks.Contains(block) ? this with { Done = Done.Add(block) } : this;

    internal TranslationRun Reopen(int block) => this with { Done = Done.Remove(block) };
}
