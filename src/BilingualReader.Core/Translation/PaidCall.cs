using System.Collections.Immutable;

namespace BilingualReader.Core.Translation;

/// <summary>
/// One call of an engine for a pass: what it may cost is set aside before, and what it made is stored before it is settled.
/// </summary>
/// <param name="order">The order.</param>
/// <param name="place">Where the call is made from; left as soon as there is an answer.</param>
internal sealed class PaidCall(TranslationOrder order, CallPlaces.CallPlace place)
{
    /// <summary>Makes the call.</summary>
    /// <param name="keys">The keys of the texts.</param>
    /// <param name="texts">The texts, as many.</param>
    /// <param name="keepAsync">Judges what came back, and stores what is good of it.</param>
    /// <param name="cancellationToken">Cancels a call that has not begun.</param>
    public async Task<JudgedOutcome> MakeAsync(ImmutableArray<MachineCacheKey> keys, ImmutableArray<EngineText> texts, Func<EngineOutcome, Task<JudgedOutcome>> keepAsync, CancellationToken cancellationToken)
    {
        if (order.Spending is not { } spending || order.Engine.Capabilities.Rate is not { } rate) return await keepAsync(await AskAsync(texts, cancellationToken));
        var request = new SpendingRequest(order.Engine.Id, rate, order.Run, [.. keys.Zip(texts, (key, text) => new SpendingItem(key, order.Engine.CountUnits(text)))]);
        var decision = await spending.ReserveAsync(request, cancellationToken);
        if (decision is SpendingRefused refused) return new JudgedOutcome(new EngineFailed(EngineFault.OverBudget, refused.Cause), IsKept: false);
        return await SettleAsync(request, ((SpendingReserved)decision).Reservation, async () => await keepAsync(await AskAsync(texts, cancellationToken)));
    }

    private static async Task<JudgedOutcome> SettleAsync(SpendingRequest request, ISpendingReservation reservation, Func<Task<JudgedOutcome>> callAsync)
    {
        JudgedOutcome judged;
        try
        {
            // In the cache before the ledger says that it was paid for: no crash can part a result from its payment.
            judged = await callAsync();
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
            EnginePartlyTranslated partly => reservation.SettleAsync([.. partly.Translations.Zip(request.Items, (translation, item) => translation?.Billed ?? item.Units)], judged.IsKept),
            EngineFailed { MayBeBilled: false } => reservation.ReleaseAsync(),
            _ => reservation.DoubtAsync(),
        });
        return judged;
    }

    // After a failure the place is kept: whether there is another call at all is decided by it.
    private async Task<EngineOutcome> AskAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        var outcome = await order.Engine.TranslateAsync(texts, cancellationToken);
        if (outcome is not EngineTranslated) return outcome;
        place.Leave();
        // Whoever has waited for the place sends its call first; the service is at work then while this answer is looked at.
        await Task.Yield();
        return outcome;
    }
}

/// <summary>What came of a call.</summary>
/// <param name="Outcome">What the engine said, without what cannot be trusted.</param>
/// <param name="IsKept">Whether there is something in the cache for what was paid.</param>
internal sealed record JudgedOutcome(EngineOutcome Outcome, bool IsKept);
