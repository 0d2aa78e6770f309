using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Spending;

public sealed class SpendingCapsTests
{
    private static readonly SpendingRequest Thousand = Spent.Request("run", null, ("Un.", 400), ("Deux.", 600));

    [Fact]
    public void Nothing_is_refused_without_caps() => Assert.Null(Spent.Caps().FindBreach(Thousand, _ => new SpendingUse(1e9m, 1_000_000_000)));

    [Theory]
    [InlineData(SpendingSpan.Run, "Spending:PerRun", "one run")]
    [InlineData(SpendingSpan.Day, "Spending:PerDay", "one day")]
    [InlineData(SpendingSpan.Month, "Spending:PerMonth", "one month")]
    public void A_cap_in_money_holds_to_the_last_cent_and_names_its_setting(SpendingSpan span, string setting, string words)
    {
        var caps = span switch
        {
            SpendingSpan.Run => Spent.Caps(run: 0.05m),
            SpendingSpan.Day => Spent.Caps(day: 0.05m),
            _ => Spent.Caps(month: 0.05m),
        };
        Assert.Null(caps.FindBreach(Thousand, of => new SpendingUse(of == span ? 0.04m : 5, 0)));
        var breach = caps.FindBreach(Thousand, of => new SpendingUse(of == span ? 0.0401m : 0, 0));
        Assert.Equal($"The next call of paid may cost EUR 0.01, and EUR 0.0099 of the EUR 0.05 for {words} is left (setting {setting}).", breach);
    }

    [Theory]
    [InlineData(SpendingSpan.Run, "Spending:PerRunUnits")]
    [InlineData(SpendingSpan.Day, "Spending:PerDayUnits")]
    [InlineData(SpendingSpan.Month, "Spending:PerMonthUnits")]
    public void A_cap_in_units_holds_to_the_last_unit_and_names_its_setting(SpendingSpan span, string setting)
    {
        var caps = span switch
        {
            SpendingSpan.Run => Spent.Caps(runUnits: 5000),
            SpendingSpan.Day => Spent.Caps(dayUnits: 5000),
            _ => Spent.Caps(monthUnits: 5000),
        };
        Assert.Null(caps.FindBreach(Thousand, of => new SpendingUse(0, of == span ? 4000 : 9000)));
        var breach = caps.FindBreach(Thousand, of => new SpendingUse(0, of == span ? 4001 : 0));
        Assert.StartsWith("The next call of paid may count 1,000 characters, and 999 of the 5,000 for one", breach, StringComparison.Ordinal);
        Assert.EndsWith($"are left (setting {setting}).", breach, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cap_in_money_refuses_what_has_no_price()
    {
        var request = Spent.Request("run", new EngineRate(BillingUnit.Tokens, 0, "EUR"), ("Un.", 1));
        Assert.Contains("name no price for paid", Spent.Caps(day: 5).FindBreach(request, _ => default), StringComparison.Ordinal);
        Assert.Null(Spent.Caps(dayUnits: 5).FindBreach(request, _ => default));
    }

    [Fact]
    public void A_cap_in_money_refuses_a_price_in_another_currency() =>
        Assert.Contains("in USD and the cap Spending:PerDay in EUR", Spent.Caps(day: 5).FindBreach(Spent.Request("run", new EngineRate(BillingUnit.Tokens, 1, "USD"), ("Un.", 1)), _ => default), StringComparison.Ordinal);

    [Fact]
    public void A_cap_of_nothing_refuses_everything() => Assert.NotNull(Spent.Caps(dayUnits: 0).FindBreach(Thousand, _ => default));

    [Theory]
    [InlineData("12.5", "EUR 12.50")]
    [InlineData("1234.567", "EUR 1,234.57")]
    [InlineData("0.5", "EUR 0.50")]
    [InlineData("0.0312", "EUR 0.031")]
    [InlineData("0.00000004", "EUR 0.00")]
    [InlineData("0", "EUR 0.00")]
    public void Small_amounts_keep_their_first_two_digits(string amount, string expected) =>
        Assert.Equal(expected, MoneyWords.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "EUR"));
}
