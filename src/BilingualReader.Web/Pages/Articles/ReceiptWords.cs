using System.Globalization;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Repairing;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>What a translation cost, in words.</summary>
internal static class ReceiptWords
{
    /// <summary>
    /// The receipt of a block, with how its terms were carried; null where a person wrote it, or where nothing costs anything and
    /// nothing was asked twice.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="engine">Its engine; null when it is not there any more.</param>
    /// <param name="name">The name of the engine.</param>
    /// <param name="zone">The zone of the machine.</param>
    public static string? Of(BlockState block, ITranslationEngine? engine, string name, TimeZoneInfo zone)
    {
        if (block is not { Human: null, Machine.Receipt: var receipt, MachineAt: { } at }) return null;
        var rate = engine?.Capabilities.Rate;
        var carried = CarriedWords.Of(block);
        if (rate is null && receipt.Units == 0) return block.Machine.Repair == TermRepair.None ? null : $"{name}. {carried}";
        var cost = $"{name}, {TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}: {Cost(receipt, rate)}";
        return carried is null ? cost : $"{cost}. {carried}";
    }

    /// <summary>What a run cost; null when nothing was charged.</summary>
    public static string? OfRun(IEnumerable<SpendingRunSum> sums)
    {
        var parts = sums.Select(OfRun).ToList();
        return parts.Count == 0 ? null : $"The last run cost {string.Join("; and ", parts)}.";
    }

    private static string Cost(Receipt receipt, EngineRate? rate)
    {
        if (receipt.IsCached || receipt.Units == 0) return "from the cache, free";
        var units = MoneyWords.Of(receipt.Units, rate?.Unit ?? BillingUnit.Characters);
        return receipt is { Price: { } price, Currency: { } currency } ? $"{units}, {MoneyWords.Of(price, currency)}" : units;
    }

    private static string OfRun(SpendingRunSum line)
    {
        var sum = line.Sum;
        var price = sum.AllPrice > 0 ? $"{MoneyWords.Of(sum.Price, line.Currency)}: " : "";
        var pending = sum.PendingUnits > 0 ? $", and perhaps {MoneyWords.Of(sum.PendingUnits, line.Unit)} more of calls without a certain end" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{price}{MoneyWords.Of(sum.Units, line.Unit)} in {sum.Calls:N0} {(sum.Calls == 1 ? "call" : "calls")}{pending}");
    }
}
