using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>One engine as a page shows it.</summary>
/// <param name="Id">Its id, as in the settings.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Capabilities">What it can do.</param>
/// <param name="Status">Whether it can be used now.</param>
internal sealed record EngineLine(EngineId Id, string Name, EngineCapabilities Capabilities, EngineStatus Status)
{
    public bool IsReady => Status is EngineReady;
}

/// <summary>Every engine, and the one that the settings choose.</summary>
/// <param name="Lines">The engines, in the order in which <c>auto</c> asks them.</param>
/// <param name="Chosen">The one that a new run takes; null when there is no engine at all.</param>
internal sealed record EngineBoard(ImmutableArray<EngineLine> Lines, EngineLine? Chosen)
{
    /// <summary>Why nothing can be translated now; null when something can.</summary>
    public EngineNotReady? Obstacle => Chosen is null
        ? new EngineNotReady("No translation engine is set up.", "See the setting Translation:Engine.")
        : Chosen.Status as EngineNotReady;
}
