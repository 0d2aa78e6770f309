using System.Collections.Immutable;
using BilingualReader.Core.Translation;
using BilingualReader.Neural;
using Microsoft.Extensions.Options;
using SearchOptions = BilingualReader.Neural.TranslationOptions;

namespace BilingualReader.Web.Engines.Local;

/// <summary>The neural engine in this process: a model of Firefox's translations, on this machine's processor.</summary>
internal sealed class LocalEngine(LocalModel model, IOptions<LocalOptions> options) : ITranslationEngine
{
    /// <summary>The id of this engine.</summary>
    public static readonly EngineId OwnId = new("local");

    // Changes with what this engine does to answers: part of the key of kept translations.
    private const string Revision = "1";
    private const string Remedy = "dotnet run --project src/BilingualReader.Web -- model fetch";
    private const int LongestText = 100_000;

    // A dozen sentences or so: enough to go along together, few enough for paragraphs to come one screen after the other.
    private const int MostTexts = 4;

    // Each call has one core, so that as many calls go side by side as there are cores.
    private readonly SearchOptions _options = new() { BeamSize = options.Value.BeamSize, Threads = 1 };

    /// <inheritdoc />
    public EngineId Id => OwnId;

    /// <inheritdoc />
    public string Name => "Neural model, on this machine";

    /// <inheritdoc />
    public EngineCapabilities Capabilities { get; } = new(
        TextsPerCall: MostTexts,
        CharactersPerText: LongestText,
        Concurrency: options.Value.Threads == 0 ? Environment.ProcessorCount : options.Value.Threads,
        Terms: TermCarriage.Native,
        GivesWordLinks: true,
        Reach: EngineReach.ThisMachine,
        Quality: "A good machine translation by a small model: it reads well, and may be wrong without looking wrong.")
    { KeepsTextsApart = true };

    /// <inheritdoc />
    public async Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => await Task.Run(model.Load, cancellationToken) switch
    {
        LocalModelLoaded loaded => new EngineReady($"{loaded.Version}-beam{_options.BeamSize}-{Revision}"),
        LocalModelUnusable unusable => new EngineNotReady(unusable.Reason, Remedy),
        _ => throw new InvalidOperationException("Unknown state."),
    };

    /// <inheritdoc />
    public async Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (texts.IsEmpty) return new EngineTranslated([], 0);
        if (texts.Any(text => text.Text.Length > LongestText)) return new EngineFailed(EngineFault.TooLong, "The paragraph is too long for the local model: split it in two.");
        // On a thread of its own: those of the pool are for pages. Whoever cancels goes on at once; the work stops at the next word.
        return await Task.Factory.StartNew(() => Translate(texts, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(cancellationToken);
    }

    private EngineOutcome Translate(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        switch (model.Load())
        {
            case LocalModelUnusable unusable:
                return new EngineFailed(EngineFault.Unavailable, $"{unusable.Reason} Run: {Remedy}");
            case LocalModelLoaded { Translator: var translator }:
                ImmutableArray<LocalText> cut = [.. texts.Select(text => new LocalText(text))];
                return new EngineTranslated(Join(cut, new LocalSearch(translator, _options).Translate([.. cut.SelectMany(text => text.Sentences)], cancellationToken)), 1);
            default:
                throw new InvalidOperationException("Unknown state.");
        }
    }

    private static ImmutableArray<EngineTranslation> Join(ImmutableArray<LocalText> texts, LocalResult result)
    {
        var translations = ImmutableArray.CreateBuilder<EngineTranslation>(texts.Length);
        var rest = result.English.AsSpan();
        foreach (var text in texts)
        {
            translations.Add(text.Join(rest[..text.Sentences.Length], result.Apart));
            rest = rest[text.Sentences.Length..];
        }

        return translations.MoveToImmutable();
    }
}
