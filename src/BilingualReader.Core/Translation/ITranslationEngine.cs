using System.Collections.Immutable;

namespace BilingualReader.Core.Translation;

/// <summary>How an engine carries glossary terms.</summary>
public enum TermCarriage
{
    /// <summary>Not at all: the ledger alone tells what became of a term.</summary>
    None,

    /// <summary>By tokens that stand for the terms inside the text.</summary>
    Placeholders,

    /// <summary>By a glossary of the engine's own.</summary>
    Native,

    /// <summary>By lines in a prompt.</summary>
    Prompt,
}

/// <summary>What an engine can do, and its limits.</summary>
/// <param name="TextsPerCall">Most texts in one call, 1 or more.</param>
/// <param name="CharactersPerText">Longest text, in UTF-16 code units.</param>
/// <param name="Concurrency">Most calls under way at once, 1 or more.</param>
/// <param name="Terms">How it carries glossary terms.</param>
/// <param name="GivesWordLinks">Whether it can tell which words answer which.</param>
/// <param name="IsOffline">Whether texts stay on this machine.</param>
/// <param name="Quality">One sentence for readers on what to expect, such as "A rough machine translation".</param>
public sealed record EngineCapabilities(
    int TextsPerCall,
    int CharactersPerText,
    int Concurrency,
    TermCarriage Terms,
    bool GivesWordLinks,
    bool IsOffline,
    string Quality);

/// <summary>Whether an engine can be used now.</summary>
public abstract record EngineStatus;

/// <summary>It can.</summary>
/// <param name="Version">What its results depend on besides text, terms and options; part of the cache key.</param>
public sealed record EngineReady(string Version) : EngineStatus;

/// <summary>It cannot.</summary>
/// <param name="Reason">What is missing, in one sentence.</param>
/// <param name="Remedy">What to do about it, such as a command to run.</param>
public sealed record EngineNotReady(string Reason, string Remedy) : EngineStatus;

/// <summary>
/// The engine port: n texts in, exactly n translations out, or one failure with its cause.
/// Expected failures are values; only cancellation is thrown.
/// </summary>
public interface ITranslationEngine
{
    /// <summary>Its id in settings, on the command line and in journals.</summary>
    EngineId Id { get; }

    /// <summary>Its name for people, such as "Apertium, on this machine".</summary>
    string Name { get; }

    /// <summary>What it can do, and its limits.</summary>
    EngineCapabilities Capabilities { get; }

    /// <summary>Tells whether it can be used now, without translating anything.</summary>
    Task<EngineStatus> CheckAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Translates French to English. At most <see cref="EngineCapabilities.TextsPerCall"/> texts.
    /// Throws <see cref="OperationCanceledException"/> when cancelled, nothing else.
    /// </summary>
    Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken);
}
