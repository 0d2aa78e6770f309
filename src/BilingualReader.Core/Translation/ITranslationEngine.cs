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

/// <summary>How far a text goes when an engine gets it; each step includes those before it.</summary>
public enum EngineReach
{
    ThisMachine,

    /// <summary>A server of one's own: in the same house, or named as one's own in the settings.</summary>
    OwnServers,

    /// <summary>A service of somebody else.</summary>
    Services,
}

/// <summary>What a service counts.</summary>
public enum BillingUnit
{
    /// <summary>Unicode code points of the source.</summary>
    Characters,

    /// <summary>UTF-16 code units of what is sent, markup too.</summary>
    CodeUnits,

    /// <summary>Tokens of a language model, sent and received.</summary>
    Tokens,
}

/// <summary>The price that the settings give for an engine.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="PerMillion">Price of a million units; 0 when the settings name none, so that units are counted without a price.</param>
/// <param name="Currency">ISO 4217, such as "EUR".</param>
public sealed record EngineRate(BillingUnit Unit, decimal PerMillion, string Currency)
{
    /// <summary>Price of a number of units.</summary>
    public decimal PriceOf(long units) => units * PerMillion / 1_000_000m;
}

/// <summary>What a service says of the plan, in its units.</summary>
/// <param name="Used">Used in this period.</param>
/// <param name="Limit">The limit of the period; null when there is none.</param>
/// <param name="Until">When the period ends; null when the service does not say.</param>
public sealed record EngineAllowance(long Used, long? Limit, DateTimeOffset? Until);

/// <summary>What an engine can do, and its limits.</summary>
/// <param name="TextsPerCall">Most texts in one call, 1 or more.</param>
/// <param name="CharactersPerText">Longest text, in UTF-16 code units.</param>
/// <param name="Concurrency">Most calls under way at once, 1 or more.</param>
/// <param name="Terms">How it carries glossary terms.</param>
/// <param name="GivesWordLinks">Whether it can tell which words answer which.</param>
/// <param name="Reach">How far texts go that are given to it.</param>
/// <param name="Quality">One sentence for readers on what to expect, such as "A rough machine translation".</param>
public sealed record EngineCapabilities(
    int TextsPerCall,
    int CharactersPerText,
    int Concurrency,
    TermCarriage Terms,
    bool GivesWordLinks,
    EngineReach Reach,
    string Quality)
{
    /// <summary>Most that one call takes in all, in the measure of <see cref="ITranslationEngine.SizeOf"/>.</summary>
    public int SizePerCall { get; init; } = int.MaxValue;

    /// <summary>
    /// Whether it translates each text of a call by itself, so that no answer can be that of another text: then answers are not weighed
    /// against those of their neighbours.
    /// </summary>
    public bool KeepsTextsApart { get; init; }

    /// <summary>Paragraphs of context that it wants before and after each text, 0 for none.</summary>
    public int ContextParagraphs { get; init; }

    /// <summary>What it costs; null when it costs nothing.</summary>
    public EngineRate? Rate { get; init; }

    /// <summary>
    /// Ways of carrying a term after which it has another one left: it is asked once more, with <see cref="EngineText.Lost"/>, when
    /// its answer lost a term that went so. Empty when a second call could only give the same.
    /// </summary>
    public ImmutableArray<TermCarriage> Repairable { get; init; } = [];
}

/// <summary>Whether an engine can be used now.</summary>
public abstract record EngineStatus;

/// <summary>It can.</summary>
/// <param name="Version">What its results depend on besides text, terms and options; part of the cache key.</param>
public sealed record EngineReady(string Version) : EngineStatus
{
    /// <summary>What a person may want to know all the same, a sentence each, such as entries that its glossary does not take.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

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

    /// <summary>Size of a text in the measure of <see cref="EngineCapabilities.SizePerCall"/>, such as bytes or characters with markup.</summary>
    int SizeOf(EngineText text) => text.Text.Length;

    /// <summary>Units that the service will count for a text; an estimate where only the service can tell. 0 when it costs nothing.</summary>
    long CountUnits(EngineText text) => 0;

    /// <summary>What the service says of the plan; null when it does not say, or cannot be asked now.</summary>
    Task<EngineAllowance?> ReadAllowanceAsync(CancellationToken cancellationToken) => Task.FromResult<EngineAllowance?>(null);

    /// <summary>Tells whether it can be used now, without translating anything.</summary>
    Task<EngineStatus> CheckAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Translates French to English. At most <see cref="EngineCapabilities.TextsPerCall"/> texts.
    /// Throws <see cref="OperationCanceledException"/> when cancelled, nothing else; a call that a service may charge for is not
    /// broken off then, but comes to its end within its own deadline.
    /// </summary>
    Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken);
}
