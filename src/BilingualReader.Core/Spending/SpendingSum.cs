using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Spending;

/// <summary>What calls cost together.</summary>
/// <param name="Calls">Calls; those that the service cannot have charged for are left out.</param>
/// <param name="Texts">Texts in them.</param>
/// <param name="Units">Units charged.</param>
/// <param name="Price">Their price.</param>
/// <param name="PendingUnits">Units set aside for calls under way, or whose end is not known.</param>
/// <param name="PendingPrice">Their price.</param>
public readonly record struct SpendingSum(int Calls, int Texts, long Units, decimal Price, long PendingUnits, decimal PendingPrice)
{
    /// <summary>What counts towards caps, in units: what was set aside too.</summary>
    public long AllUnits => Units + PendingUnits;

    /// <summary>What counts towards caps, in money.</summary>
    public decimal AllPrice => Price + PendingPrice;

    /// <summary>Both together.</summary>
    public SpendingSum Plus(SpendingSum other) => new(
        Calls + other.Calls, Texts + other.Texts, Units + other.Units, Price + other.Price, PendingUnits + other.PendingUnits, PendingPrice + other.PendingPrice);
}

/// <summary>What the calls of one engine cost on one day.</summary>
/// <param name="Day">The day, in the local time of the machine.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Unit">What was counted.</param>
/// <param name="Currency">Currency of the price, ISO 4217.</param>
/// <param name="Sum">The sum.</param>
public sealed record SpendingDay(DateOnly Day, EngineId Engine, BillingUnit Unit, string Currency, SpendingSum Sum);

/// <summary>A call of which a person has to say what became of it.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Run">The run that it was for.</param>
/// <param name="Texts">Texts that will not be sent again before that.</param>
/// <param name="Units">Units set aside for the call, or charged when <paramref name="IsCharged"/>.</param>
/// <param name="Rate">The price.</param>
/// <param name="IsCharged">Whether it is certain that the service charged: the answer came, and could not be used.</param>
public sealed record SpendingDoubt(string Call, DateTimeOffset At, EngineId Engine, string Run, int Texts, long Units, EngineRate Rate, bool IsCharged);
