using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines;

/// <summary>Every engine there is, each behind its guard, and the choice that <c>Translation:Engine</c> makes among them.</summary>
public sealed class EngineRegistry(IEnumerable<ITranslationEngine> engines)
{
    /// <summary>All engines, in the order in which <c>auto</c> asks them.</summary>
    public ImmutableArray<ITranslationEngine> Engines { get; } = [.. engines];

    /// <summary>The engine with the id; null when there is none.</summary>
    public ITranslationEngine? Find(EngineId id) => Engines.FirstOrDefault(engine => engine.Id == id);
}
