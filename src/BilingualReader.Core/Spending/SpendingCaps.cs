using System.Globalization;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Spending;

/// <summary>The span that a cap holds for.</summary>
public enum SpendingSpan
{
    Run,
    Day,
    Month,
}

/// <summary>A cap in money and in units; null for none.</summary>
/// <param name="Span">What it holds for.</param>
/// <param name="Money">Most that may be spent, in the currency of the caps.</param>
/// <param name="Units">Most units, of whatever kind, over all engines.</param>
public sealed record SpendingCap(SpendingSpan Span, decimal? Money, long? Units)
{
    /// <summary>The setting of the cap in money.</summary>
    public string MoneySetting => $"Spending:Per{Span}";

    /// <summary>The setting of the cap in units.</summary>
    public string UnitsSetting => $"Spending:Per{Span}Units";

    /// <summary>Money left after a sum; null without a cap.</summary>
    public decimal? MoneyLeft(SpendingSum used) => Money is { } most ? Math.Max(0, most - used.AllPrice) : null;

    /// <summary>Units left after a sum; null without a cap.</summary>
    public long? UnitsLeft(SpendingSum used) => Units is { } most ? Math.Max(0, most - used.AllUnits) : null;
}

/// <summary>The caps that no call passes.</summary>
/// <param name="Currency">Currency of the caps in money, ISO 4217.</param>
/// <param name="Run">For one run over an article.</param>
/// <param name="Day">For a day, in the local time of the machine.</param>
/// <param name="Month">For a calendar month, in the local time of the machine.</param>
public sealed record SpendingCaps(string Currency, SpendingCap Run, SpendingCap Day, SpendingCap Month)
{
    /// <summary>All three.</summary>
    public IEnumerable<SpendingCap> All => [Run, Day, Month];

    /// <summary>Why a call must not be made, in one sentence that names the cap and its setting; null when it may be.</summary>
    /// <param name="request">The call.</param>
    /// <param name="used">What counts already: in money for the currency of the caps, in units for everything.</param>
    public string? FindBreach(SpendingRequest request, Func<SpendingSpan, SpendingUse> used)
    {
        var units = request.Items.Sum(item => item.Units);
        return All.Select(cap => FindBreach(cap, request, units, used)).FirstOrDefault(breach => breach is not null);
    }

    private string? FindBreach(SpendingCap cap, SpendingRequest request, long units, Func<SpendingSpan, SpendingUse> used)
    {
        if (cap is { Money: null, Units: null }) return null;
        var use = used(cap.Span);
        if (cap.Money is { } money && FindBlindness(cap, request) is { } blind) return blind;
        if (cap.Money is { } most && use.Money + request.Rate.PriceOf(units) > most)
            return $"The next call of {request.Engine} may cost {MoneyWords.Of(request.Rate.PriceOf(units), Currency)}, and {MoneyWords.Of(Math.Max(0, most - use.Money), Currency)} of the {MoneyWords.Of(most, Currency)} for {Words(cap.Span)} is left (setting {cap.MoneySetting}).";
        if (cap.Units is { } limit && use.Units > limit - units)
            return string.Create(CultureInfo.InvariantCulture, $"The next call of {request.Engine} may count {units:N0} {MoneyWords.Of(request.Rate.Unit)}, and {Math.Max(0, limit - use.Units):N0} of the {limit:N0} for {Words(cap.Span)} are left (setting {cap.UnitsSetting}).");
        return null;
    }

    // A cap that cannot be watched would hold nothing.
    private string? FindBlindness(SpendingCap cap, SpendingRequest request)
    {
        if (request.Rate.PerMillion == 0) return $"The settings name no price for {request.Engine}, so the cap {cap.MoneySetting} cannot be kept: set the price of the engine, or cap its units instead (setting {cap.UnitsSetting}).";
        return request.Rate.Currency == Currency ? null : $"The price of {request.Engine} is in {request.Rate.Currency} and the cap {cap.MoneySetting} in {Currency}: set both to one currency (setting Spending:Currency).";
    }

    private static string Words(SpendingSpan span) => span switch
    {
        SpendingSpan.Run => "one run",
        SpendingSpan.Day => "one day",
        _ => "one month",
    };
}

/// <summary>What counts towards a cap already.</summary>
/// <param name="Money">In the currency of the caps.</param>
/// <param name="Units">Units of all engines.</param>
public readonly record struct SpendingUse(decimal Money, long Units);
