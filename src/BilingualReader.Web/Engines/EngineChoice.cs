using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines;

/// <summary>Which engine translates now, if any.</summary>
public abstract record EngineChoice;

/// <summary>This one does.</summary>
/// <param name="Engine">The engine, behind its guard.</param>
/// <param name="Version">Its version, as it gave it when it was asked.</param>
public sealed record EngineChosen(ITranslationEngine Engine, string Version) : EngineChoice;

/// <summary>None can.</summary>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record NoEngine(string Reason, string Remedy) : EngineChoice;

/// <summary>An engine, and whether it can be used now.</summary>
public sealed record EngineLine(ITranslationEngine Engine, EngineStatus Status);
