using System.Collections.Immutable;

namespace BilingualReader.Core.Translation;

/// <summary>
/// Calls an engine for one pass over an article: waits when the service asks for it, and sends a refused batch again in
/// halves, so that one bad paragraph does not take others with it. Each text gets its own result.
/// </summary>
internal sealed class EngineCaller(ITranslationEngine engine, TimeProvider time, CancellationToken stopping)
{
    private const int RateLimitTries = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>One answer for each text, in their order.</summary>
    public async Task<ImmutableArray<EngineAnswer>> CallAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        var outcome = await CallPatientlyAsync(texts, cancellationToken);
        if (outcome is EngineTranslated translated) return Share(translated);
        var failed = (EngineFailed)outcome;
        if (texts.Length == 1 || failed.Fault is not (EngineFault.BadResponse or EngineFault.TooLong)) return [.. texts.Select(_ => new EngineAnswer(null, failed, 0))];

        var half = texts.Length / 2;
        var first = await CallAsync(texts[..half], cancellationToken);
        return [.. first, .. await CallAsync(texts[half..], cancellationToken)];
    }

    // The requests of a call are counted once, with its first text.
    private static ImmutableArray<EngineAnswer> Share(EngineTranslated translated) =>
        [.. translated.Translations.Select((translation, index) => new EngineAnswer(translation, null, index == 0 ? translated.Requests : 0))];

    private async Task<EngineOutcome> CallPatientlyAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        for (var tries = 1; ; tries++)
        {
            var outcome = await engine.TranslateAsync(texts, cancellationToken);
            if (outcome is not EngineFailed { Fault: EngineFault.RateLimited } limited) return outcome;
            var wait = limited.RetryAfter ?? FirstWait * Math.Pow(2, tries - 1);
            if (tries == RateLimitTries || wait > LongestWait) return outcome;
            await Task.Delay(wait, time, patience.Token);
        }
    }
}

/// <summary>What one text of a call got.</summary>
/// <param name="Translation">The translation; null when it failed.</param>
/// <param name="Failure">The failure; null when it was translated.</param>
/// <param name="Requests">Calls that are counted with this text.</param>
internal sealed record EngineAnswer(EngineTranslation? Translation, EngineFailed? Failure, int Requests);
