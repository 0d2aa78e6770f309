using System.Text.Json;
using System.Text.Json.Nodes;
using BilingualReader.Web.Tests.Engines.Services;

namespace BilingualReader.Benchmarks;

/// <summary>What one call carried, or may carry.</summary>
/// <param name="Texts">Its texts.</param>
/// <param name="Size">Their size as the service counts it: bytes of the body, or characters.</param>
internal readonly record struct CallsLoad(int Texts, long Size);

/// <summary>An engine, a service for it on the loopback address, and what that service takes.</summary>
/// <param name="Id">Id of the engine.</param>
/// <param name="Limit">The most that one call may carry.</param>
/// <param name="MakeService">A new service.</param>
/// <param name="SettingsFor">The settings with which the engine finds the service.</param>
/// <param name="Weigh">What a call of the service carried; null when it was not one for translations.</param>
internal sealed record CallsSubject(
    string Id,
    CallsLoad Limit,
    Func<LoopbackService> MakeService,
    Func<LoopbackService, (string Name, string Value)[]> SettingsFor,
    Func<ReceivedCall, CallsLoad?> Weigh)
{
    /// <summary>Texts in a call of a chat model and of LibreTranslate, and characters in one of a chat model: the defaults of the settings.</summary>
    private const int ChatTexts = 8;
    private const int ChatCharacters = 6_000;
    private const int LibreTexts = 20;

    /// <summary>The engines that call a service.</summary>
    public static IReadOnlyList<CallsSubject> All { get; } =
    [
        new("deepl", new CallsLoad(50, 131_072), () => new FakeDeepL { Limit = long.MaxValue }, ForDeepL, WeighDeepL),
        new("azure", new CallsLoad(1_000, 50_000), () => new FakeAzure(), ForAzure, WeighAzure),
        new("chat", new CallsLoad(ChatTexts, ChatCharacters), () => new FakeChat { HeedsTerms = true }, ForChat, WeighChat),
        new("libretranslate", new CallsLoad(LibreTexts, long.MaxValue), () => new FakeLibreTranslate(), ForLibreTranslate, WeighLibreTranslate),
    ];

    /// <summary>How full a call is, from 0 to 1, by the limit that it is nearer to.</summary>
    public double FillOf(CallsLoad load) => Math.Max((double)load.Texts / Limit.Texts, (double)load.Size / Limit.Size);

    private static (string Name, string Value)[] ForDeepL(LoopbackService service) =>
        [("Engines:DeepL:ApiKey", ((FakeDeepL)service).Key), ("Engines:DeepL:ServerUrl", service.Address.AbsoluteUri), ("Engines:DeepL:PricePerMillion", "20")];

    private static (string Name, string Value)[] ForAzure(LoopbackService service) =>
        [("Engines:Azure:Key", ((FakeAzure)service).Key), ("Engines:Azure:Endpoint", service.Address.AbsoluteUri), ("Engines:Azure:PricePerMillion", "10")];

    private static (string Name, string Value)[] ForChat(LoopbackService service) =>
        [("Engines:Chat:BaseUrl", service.Address.AbsoluteUri + "v1"), ("Engines:Chat:Model", ((FakeChat)service).Model), ("Engines:Chat:PricePerMillion", "2")];

    private static (string Name, string Value)[] ForLibreTranslate(LoopbackService service) =>
        [("Engines:LibreTranslate:Url", service.Address.AbsoluteUri)];

    private static CallsLoad? WeighDeepL(ReceivedCall call) =>
        call.Path == "/v2/translate" ? new CallsLoad(JsonNode.Parse(call.Body)!["text"]!.AsArray().Count, call.Size) : null;

    private static CallsLoad? WeighAzure(ReceivedCall call)
    {
        if (call.Path != "/translate") return null;
        var items = JsonNode.Parse(call.Body)!.AsArray();
        return new CallsLoad(items.Count, items.Sum(item => (item!["Text"] ?? item["text"])!.GetValue<string>().Length));
    }

    // The paragraphs stand in the last message, as an object on one line.
    private static CallsLoad? WeighChat(ReceivedCall call)
    {
        if (call.Method != "POST") return null;
        var prompt = JsonNode.Parse(call.Body)!["messages"]!.AsArray()[^1]!["content"]!.GetValue<string>();
        if (Array.Find(prompt.Split('\n'), line => line.StartsWith("""{"p1":""", StringComparison.Ordinal)) is not { } line) return null;
        var paragraphs = JsonSerializer.Deserialize<Dictionary<string, string>>(line)!;
        return new CallsLoad(paragraphs.Count, paragraphs.Values.Sum(paragraph => (long)paragraph.Length));
    }

    private static CallsLoad? WeighLibreTranslate(ReceivedCall call) =>
        call.Path == "/translate" ? new CallsLoad(JsonNode.Parse(call.Body)!["q"]!.AsArray().Count, 0) : null;
}
