using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Jobs;

/// <summary>The price of a run before it is started, in sentences.</summary>
/// <param name="Engine">Name of the engine for people.</param>
/// <param name="Estimate">What would be sent.</param>
/// <param name="Allowance">What the service says of the plan; null when it does not say.</param>
/// <param name="Caps">The caps of the settings.</param>
/// <param name="Spent">The ledger at this moment.</param>
public sealed record RunPrice(string Engine, RunEstimate Estimate, EngineAllowance? Allowance, SpendingCaps Caps, SpendingReport Spent)
{
    /// <summary>Paragraphs that the memory has, and for which no engine is asked; they are not in the estimate.</summary>
    public int Remembered { get; init; }

    /// <summary>What it would cost, in one sentence.</summary>
    public string Price => Estimate switch
    {
        { Units: 0 } => $"This costs nothing: {Engine} has nothing to translate that is not paid for already.",
        { Price: { } price } => $"This costs about {MoneyWords.Of(price, Estimate.Rate.Currency)}: {Units(Estimate.Units)} for {Engine} at {MoneyWords.Of(Estimate.Rate.PerMillion, Estimate.Rate.Currency)} a million.",
        _ => $"{Engine} will count about {Units(Estimate.Units)}. The settings name no price for them.",
    };

    /// <summary>All there is to say, the price first.</summary>
    public ImmutableArray<string> Sentences =>
    [
        Price,
        Paragraphs,
        .. Remembered > 0 ? [$"{Count(Remembered, "paragraph")} more {(Remembered == 1 ? "comes" : "come")} from the memory, free."] : ImmutableArray<string>.Empty,
        .. Estimate.Doubtful > 0 ? [$"{Count(Estimate.Doubtful, "paragraph")} may have been paid for already; {(Estimate.Doubtful == 1 ? "it waits" : "they wait")} for your word and {(Estimate.Doubtful == 1 ? "is" : "are")} not counted."] : ImmutableArray<string>.Empty,
        .. Allowance is { Limit: { } limit } plan ? [$"The plan has {Units(Math.Max(0, limit - plan.Used))} of {Units(limit)} left{(plan.Until is { } until ? $", until {until.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "")}."] : ImmutableArray<string>.Empty,
        .. Caps.All.SelectMany(CapSentences),
    ];

    private string Paragraphs => $"{Count(Estimate.Paragraphs, "paragraph")}{(Estimate.Free > 0 ? $", {Number(Estimate.Free)} of them free: translated before, repeated or without words" : "")}.";

    private IEnumerable<string> CapSentences(SpendingCap cap)
    {
        var used = cap.Span switch
        {
            SpendingSpan.Day => Spent.UsedToday,
            SpendingSpan.Month => Spent.UsedThisMonth,
            _ => default,
        };
        if (cap.Money is { } money) yield return Sentence(MoneyWords.Of(Math.Max(0, money - used.Money), Caps.Currency), cap.Span, (Estimate.Price ?? 0) > money - used.Money, cap.MoneySetting);
        if (cap.Units is { } units) yield return Sentence($"{Number(Math.Max(0, units - used.Units))} units", cap.Span, Estimate.Units > units - used.Units, cap.UnitsSetting);
    }

    private static string Sentence(string left, SpendingSpan span, bool isTooLittle, string setting) =>
        $"{left} may {(span == SpendingSpan.Run ? "be spent on one run" : span == SpendingSpan.Day ? "still be spent today" : "still be spent this month")}{(isTooLittle ? $", which is not enough: the run will stop there (setting {setting})" : "")}.";

    private string Units(long units) => MoneyWords.Of(units, Estimate.Rate.Unit);

    private static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
