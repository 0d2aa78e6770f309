using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace BilingualReader.Web.Tests.Engines.Services;

/// <summary>A server with the common chat interface. Its model finds the JSON object in what it is told and answers it, well or badly.</summary>
internal sealed partial class FakeChat : LoopbackService
{
    /// <summary>Its only model.</summary>
    public string Model { get; init; } = "tiny";

    /// <summary>The key that it wants; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>Whether it holds its model to a schema.</summary>
    public bool EnforcesSchema { get; init; } = true;

    /// <summary>Fields that it refuses with status 400.</summary>
    public string[] Refused { get; init; } = [];

    /// <summary>Whether its model uses the translations of terms that it is told, as a good one mostly does.</summary>
    public bool HeedsTerms { get; init; }

    /// <summary>What becomes of an answer, by key in order, before it goes out.</summary>
    public Func<JsonObject, JsonObject> Mangle { get; set; } = answer => answer;

    /// <summary>What becomes of the words of the model.</summary>
    public Func<string, string> Say { get; set; } = words => words;

    /// <summary>Why the model stopped.</summary>
    public string FinishReason { get; set; } = "stop";

    /// <summary>The calls for translations, without the trial of the schema.</summary>
    public ReceivedCall[] Translations => [.. Calls.Where(call => call.Body.Contains("\"p1\"", StringComparison.Ordinal) || call.Body.Contains("\\\"p1\\\"", StringComparison.Ordinal))];

    protected override Task AnswerAsync(HttpContext context, ReceivedCall call)
    {
        if (Key is not null && call.Headers.GetValueOrDefault("Authorization") != "Bearer " + Key) return Error(context, 401, "Incorrect API key provided", null);
        return (call.Method, call.Path) switch
        {
            ("GET", "/v1/models") => Json(context, 200, new { data = new[] { new { id = Model } } }),
            ("POST", "/v1/chat/completions") => CompleteAsync(context, JsonNode.Parse(call.Body)!.AsObject()),
            _ => Error(context, 404, "Not found", null),
        };
    }

    private Task CompleteAsync(HttpContext context, JsonObject request)
    {
        if (request["model"]?.GetValue<string>() != Model) return Error(context, 404, "The model does not exist", "model");
        if (Refused.FirstOrDefault(request.ContainsKey) is { } field) return Error(context, 400, $"Unsupported parameter: '{field}'", field);
        var type = request["response_format"]?["type"]?.GetValue<string>();
        if (type is not null && Refused.Contains(type)) return Error(context, 400, $"Unsupported response_format {type}", "response_format");
        var prompt = request["messages"]!.AsArray()[^1]!["content"]!.GetValue<string>();
        var words = Items(prompt) is { } items ? Say(Mangle(Answer(items, HeedsTerms ? Terms(prompt) : [])).ToJsonString()) : type == "json_schema" && EnforcesSchema ? "{\"colour\":\"ultramarine\"}" : "red";
        return Json(context, 200, new
        {
            id = "chat-1",
            choices = new[] { new { index = 0, message = new { role = "assistant", content = words }, finish_reason = FinishReason } },
            usage = new { prompt_tokens = 100, completion_tokens = 50, total_tokens = 150 },
        });
    }

    private static JsonObject? Items(string prompt) => Object().Match(prompt) is { Success: true } match ? JsonNode.Parse(match.Value)!.AsObject() : null;

    private static (string French, string English)[] Terms(string prompt) =>
        [.. Term().Matches(prompt).Select(line => (JsonSerializer.Deserialize<string>(line.Groups[1].Value)!, JsonSerializer.Deserialize<string>(line.Groups[2].Value)!)).OrderByDescending(term => term.Item1.Length)];

    private static JsonObject Answer(JsonObject items, (string French, string English)[] terms)
    {
        var answer = new JsonObject();
        foreach (var (key, value) in items)
        {
            var french = value!.GetValue<string>();
            answer[key] = new JsonObject { ["src"] = string.Join(' ', french.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(4)), ["en"] = Translate(french, terms) };
        }

        return answer;
    }

    // A term is left alone by the words, like anything else in an element of its own, which nobody gets to see.
    private static string Translate(string french, (string French, string English)[] terms)
    {
        for (var i = 0; i < terms.Length; i++) french = french.Replace(terms[i].French, $"<k id=\"t{i}\"></k>", StringComparison.Ordinal);
        return Mark().Replace(FakeEnglish.OfMarkup(french, "k"), mark => terms[int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)].English);
    }

    private static Task Error(HttpContext context, int status, string message, string? param) =>
        Json(context, status, new { error = new { message, type = "invalid_request_error", param, code = (string?)null } });

    private static Task Json(HttpContext context, int status, object body) => Status(status, JsonSerializer.Serialize(body))(context);

    [GeneratedRegex("""^("(?:[^"\\]|\\.)*") = ("(?:[^"\\]|\\.)*")$""", RegexOptions.Multiline)]
    private static partial Regex Term();

    [GeneratedRegex("""<k id="t(\d+)"></k>""")]
    private static partial Regex Mark();

    [GeneratedRegex("""^\{"p1".*\}$""", RegexOptions.Multiline)]
    private static partial Regex Object();
}
