using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BilingualReader.Web.Tests.Engines.Services;

/// <summary>A LibreTranslate server as its sources show it: settings of the operator, limits, keys, answers without escapes.</summary>
internal sealed class FakeLibreTranslate : LoopbackService
{
    /// <summary>The key that it wants; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>Most characters of a text; -1 for no limit.</summary>
    public int CharLimit { get; init; } = -1;

    /// <summary>Most texts of a call; -1 for no limit. It is told nowhere.</summary>
    public int BatchLimit { get; init; } = -1;

    /// <summary>Whether it has French and English.</summary>
    public bool HasModels { get; init; } = true;

    protected override Task AnswerAsync(HttpContext context, ReceivedCall call) => (call.Method, call.Path) switch
    {
        ("GET", "/frontend/settings") => Json(context, 200, new { charLimit = CharLimit, frontendTimeout = 500, apiKeys = Key is not null, keyRequired = Key is not null, suggestions = false }),
        ("GET", "/languages") => Json(context, 200, HasModels ? new[] { new { code = "en", name = "English", targets = new[] { "en", "fr" } }, new { code = "fr", name = "French", targets = new[] { "en", "fr" } } } : [new { code = "en", name = "English", targets = new[] { "en" } }]),
        ("POST", "/translate") => TranslateAsync(context, JsonNode.Parse(call.Body)!),
        _ => Error(context, 404, "Not found"),
    };

    private Task TranslateAsync(HttpContext context, JsonNode request)
    {
        if (Key is not null && request["api_key"]?.GetValue<string>() != Key) return Error(context, 403, "Invalid API key");
        if (request["source"]?.GetValue<string>() != "fr" || request["target"]?.GetValue<string>() != "en") return Error(context, 400, "fr is not supported");
        if (request["q"] is not JsonArray texts) return Error(context, 400, "Invalid request: missing q parameter");
        if (BatchLimit >= 0 && texts.Count > BatchLimit) return Error(context, 400, $"Invalid request: request ({texts.Count}) exceeds text limit ({BatchLimit})");
        string[] french = [.. texts.Select(text => text!.GetValue<string>())];
        if (CharLimit >= 0 && french.Any(text => text.Length > CharLimit)) return Error(context, 400, "Invalid request: request exceeds character limit");
        var isHtml = request["format"]?.GetValue<string>() == "html";
        return Json(context, 200, new { translatedText = french.Select(text => WebUtility.HtmlDecode(isHtml ? FakeEnglish.OfMarkup(text, "code") : FakeEnglish.Of(text))) });
    }

    private static Task Error(HttpContext context, int status, string message) => Json(context, status, new { error = message });

    private static Task Json(HttpContext context, int status, object body) => Status(status, JsonSerializer.Serialize(body))(context);
}
