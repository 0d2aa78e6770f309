using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Jobs;

/// <summary>Which blocks a run is for. Text that a person wrote or approved is never in any.</summary>
public enum TranslationScope
{
    /// <summary>Blocks without a translation, failed ones too.</summary>
    Open,

    /// <summary>Blocks whose glossary terms have changed since they were translated, and open ones.</summary>
    Affected,

    /// <summary>Every block that no person has touched.</summary>
    All,
}

/// <summary>What became of the wish to start a run.</summary>
public abstract record StartOutcome;

/// <summary>It is under way, or one was already.</summary>
/// <param name="Engine">With which engine.</param>
/// <param name="Blocks">Blocks that the run has still to do.</param>
public sealed record Started(EngineId Engine, int Blocks) : StartOutcome;

/// <summary>There is nothing to translate.</summary>
public sealed record NothingToDo : StartOutcome;

/// <summary>It could not be started.</summary>
/// <param name="Reason">One sentence for a person.</param>
/// <param name="Remedy">What to do.</param>
public sealed record StartRefused(string Reason, string Remedy) : StartOutcome;
