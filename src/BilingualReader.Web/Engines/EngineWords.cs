using System.Globalization;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines;

/// <summary>Says what an engine can do, where a text goes, and what it costs.</summary>
internal static class EngineWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Where a text goes.</summary>
    public static string Reach(EngineReach reach) => reach switch
    {
        EngineReach.ThisMachine => "Your text stays on this machine",
        EngineReach.OwnServers => "Your text goes to a server of your own",
        _ => "Your text is sent to the service",
    };

    /// <summary>How far a text may go, as a choice.</summary>
    public static string Allowed(EngineReach reach) => reach switch
    {
        EngineReach.ThisMachine => "This machine only",
        EngineReach.OwnServers => "This machine and servers of your own",
        _ => "Any engine, services too",
    };

    /// <summary>What it does with a glossary.</summary>
    public static string Terms(TermCarriage carriage) => carriage switch
    {
        TermCarriage.Native => "Knows your glossary while it translates, and every occurrence is checked afterwards",
        TermCarriage.Placeholders => "Carries glossary terms through untouched, and every occurrence is checked afterwards",
        TermCarriage.Prompt => "Is told the glossary terms of each paragraph, and every occurrence is checked afterwards",
        _ => "Glossary terms are checked afterwards only",
    };

    /// <summary>How much it takes at once.</summary>
    public static string Limits(EngineCapabilities capabilities) => string.Create(
        English,
        $"Takes {Count(capabilities.TextsPerCall, "paragraph", "paragraphs")} in a call, each up to {capabilities.CharactersPerText:N0} characters; {Count(capabilities.Concurrency, "call", "calls")} at once");

    /// <summary>What it costs.</summary>
    public static string Price(EngineId id, EngineRate? rate) => rate switch
    {
        null => "Costs nothing",
        { PerMillion: 0 } => $"Costs what your contract says; to see it here, set Engines:{id}:PricePerMillion",
        _ => string.Create(English, $"{rate.PerMillion:0.##} {rate.Currency} for a million {Unit(rate.Unit)}"),
    };

    /// <summary>What is counted.</summary>
    public static string Unit(BillingUnit unit) => unit == BillingUnit.Tokens ? "tokens" : "characters";

    /// <summary>What a trial cost; null when it cost nothing that could be told.</summary>
    public static string? Cost(EngineRate? rate, Receipt? receipt) => (rate, receipt) switch
    {
        (null, _) or (_, null) => null,
        (_, { Price: { } price }) => string.Create(English, $"{receipt.Units:N0} {Unit(rate.Unit)}, {price:0.######} {receipt.Currency}"),
        _ => string.Create(English, $"{receipt.Units:N0} {Unit(rate.Unit)}"),
    };

    private static string Count(int count, string one, string many) => string.Create(English, $"{count:N0} {(count == 1 ? one : many)}");
}
