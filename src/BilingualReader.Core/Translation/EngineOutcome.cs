using System.Collections.Immutable;

namespace BilingualReader.Core.Translation;

/// <summary>Why an engine gave no translation.</summary>
public enum EngineFault
{
    /// <summary>Not installed, not reachable, or it does not start.</summary>
    Unavailable,

    /// <summary>It did not answer within its deadline.</summary>
    Timeout,

    RateLimited,
    QuotaExceeded,
    Unauthorized,
    UnsupportedPair,

    /// <summary>The text is longer than the engine takes.</summary>
    TooLong,

    /// <summary>The article may not be sent there: its label says how far its text may go.</summary>
    NotAllowed,

    /// <summary>A cap of one's own on what may be spent would be passed.</summary>
    OverBudget,

    /// <summary>What answered did not answer as the service does: a page for people, broken JSON, far too much.</summary>
    Unreadable,

    /// <summary>It answered, but not in a way that can be trusted: a wrong count, an empty text, a lost placeholder.</summary>
    BadResponse,
}

/// <summary>The answer of an engine to n texts: n translations, or one failure.</summary>
public abstract record EngineOutcome;

/// <summary>Exactly as many translations as texts were sent, in their order.</summary>
/// <param name="Translations">The translations.</param>
/// <param name="Requests">How many calls of the service or process it took.</param>
public sealed record EngineTranslated(ImmutableArray<EngineTranslation> Translations, int Requests) : EngineOutcome;

/// <summary>
/// As many places as texts were sent, in their order, some of them empty: those answers cannot be trusted, and their texts may
/// be sent again, while the others are kept.
/// </summary>
/// <param name="Translations">The translations; null for a text that failed.</param>
/// <param name="Failure">Why the others failed.</param>
/// <param name="Requests">How many calls of the service or process it took.</param>
public sealed record EnginePartlyTranslated(ImmutableArray<EngineTranslation?> Translations, EngineFailed Failure, int Requests) : EngineOutcome;

/// <summary>No translation.</summary>
/// <param name="Fault">The kind of failure.</param>
/// <param name="Cause">One sentence for a person: what happened and what to do. Holds no secret and no article text.</param>
/// <param name="RetryAfter">How long to wait before another try, when the engine said so.</param>
public sealed record EngineFailed(EngineFault Fault, string Cause, TimeSpan? RetryAfter = null) : EngineOutcome
{
    /// <summary>
    /// Whether the service may have charged all the same (no answer, half an answer, an answer that cannot be trusted): such a
    /// text is never sent again without a person's word.
    /// </summary>
    public bool MayBeBilled { get; init; }
}
