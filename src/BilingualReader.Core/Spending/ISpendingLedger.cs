using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Spending;

/// <summary>The ledger of spending: the guard of every paid call, and what people see of it.</summary>
public interface ISpendingLedger : ISpendingGuard
{
    /// <summary>The caps in force.</summary>
    SpendingCaps Caps { get; }

    /// <summary>The ledger as it stands, other processes' calls too.</summary>
    /// <param name="run">A run to tell of, too; null for none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<SpendingReport> ReadAsync(string? run, CancellationToken cancellationToken);

    /// <summary>A person's word on a call in doubt: its texts may be sent again. Does nothing when there is no such doubt.</summary>
    /// <param name="callId">Id of the call.</param>
    /// <param name="wasCharged">Whether the service had charged.</param>
    /// <returns>Why it could not be stored, in one sentence; null when it was.</returns>
    Task<string?> ClearAsync(string callId, bool wasCharged);
}

/// <summary>The ledger at a moment.</summary>
/// <param name="Today">The day, in the local time of the machine.</param>
/// <param name="Days">What each engine cost on each day, the newest first.</param>
/// <param name="Doubts">Calls that a person has to look into, the newest first.</param>
/// <param name="Run">What the run asked for cost.</param>
/// <param name="UsedToday">What counts towards the cap of a day.</param>
/// <param name="UsedThisMonth">What counts towards the cap of a month.</param>
/// <param name="Damage">What is broken in the file, in one sentence; null when nothing is.</param>
public sealed record SpendingReport(
    DateOnly Today,
    ImmutableArray<SpendingDay> Days,
    ImmutableArray<SpendingDoubt> Doubts,
    ImmutableArray<SpendingRunSum> Run,
    SpendingUse UsedToday,
    SpendingUse UsedThisMonth,
    string? Damage);
