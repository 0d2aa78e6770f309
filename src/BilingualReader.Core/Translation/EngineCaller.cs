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
        var (outcome, isKept) = await PayAsync(groups, cancellationToken);
        if (outcome is EngineFailed failed) return await AfterFailureAsync(groups, failed, cancellationToken);
        var answers = Share((EngineTranslated)outcome);
        if (isKept) return answers;
        if (groups.Length > 1) return await HalveAsync(groups, cancellationToken);
        return [new EngineAnswer(null, new EngineFailed(EngineFault.BadResponse, Suspect) { MayBeBilled = true }, answers[0].Requests)];
    }

    private async Task<ImmutableArray<EngineAnswer>> AfterFailureAsync(ImmutableArray<TextGroup> groups, EngineFailed failed, CancellationToken cancellationToken) =>
        groups.Length > 1 && failed.Fault is EngineFault.BadResponse or EngineFault.TooLong
            ? await HalveAsync(groups, cancellationToken)
            : [.. groups.Select(_ => new EngineAnswer(null, failed, 0))];

    private async Task<ImmutableArray<EngineAnswer>> HalveAsync(ImmutableArray<TextGroup> groups, CancellationToken cancellationToken)
    {
        var half = groups.Length / 2;
        var first = await CallAsync(groups[..half], cancellationToken);
        return [.. first, .. await CallAsync(groups[half..], cancellationToken)];
    }

    private async Task<JudgedOutcome> PayAsync(ImmutableArray<TextGroup> groups, CancellationToken cancellationToken)
    {
        ImmutableArray<EngineText> texts = [.. groups.Select(group => group.Text)];
        if (order.Spending is not { } spending || order.Engine.Capabilities.Rate is not { } rate) return await KeepAsync(groups, await order.Engine.TranslateAsync(texts, cancellationToken));
        var request = new SpendingRequest(order.Engine.Id, rate, order.Run, [.. groups.Select(group => new SpendingItem(group.Key, order.Engine.CountUnits(group.Text)))]);
        var decision = await spending.ReserveAsync(request, cancellationToken);
        if (decision is SpendingRefused refused) return new JudgedOutcome(new EngineFailed(EngineFault.OverBudget, refused.Cause), IsKept: false);
        return await SettleAsync(request, ((SpendingReserved)decision).Reservation, groups, texts, cancellationToken);
    }

    private async Task<JudgedOutcome> SettleAsync(SpendingRequest request, ISpendingReservation reservation, ImmutableArray<TextGroup> groups, ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        JudgedOutcome judged;
        try
        {
            // In the cache before the ledger says that it was paid for: no crash can part a result from its payment.
            judged = await KeepAsync(groups, await order.Engine.TranslateAsync(texts, cancellationToken));
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

        await (judged.Outcome switch
        {
            EngineTranslated translated => reservation.SettleAsync([.. translated.Translations.Zip(request.Items, (translation, item) => translation.Billed ?? item.Units)], judged.IsKept),
            EngineFailed { MayBeBilled: false } => reservation.ReleaseAsync(),
            _ => reservation.DoubtAsync(),
        });
        return judged;
    }

    // What was made, and perhaps paid for, is kept even when nobody waits for it any more.
    private async Task<JudgedOutcome> KeepAsync(ImmutableArray<TextGroup> groups, EngineOutcome outcome)
    {
        if (outcome is not EngineTranslated { Translations: var translations } || !FindSuspects(groups, translations).IsEmpty) return new JudgedOutcome(outcome, IsKept: false);
        for (var i = 0; i < groups.Length; i++) await order.Cache.StoreAsync(groups[i].Key, translations[i], CancellationToken.None);
        return new JudgedOutcome(outcome, IsKept: true);
    }

    // One text by itself cannot be mistaken for another; what it was sent for is all that it can answer.
    private ImmutableArray<int> FindSuspects(ImmutableArray<TextGroup> groups, ImmutableArray<EngineTranslation> translations) =>
        order.Engine.Capabilities.TextsPerCall == 1
            ? []
            : SlipDetector.FindSuspects([.. groups.Select(group => group.Text.Text)], [.. translations.Select(translation => translation.Text)]);

    // The requests of a call are counted once, with its first text.
    private static ImmutableArray<EngineAnswer> Share(EngineTranslated translated) =>
        [.. translated.Translations.Select((translation, index) => new EngineAnswer(translation, null, index == 0 ? translated.Requests : 0))];

    private sealed record JudgedOutcome(EngineOutcome Outcome, bool IsKept);
}

/// <summary>What one text of a call got.</summary>
/// <param name="Translation">The translation; null when it failed.</param>
/// <param name="Failure">The failure; null when it was translated.</param>
/// <param name="Requests">Calls that are counted with this text.</param>
internal sealed record EngineAnswer(EngineTranslation? Translation, EngineFailed? Failure, int Requests);
