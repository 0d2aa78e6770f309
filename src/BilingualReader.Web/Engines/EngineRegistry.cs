using System.Collections.Immutable;
using BilingualReader.Core.Translation;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines;

/// <summary>Every engine there is, each behind its guard, and the choice that <c>Translation:Engine</c> makes among them.</summary>
public sealed partial class EngineRegistry : IDisposable
{
    // The order of the design, section 4: the best translation first, the one that needs nothing but this machine last.
    private static readonly ImmutableArray<string> Preference = ["deepl", "azure", "chat", "libretranslate", "local", "apertium"];

    private readonly ImmutableArray<GuardedEngine> guarded;
    private readonly EngineId? configured;

    /// <summary>Puts a guard around each engine. Two engines with one id are a mistake of the program.</summary>
    public EngineRegistry(IEnumerable<ITranslationEngine> engines, IOptions<TranslationOptions> options, ILogger<EngineRegistry> logger)
    {
        guarded = [.. engines.OrderBy(engine => Rank(engine.Id)).ThenBy(engine => engine.Id.Value, StringComparer.Ordinal).Select(engine => new GuardedEngine(engine, (id, exception) => LogUnexpected(logger, id, exception)))];
        if (guarded.DistinctBy(engine => engine.Id).Count() < guarded.Length) throw new InvalidOperationException("Two translation engines are registered under one id.");
        Engines = ImmutableArray<ITranslationEngine>.CastUp(guarded);
        configured = options.Value.Engine.Trim().Equals(TranslationOptions.Automatic, StringComparison.OrdinalIgnoreCase) || !EngineId.TryParse(options.Value.Engine, out var id) ? null : id;
    }

    /// <summary>All engines, in the order in which <c>auto</c> asks them.</summary>
    public ImmutableArray<ITranslationEngine> Engines { get; }

    /// <summary>How long <c>auto</c> waits for each engine but the last to say whether it is ready.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The engine with the id; null when there is none.</summary>
    public ITranslationEngine? Find(EngineId id) => Engines.FirstOrDefault(engine => engine.Id == id);

    /// <summary>The engine to use: the wanted one, else the one of the settings, else the first that is ready and may have the text.</summary>
    /// <param name="wanted">The engine that a person has chosen; null for none.</param>
    /// <param name="cancellationToken">Cancels the asking.</param>
    /// <param name="reach">How far the text may go.</param>
    public async Task<EngineChoice> ChooseAsync(EngineId? wanted, CancellationToken cancellationToken, EngineReach reach = EngineReach.Services)
    {
        if ((wanted ?? configured) is not { } id) return await ChooseFirstAsync(reach, cancellationToken);
        return Find(id) is { } engine && engine.Capabilities.Reach > reach
            ? new NoEngine($"This article may not be sent to {engine.Name}.", "Change where its text may go, or choose another engine.")
            : await ChooseAsync(id, cancellationToken);
    }

    /// <summary>The first engine that is ready of those after the given one, in the order in which <c>auto</c> asks them; null when there is none.</summary>
    /// <param name="engine">The engine that gave up.</param>
    /// <param name="reach">How far the text may go.</param>
    /// <param name="cancellationToken">Cancels the asking.</param>
    public async Task<EngineChosen?> FindNextAsync(EngineId engine, EngineReach reach, CancellationToken cancellationToken)
    {
        foreach (var next in Engines.SkipWhile(known => known.Id != engine).Skip(1).Where(next => next.Capabilities.Reach <= reach))
        {
            if (await ChooseAsync(next.Id, cancellationToken) is EngineChosen chosen) return chosen;
        }

        return null;
    }

    /// <summary>Each engine, ready or why not, in the order in which <c>auto</c> asks them.</summary>
    public async Task<ImmutableArray<EngineLine>> DescribeAsync(CancellationToken cancellationToken)
    {
        var statuses = await Task.WhenAll(Engines.Select(engine => engine.CheckAsync(cancellationToken)));
        return [.. Engines.Zip(statuses, (engine, status) => new EngineLine(engine, status))];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var engine in guarded) engine.Dispose();
    }

    private static int Rank(EngineId id) => Preference.IndexOf(id.Value) is var rank and >= 0 ? rank : Preference.Length;

    private async Task<EngineChoice> ChooseAsync(EngineId id, CancellationToken cancellationToken)
    {
        if (Find(id) is not { } engine) return new NoEngine($"There is no engine \"{id}\".", $"Use one of: {Names()}.");
        return await engine.CheckAsync(cancellationToken) switch
        {
            EngineReady ready => new EngineChosen(engine, ready.Version),
            EngineNotReady not => new NoEngine(not.Reason, not.Remedy),
            _ => new NoEngine($"{engine.Name} does not say whether it is ready.", "Choose another engine."),
        };
    }

    private async Task<EngineChoice> ChooseFirstAsync(EngineReach reach, CancellationToken cancellationToken)
    {
        EngineChoice choice = new NoEngine("This app has no translation engine.", "Install one, and name it in the setting Translation:Engine.");
        var allowed = Engines.Where(engine => engine.Capabilities.Reach <= reach).ToImmutableArray();
        foreach (var engine in allowed)
        {
            choice = engine == allowed[^1] ? await ChooseAsync(engine.Id, cancellationToken) : await ChooseSoonAsync(engine, cancellationToken);
            if (choice is EngineChosen) return choice;
        }

        // The last one asked needs nothing but this machine, so its remedy is the one that anybody can follow.
        return choice is NoEngine none && Engines.Length > 1 ? none with { Reason = $"No translation engine is ready. {none.Reason}" } : choice;
    }

    // Nobody has asked for this very engine, and there is another one: a service that is away must not hold it up.
    private async Task<EngineChoice> ChooseSoonAsync(ITranslationEngine engine, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await ChooseAsync(engine.Id, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new NoEngine($"{engine.Name} does not answer.", "Try again in a moment, or choose another engine.");
        }
    }

    private string Names() => string.Join(", ", Engines.Select(engine => engine.Id.Value));

    [LoggerMessage(Level = LogLevel.Error, Message = "The engine {Engine} threw an exception that it should have turned into a failure.")]
    private static partial void LogUnexpected(ILogger logger, EngineId engine, Exception exception);
}
