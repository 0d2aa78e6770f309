using System.Collections.Immutable;
using BilingualReader.Core.Translation;
using BilingualReader.Neural;
using BilingualReader.Web.Engines.Local.Models;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Local;

/// <summary>The neural engine in this process: a model of Firefox's translations, on this machine's processor.</summary>
internal sealed class LocalEngine(LocalModel model, InstalledModels installed, IOptions<LocalOptions> options) : ITranslationEngine
{
    // Changes with what this class does to answers: part of the key of kept translations.
    private const string Revision = "1";
    private const int LongestText = 100_000;

    // Enough for full batches of sentences, few enough for the first paragraph to be there soon.
    private const int MostTexts = 8;

    private readonly TranslationOptions how = new()
    {
        BeamSize = options.Value.BeamSize,
        Threads = options.Value.Threads == 0 ? Environment.ProcessorCount : options.Value.Threads,
    };

    /// <inheritdoc />
    public EngineId Id { get; } = new("local");

    /// <inheritdoc />
    public string Name => "Local neural model";

    /// <inheritdoc />
    public EngineCapabilities Capabilities { get; } = new(
        TextsPerCall: MostTexts,
        CharactersPerText: LongestText,
        Concurrency: 1,
        Terms: TermCarriage.Native,
        GivesWordLinks: true,
        Reach: EngineReach.ThisMachine,
        Quality: "A good machine translation that reads like one; names and figures want a look.");

    /// <inheritdoc />
    public async Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => await Task.Run(model.Load, cancellationToken) switch
    {
        LocalModelLoaded loaded => new EngineReady($"{loaded.Version}-{how.BeamSize}-{Revision}"),
        LocalModelUnusable unusable => new EngineNotReady(unusable.Reason, "dotnet run --project src/BilingualReader.Web -- model fetch"),
        _ => throw new InvalidOperationException("Unknown state."),
    };

    /// <inheritdoc />
    public async Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (texts.IsEmpty) return new EngineTranslated([], 0);
        if (texts.Any(text => text.Text.Length > LongestText)) return new EngineFailed(EngineFault.TooLong, "The paragraph is too long for the local model: split it in two.");
        return await Task.Run(() => Translate(texts, cancellationToken), cancellationToken);
    }

    private EngineOutcome Translate(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        if (model.Load() is not LocalModelLoaded { Translator: var translator }) return new EngineFailed(EngineFault.Unavailable, $"{ModelWords.Of(installed.Read())} Fetch the model on the page Engines.");
        ImmutableArray<LocalSentences> cut = [.. texts.Select(text => new LocalSentences(text))];
        var answers = translator.Translate([.. cut.SelectMany(text => text.Sent)], how, cancellationToken).AsSpan();
        var translations = ImmutableArray.CreateBuilder<EngineTranslation?>(texts.Length);
        foreach (var text in cut)
        {
            translations.Add(text.Join(answers[..text.Sent.Length]));
            answers = answers[text.Sent.Length..];
        }

        return translations.All(translation => translation is not null)
            ? new EngineTranslated([.. translations.OfType<EngineTranslation>()], 1)
            : new EnginePartlyTranslated(translations.ToImmutable(), new EngineFailed(EngineFault.BadResponse, "The local model gave an empty sentence: choose another engine for this paragraph."), 1);
    }
}
