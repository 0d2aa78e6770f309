using System.Collections.Immutable;
using BilingualReader.Core.Quality;

namespace BilingualReader.Core.Translation;

/// <summary>
/// Calls an engine for one pass over an article: sets aside what a call may cost, looks whether the answers are those of
/// their texts, and sends a refused or suspect batch again in halves, so that one bad paragraph does not take others with
/// it. Each text gets its own result.
/// </summary>
internal sealed class EngineCaller(TranslationOrder order)
{
    private const string Suspect = "The answer does not look like a translation of this paragraph: it may belong to another one.";

    /// <summary>One answer for each text, in their order.</summary>
    public async Task<ImmutableArray<EngineAnswer>> CallAsync(ImmutableArray<TextGroup> groups, CancellationToken cancellationToken)
    {
        var outcome = await PayAsync(groups, cancellationToken);
        if (outcome is EngineFailed failed) return await AfterFailureAsync(groups, failed, cancellationToken);
        if (outcome is EnginePartlyTranslated partly) return await AfterPartAsync(groups, partly, cancellationToken);
        var answers = Share((EngineTranslated)outcome);
        var suspects = FindSuspects(groups, answers);
        if (suspects.IsEmpty) return answers;
        if (groups.Length > 1) return await HalveAsync(groups, cancellationToken);
        return [new EngineAnswer(null, new EngineFailed(EngineFault.BadResponse, Suspect) { MayBeBilled = true }, answers[0].Requests)];
    }

    private async Task<ImmutableArray<EngineAnswer>> AfterFailureAsync(ImmutableArray<TextGroup> groups, EngineFailed failed, CancellationToken cancellationToken) =>
        groups.Length > 1 && failed.Fault is EngineFault.BadResponse or EngineFault.TooLong
            ? await HalveAsync(groups, cancellationToken)
            : [.. groups.Select(_ => new EngineAnswer(null, failed, 0))];

    // What was translated is kept; the rest goes again, in smaller pieces.
    private async Task<ImmutableArray<EngineAnswer>> AfterPartAsync(ImmutableArray<TextGroup> groups, EnginePartlyTranslated partly, CancellationToken cancellationToken)
    {
        int[] good = [.. Enumerable.Range(0, groups.Length).Where(i => partly.Translations[i] is not null)];
        if (good.Length == 0) return await AfterFailureAsync(groups, partly.Failure, cancellationToken);
        var kept = new EngineTranslated([.. good.Select(i => partly.Translations[i]!)], partly.Requests);
        var trusted = Trust([.. good.Select(i => groups[i])], Share(kept));
        int[] open = [.. Enumerable.Range(0, groups.Length).Except(good.Where((_, at) => trusted[at].Translation is not null))];
        ImmutableArray<TextGroup> rest = [.. open.Select(i => groups[i])];
        var again = rest.Length < 2 ? await CallAsync(rest, cancellationToken) : await HalveAsync(rest, cancellationToken);
        var answers = new EngineAnswer[groups.Length];
        for (var i = 0; i < good.Length; i++) answers[good[i]] = trusted[i];
        for (var i = 0; i < open.Length; i++) answers[open[i]] = again[i];
        return [.. answers];
    }

    // Those of a part that look like another text's are not kept.
    private ImmutableArray<EngineAnswer> Trust(ImmutableArray<TextGroup> groups, ImmutableArray<EngineAnswer> answers)
    {
        var suspects = FindSuspects(groups, answers);
        return [.. answers.Select((answer, i) => suspects.Contains(i) ? answer with { Translation = null } : answer)];
    }

    private async Task<ImmutableArray<EngineAnswer>> HalveAsync(ImmutableArray<TextGroup> groups, CancellationToken cancellationToken)
    {
        var half = groups.Length / 2;
        var first = await CallAsync(groups[..half], cancellationToken);
        return [.. first, .. await CallAsync(groups[half..], cancellationToken)];
    }

    private async Task<EngineOutcome> PayAsync(ImmutableArray<TextGroup> groups, CancellationToken cancellationToken)
    {
        ImmutableArray<EngineText> texts = [.. groups.Select(group => group.Text)];
        if (order.Spending is not { } spending || order.Engine.Capabilities.Rate is not { } rate) return await order.Engine.TranslateAsync(texts, cancellationToken);
        var request = new SpendingRequest(order.Engine.Id, rate, order.Run, [.. groups.Select(group => new SpendingItem(group.Key, order.Engine.CountUnits(group.Text)))]);
        var decision = await spending.ReserveAsync(request, cancellationToken);
        if (decision is SpendingRefused refused) return new EngineFailed(EngineFault.OverBudget, refused.Cause);
        return await SettleAsync(request, ((SpendingReserved)decision).Reservation, texts, cancellationToken);
    }

    private async Task<EngineOutcome> SettleAsync(SpendingRequest request, ISpendingReservation reservation, ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        EngineOutcome outcome;
        try
        {
            outcome = await order.Engine.TranslateAsync(texts, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The engine brings a call that may be charged to its end, so this one had not begun.
            await reservation.ReleaseAsync();
            throw;
        }
        catch
        {
            await reservation.DoubtAsync();
            throw;
        }

        await (outcome switch
        {
            EngineTranslated translated => reservation.SettleAsync([.. translated.Translations.Zip(request.Items, (translation, item) => translation.Billed ?? item.Units)]),
            EnginePartlyTranslated partly => reservation.SettleAsync([.. partly.Translations.Zip(request.Items, (translation, item) => translation?.Billed ?? item.Units)]),
            EngineFailed { MayBeBilled: false } => reservation.ReleaseAsync(),
            _ => reservation.DoubtAsync(),
        });
        return outcome;
    }

    // One text by itself cannot be mistaken for another; what it was sent for is all that it can answer.
    private ImmutableArray<int> FindSuspects(ImmutableArray<TextGroup> groups, ImmutableArray<EngineAnswer> answers) =>
        order.Engine.Capabilities.TextsPerCall == 1
            ? []
            : SlipDetector.FindSuspects([.. groups.Select(group => group.Text.Text)], [.. answers.Select(answer => answer.Translation!.Text)]);

    // The requests of a call are counted once, with its first text.
    private static ImmutableArray<EngineAnswer> Share(EngineTranslated translated) =>
        [.. translated.Translations.Select((translation, index) => new EngineAnswer(translation, null, index == 0 ? translated.Requests : 0))];
}

/// <summary>What one text of a call got.</summary>
/// <param name="Translation">The translation; null when it failed.</param>
/// <param name="Failure">The failure; null when it was translated.</param>
/// <param name="Requests">Calls that are counted with this text.</param>
internal sealed record EngineAnswer(EngineTranslation? Translation, EngineFailed? Failure, int Requests);
