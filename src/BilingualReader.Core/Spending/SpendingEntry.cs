using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Spending;

/// <summary>One line of the ledger of spending: something that happened to a call of a service that costs money.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="At">When, UTC.</param>
public abstract record SpendingEntry(string Call, DateTimeOffset At);

/// <summary>What the call may cost was set aside; the call was made only after this was on the disk.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="At">When, UTC: the day and the month that the call counts for.</param>
/// <param name="Writer">Id of the process that makes the call: when it is gone, nobody will tell how the call ended.</param>
/// <param name="Request">The call. Holds hashes of texts, no text.</param>
public sealed record CallReserved(string Call, DateTimeOffset At, string Writer, SpendingRequest Request) : SpendingEntry(Call, At)
{
    /// <summary>Units set aside.</summary>
    public long Units => Request.Items.Sum(item => item.Units);
}

/// <summary>The service answered and charged.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Billed">Units charged for each text of the call, in their order.</param>
/// <param name="IsKept">Whether the answer could be used and is in the cache.</param>
public sealed record CallSettled(string Call, DateTimeOffset At, ImmutableArray<long> Billed, bool IsKept) : SpendingEntry(Call, At);

/// <summary>The call failed, and the service cannot have charged.</summary>
public sealed record CallReleased(string Call, DateTimeOffset At) : SpendingEntry(Call, At);

/// <summary>The call failed, and the service may have charged.</summary>
public sealed record CallDoubted(string Call, DateTimeOffset At) : SpendingEntry(Call, At);

/// <summary>A person looked the matter up: the texts of the call may be sent again.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="At">When, UTC.</param>
/// <param name="WasCharged">Whether the service had charged; if not, what was set aside is free again.</param>
public sealed record DoubtCleared(string Call, DateTimeOffset At, bool WasCharged) : SpendingEntry(Call, At);
