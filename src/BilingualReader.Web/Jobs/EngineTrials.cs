using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.Jobs;

/// <summary>What came of trying an engine.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="French">The sentence.</param>
/// <param name="English">What it made of it; null when it failed.</param>
/// <param name="Problem">Why it failed, and what to do; null when it did not.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Receipt">What it cost; null when it failed.</param>
public sealed record EngineTrial(EngineId Engine, string French, string? English, string? Problem, long Milliseconds, Receipt? Receipt);

/// <summary>Sends one sentence through an engine, the way that articles go, so that a person sees whether it works.</summary>
public sealed class EngineTrials(EngineRegistry engines, TranslationDesk desk)
{
    /// <summary>The sentence that is sent.</summary>
    public const string Sentence = "Le maire de la ville a ouvert la bibliothèque ce matin.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Tries an engine; null when there is none with the id.</summary>
    public async Task<EngineTrial?> TryAsync(EngineId id, CancellationToken cancellationToken)
    {
        if (engines.Find(id) is null) return null;
        var began = desk.Time.GetTimestamp();
        var (step, problem) = await engines.ChooseAsync(id, cancellationToken) switch
        {
            EngineChosen chosen => await TranslateAsync(chosen, cancellationToken),
            NoEngine none => (null, $"{none.Reason} {none.Remedy}"),
            _ => throw new InvalidOperationException("Unknown choice."),
        };
        return new EngineTrial(id, Sentence, step?.Target.Text, problem, (long)desk.Time.GetElapsedTime(began).TotalMilliseconds, step?.Target.Receipt);
    }

    private async Task<(BlockTranslated? Done, string? Problem)> TranslateAsync(EngineChosen chosen, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var block = new Block(1, BlockKind.Paragraph, Sentence, [], "fr", new TextSpan(0, Sentence.Length));
        var order = new TranslationOrder([block], desk.Glossaries.Current.Termbase, chosen.Engine, chosen.Version, NoCache.Instance) { IsConfirmed = true, Spending = desk.Spending, Run = "trial" };
        try
        {
            await foreach (var step in desk.Translator.TranslateAsync(order, CancellationToken.None, patience.Token))
            {
                if (step is BlockTranslated done) return (done, null);
                if (step is BlockFailed failed) return (null, failed.Cause);
                if (step is EngineGaveUp gaveUp) return (null, gaveUp.Cause);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It took too long.
        }

        return (null, $"{chosen.Engine.Name} did not answer within {Patience.TotalSeconds:0} seconds.");
    }

    // A trial shall show how the service is now, not how it was.
    private sealed class NoCache : IMachineCache
    {
        public static readonly NoCache Instance = new();

        public Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken) => Task.FromResult<EngineTranslation?>(null);

        public Task StoreAsync(MachineCacheKey key, EngineTranslation translation, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
