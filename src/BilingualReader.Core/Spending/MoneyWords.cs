using System.Globalization;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Spending;

/// <summary>Money and units in words.</summary>
public static class MoneyWords
{
    // A paragraph costs fractions of a cent.
    private const int FinestDecimals = 6;

    /// <summary>An amount: two decimals, or as many more as its first two digits need: "EUR 12.50", "EUR 0.0031".</summary>
    public static string Of(decimal amount, string currency)
    {
        var decimals = 2;
        for (var scaled = Math.Abs(amount) * 10; scaled is > 0 and < 1 && decimals < FinestDecimals; scaled *= 10) decimals++;
        return $"{currency} {Math.Round(amount, decimals, MidpointRounding.AwayFromZero).ToString("#,##0.00####", CultureInfo.InvariantCulture)}";
    }

    /// <summary>What is counted, in the plural.</summary>
    public static string Of(BillingUnit unit) => unit == BillingUnit.Tokens ? "tokens" : "characters";

    /// <summary>A number of units: "3,412 characters".</summary>
    public static string Of(long units, BillingUnit unit) => string.Create(CultureInfo.InvariantCulture, $"{units:N0} {(units == 1 ? Of(unit)[..^1] : Of(unit))}");
}
