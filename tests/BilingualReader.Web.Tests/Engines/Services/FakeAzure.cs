using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace BilingualReader.Web.Tests.Engines.Services;

/// <summary>Azure AI Translator 3.0 as its documentation describes it: limits, dictionary markup, words not to translate, alignment, codes of errors.</summary>
internal sealed partial class FakeAzure : LoopbackService
{
    /// <summary>The only key that it knows.</summary>
    public string Key { get; init; } = "azure-secret-key";

    /// <summary>The only token that it knows.</summary>
    public string Token { get; init; } = "azure-secret-token";

    /// <summary>Region of the resource; null for a global one.</summary>
    public string? Region { get; init; }

    /// <summary>Whether it translates what stands in its dictionary markup like any other words.</summary>
    public bool IgnoresDictionary { get; init; }

    /// <summary>Characters charged so far.</summary>
    public long Metered { get; private set; }

    protected override Task AnswerAsync(HttpContext context, ReceivedCall call)
    {
        var isKnown = call.Headers.GetValueOrDefault("Ocp-Apim-Subscription-Key") == Key || call.Headers.GetValueOrDefault("Authorization") == "Bearer " + Token;
        if (!isKnown || (Region is not null && call.Headers.GetValueOrDefault("Ocp-Apim-Subscription-Region") != Region)) return Error(context, 401000, "The request is not authorized because credentials are missing or invalid.");
        if (call.Path != "/translate" || call.Method != "POST") return Error(context, 404000, "Not found");
        if (context.Request.Query["api-version"] != "3.0") return Error(context, 400021, "The API version parameter is missing or invalid.");
        if (context.Request.Query["to"] != "en") return Error(context, 400036, "The target language is missing or not valid.");
        string[]? texts;
        try
        {
            texts = [.. JsonNode.Parse(call.Body)!.AsArray().Select(item => (item!["Text"] ?? item["text"])!.GetValue<string>())];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException)
        {
            return Error(context, 400074, "The body of the request is not valid JSON.");
        }

        if (texts.Length > 1000) return Error(context, 400072, "The array has too many elements.");
        if (texts.Sum(text => text.Length) > 50_000) return Error(context, 400077, "The maximum request size has been exceeded.");
        return TranslateAsync(context, texts);
    }

    private Task TranslateAsync(HttpContext context, string[] texts)
    {
        var isHtml = context.Request.Query["textType"] == "html";
        var aligns = context.Request.Query["includeAlignment"] == "true" && !isHtml;
        Metered += texts.Sum(text => text.Length);
        context.Response.Headers["X-Metered-Usage"] = texts.Sum(text => text.Length).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RequestId"] = "TRAN.0001";
        return Status(200, JsonSerializer.Serialize(texts.Select(text => new { translations = new[] { Translate(text, isHtml, aligns) } })))(context);
    }

    private object Translate(string text, bool isHtml, bool aligns)
    {
        // The dictionary element goes, its translation stays whatever it is.
        List<string> kept = [];
        var prepared = Dictionary().Replace(text, match =>
        {
            if (IgnoresDictionary) return match.Groups["words"].Value;
            kept.Add(match.Groups["target"].Value);
            return $"\uE000{(char)('\uE100' + kept.Count - 1)}";
        });
        var english = isHtml ? FakeEnglish.OfMarkup(prepared, "span", "code") : FakeEnglish.Of(prepared);
        english = Stand().Replace(english, match =>
        {
            var target = kept[match.Groups["id"].Value[0] - '\uE100'];
            return isHtml ? target : target.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        });
        return aligns && kept.Count == 0
            ? new { text = english, to = "en", alignment = new { proj = text.Length > 1 && english.Length > 1 ? "0:1-0:1" : "" } }
            : new { text = english, to = "en" };
    }

    private static Task Error(HttpContext context, int code, string message) =>
        Status(code / 1000, JsonSerializer.Serialize(new { error = new { code, message } }))(context);

    [GeneratedRegex("""<mstrans:dictionary translation="(?<target>[^"]*)">(?<words>[^<]*)</mstrans:dictionary>""")]
    private static partial Regex Dictionary();

    [GeneratedRegex("\uE000(?<id>[\uE100-\uE1FF])")]
    private static partial Regex Stand();
}
