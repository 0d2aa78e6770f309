using System.Collections.Immutable;

namespace BilingualReader.Core.Translation;

/// <summary>
/// Stands between a run and a service that costs money: what a call may cost is set aside, durably, before it is made, so
/// that no cap is passed and no call is forgotten, even when the app is killed in the middle.
/// </summary>
public interface ISpendingGuard
{
    /// <summary>
    /// Why a text must not be sent without a person's word: an earlier call with it had no certain end, and the service may
    /// have charged for it. Null when nothing speaks against it.
    /// </summary>
    Task<string?> FindDoubtAsync(MachineCacheKey key, CancellationToken cancellationToken);

    /// <summary>Sets aside what a call may cost; refuses when a cap would be passed.</summary>
    Task<SpendingDecision> ReserveAsync(SpendingRequest request, CancellationToken cancellationToken);
}

/// <summary>A call that is about to be made.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Rate">Its price.</param>
/// <param name="Run">The run that it is for: the cap of a run counts over all its calls.</param>
/// <param name="Items">The texts, each with its units as the engine counts them.</param>
public sealed record SpendingRequest(EngineId Engine, EngineRate Rate, string Run, ImmutableArray<SpendingItem> Items);

/// <summary>One text of a call.</summary>
public sealed record SpendingItem(MachineCacheKey Key, long Units);

/// <summary>Whether a call may be made.</summary>
public abstract record SpendingDecision;

/// <summary>It may; its end must be told.</summary>
public sealed record SpendingReserved(ISpendingReservation Reservation) : SpendingDecision;

/// <summary>It may not.</summary>
/// <param name="Cause">Which cap, and what to do, in one sentence.</param>
public sealed record SpendingRefused(string Cause) : SpendingDecision;

/// <summary>What was set aside for one call, until its end is known.</summary>
public interface ISpendingReservation
{
    /// <summary>The service answered, and its answer is in the cache if it can be used.</summary>
    /// <param name="billed">Units that it charged for each text, in their order.</param>
    /// <param name="isKept">Whether the answer can be used; if not, the texts are paid for and still without a translation.</param>
    Task SettleAsync(ImmutableArray<long> billed, bool isKept);

    /// <summary>The call failed, and the service cannot have charged.</summary>
    Task ReleaseAsync();

    /// <summary>The call failed, and the service may have charged.</summary>
    Task DoubtAsync();
}
