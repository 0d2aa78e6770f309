using System.Collections.Immutable;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>Every engine, and the one that the settings choose.</summary>
/// <param name="Lines">The engines, in the order in which <c>auto</c> asks them.</param>
/// <param name="Chosen">The one that a new run takes; null when there is no engine at all.</param>
internal sealed record EngineBoard(ImmutableArray<EngineLine> Lines, EngineLine? Chosen)
{
    /// <summary>Why nothing can be translated now; null when something can.</summary>
    public EngineNotReady? Obstacle => Chosen is null
        ? new EngineNotReady("No translation engine is set up.", "See the setting Translation:Engine.")
        : Chosen.Status as EngineNotReady;

    /// <summary>The engine with the id; null when there is none.</summary>
    public ITranslationEngine? Find(EngineId id) => Lines.FirstOrDefault(line => line.Engine.Id == id)?.Engine;
}
