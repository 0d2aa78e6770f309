using System.Collections.Immutable;
using BilingualReader.Core.Quality;

namespace BilingualReader.Core.Translation;

/// <summary>
/// Calls an engine for one pass over an article: sets aside what a call may cost, looks whether the answers are those of
/// their texts, and sends a refused or suspect batch again in halves, so that one bad paragraph does not take others with
/// it. Each text gets its own result.
/// </summary>
/// <param name="order">The order.</param>
/// <param name="place">Where the calls are made from.</param>
internal sealed class EngineCaller(TranslationOrder order, CallPlaces.CallPlace place)
{
    private const string Suspect = "The answer does not look like a translation of this paragraph: it may belong to another one.";

    private readonly PaidCall call = new(order, place);
    private readonly HashSet<MachineCacheKey> paidInVain = [];

    /// <summary>Whether a text was in a call that may have been paid for without an answer of use, on its way to the one that it has.</summary>
    public bool WasPaidInVain(TextGroup group) => paidInVain.Contains(group.Key);

    /// <summary>One answer for each text, in their order.</summary>
    public async Task<ImmutableArray<EngineAnswer>> CallAsync(ImmutableArray<TextGroup> groups, CancellationToken cancellationToken)
    {
        // Before money is set aside: what waits for its turn has not been sent, whatever becomes of this process.
        if (!await place.TryTakeAsync(cancellationToken)) return [.. groups.Select(_ => new EngineAnswer(null, null, 0))];
        var (outcome, isKept) = await PayAsync(groups, cancellationToken);
        if (outcome is EngineFailed failed) return await AfterFailureAsync(groups, failed, cancellationToken);
        if (outcome is EnginePartlyTranslated partly) return await AfterPartAsync(groups, partly, cancellationToken);
        var answers = Share((EngineTranslated)outcome);
        if (isKept) return answers;
        NotePaid(groups);
        if (groups.Length > 1) return await HalveAsync(groups, cancellationToken);
        return [new EngineAnswer(null, new EngineFailed(EngineFault.BadResponse, Suspect) { MayBeBilled = true }, answers[0].Requests)];
    }

    private async Task<ImmutableArray<EngineAnswer>> AfterFailureAsync(ImmutableArray<TextGroup> groups, EngineFailed failed, CancellationToken cancellationToken)
    {
        if (failed.MayBeBilled) NotePaid(groups);
        return groups.Length > 1 && failed.Fault is EngineFault.BadResponse or EngineFault.TooLong
            ? await HalveAsync(groups, cancellationToken)
            : [.. groups.Select(_ => new EngineAnswer(null, failed, 0))];
    }

    // What was translated is kept; the rest goes again, in smaller pieces.
    private async Task<ImmutableArray<EngineAnswer>> AfterPartAsync(ImmutableArray<TextGroup> groups, EnginePartlyTranslated partly, CancellationToken cancellationToken)
    {
        int[] open = [.. Enumerable.Range(0, groups.Length).Where(i => partly.Translations[i] is null)];
        if (open.Length == groups.Length) return await AfterFailureAsync(groups, partly.Failure, cancellationToken);
        ImmutableArray<TextGroup> rest = [.. open.Select(i => groups[i])];
        if (partly.Failure.MayBeBilled) NotePaid(rest);
        var again = rest.Length < 2 ? await CallAsync(rest, cancellationToken) : await HalveAsync(rest, cancellationToken);
        var answers = partly.Translations.Select(translation => new EngineAnswer(translation, null, 0)).ToArray();
        for (var i = 0; i < open.Length; i++) answers[open[i]] = again[i];
        var first = Array.FindIndex(answers, answer => answer.Translation is not null);
        if (first >= 0) answers[first] = answers[first] with { Requests = answers[first].Requests + partly.Requests };
        return [.. answers];
    }

    private void NotePaid(ImmutableArray<TextGroup> groups)
    {
        if (order.Engine.Capabilities.Rate is not null) paidInVain.UnionWith(groups.Select(group => group.Key));
    }

    private async Task<ImmutableArray<EngineAnswer>> HalveAsync(ImmutableArray<TextGroup> groups, CancellationToken cancellationToken)
    {
        var half = groups.Length / 2;
        var first = await CallAsync(groups[..half], cancellationToken);
        return [.. first, .. await CallAsync(groups[half..], cancellationToken)];
    }

    private Task<JudgedOutcome> PayAsync(ImmutableArray<TextGroup> groups, CancellationToken cancellationToken) =>
        call.MakeAsync([.. groups.Select(group => group.Key)], [.. groups.Select(group => group.Text)], outcome => KeepAsync(groups, outcome), cancellationToken);

    // What was made, and perhaps paid for, is kept even when nobody waits for it any more.
    private async Task<JudgedOutcome> KeepAsync(ImmutableArray<TextGroup> groups, EngineOutcome outcome)
    {
        if (outcome is EnginePartlyTranslated partly) return await KeepPartAsync(groups, partly);
        if (outcome is not EngineTranslated { Translations: var translations } || !(await FindSuspectsAsync(groups, translations)).IsEmpty) return new JudgedOutcome(outcome, IsKept: false);
        await order.Cache.StoreAsync([.. groups.Zip(translations, (group, translation) => new CachedResult(group.Key, translation))], CancellationToken.None);
        return new JudgedOutcome(outcome, IsKept: true);
    }

    // Those of a part that look like another text's count as not answered.
    private async Task<JudgedOutcome> KeepPartAsync(ImmutableArray<TextGroup> groups, EnginePartlyTranslated partly)
    {
        int[] answered = [.. Enumerable.Range(0, groups.Length).Where(i => partly.Translations[i] is not null)];
        var suspects = answered.Length == 0 ? [] : await FindSuspectsAsync([.. answered.Select(i => groups[i])], [.. answered.Select(i => partly.Translations[i]!)]);
        int[] kept = [.. answered.Where((_, at) => !suspects.Contains(at))];
        await order.Cache.StoreAsync([.. kept.Select(i => new CachedResult(groups[i].Key, partly.Translations[i]!))], CancellationToken.None);
        ImmutableArray<EngineTranslation?> translations = [.. partly.Translations.Select((translation, i) => kept.Contains(i) ? translation : null)];
        return new JudgedOutcome(partly with { Translations = translations }, kept.Length > 0);
    }

    // One text by itself cannot be mistaken for another; what it was sent for is all that it can answer.
    private Task<ImmutableArray<int>> FindSuspectsAsync(ImmutableArray<TextGroup> groups, ImmutableArray<EngineTranslation> translations) =>
        order.Engine.Capabilities is { TextsPerCall: 1 } or { KeepsTextsApart: true }
            ? Task.FromResult<ImmutableArray<int>>([])
            : LongWork.RunAsync(groups.Length, () => SlipDetector.FindSuspects([.. groups.Select(group => group.Text.Text)], [.. translations.Select(translation => translation.Text)]));

    // The requests of a call are counted once, with its first text.
    private static ImmutableArray<EngineAnswer> Share(EngineTranslated translated) =>
        [.. translated.Translations.Select((translation, index) => new EngineAnswer(translation, null, index == 0 ? translated.Requests : 0))];
}

/// <summary>What one text of a call got.</summary>
/// <param name="Translation">The translation; null when it failed.</param>
/// <param name="Failure">The failure; null when it was translated, or not asked for any more.</param>
/// <param name="Requests">Calls that are counted with this text.</param>
internal sealed record EngineAnswer(EngineTranslation? Translation, EngineFailed? Failure, int Requests);
