using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace BilingualReader.Web.Tests.Engines.Services;

/// <summary>
/// DeepL as its specification describes it: versions 2 (translate, usage) and 3 (glossaries), with its limits, its checks and
/// its errors. Nothing of it knows how the app asks.
/// </summary>
internal sealed class FakeDeepL : LoopbackService
{
    private static readonly string[] TranslateFields =
    [
        "text", "target_lang", "source_lang", "context", "split_sentences", "preserve_formatting", "formality", "glossary_id", "model_type", "tag_handling",
        "tag_handling_version", "outline_detection", "splitting_tags", "non_splitting_tags", "ignore_tags", "show_billed_characters", "custom_instructions",
    ];

    private readonly ConcurrentDictionary<string, Glossary> glossaries = new();
    private long used;
    private int made;

    /// <summary>The only key that it knows.</summary>
    public string Key { get; init; } = "8a7c0f3e-secret-key:fx";

    /// <summary>Characters that the account may use.</summary>
    public long Limit { get; set; } = 500_000;

    /// <summary>Characters that it has used.</summary>
    public long Used => Interlocked.Read(ref used);

    /// <summary>Glossaries of the account: id, name, entries.</summary>
    public IReadOnlyDictionary<string, Glossary> Glossaries => glossaries;

    /// <summary>Whether it takes glossaries and makes nothing of them, as the true one does now and then.</summary>
    public bool IgnoresGlossaries { get; set; }

    public void DeleteGlossaries() => glossaries.Clear();

    protected override Task AnswerAsync(HttpContext context, ReceivedCall call)
    {
        if (!call.Headers.ContainsKey("User-Agent")) return Error(context, 400, "Missing User-Agent");
        if (call.Headers.GetValueOrDefault("Authorization") != $"DeepL-Auth-Key {Key}") return Error(context, 403, "Invalid auth key.");
        string[] path = call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (call.Method, path) switch
        {
            ("POST", ["v2", "translate"]) => TranslateAsync(context, call),
            ("GET", ["v2", "usage"]) => Json(context, 200, new { character_count = Used, character_limit = Limit }),
            ("GET", ["v3", "glossaries"]) => Json(context, 200, new { glossaries = glossaries.Select(pair => Info(pair.Key, pair.Value)) }),
            ("POST", ["v3", "glossaries"]) => CreateAsync(context, call),
            ("GET", ["v3", "glossaries", var id, "entries"]) => Known(context, id, glossary => Json(context, 200, new { dictionaries = new[] { new { source_lang = "fr", target_lang = "en", entries_format = "tsv", entries = glossary.Tsv } } })),
            ("PUT", ["v3", "glossaries", var id, "dictionaries"]) => Known(context, id, glossary => ReplaceAsync(context, call, glossary)),
            ("GET", ["v3", "glossaries", var id]) => Known(context, id, glossary => Json(context, 200, Info(id, glossary))),
            _ => Error(context, 404, "Not found"),
        };
    }

    private async Task TranslateAsync(HttpContext context, ReceivedCall call)
    {
        if (call.Size > 131_072)
        {
            await Status(413, "<html><body>413 Request Entity Too Large</body></html>", "text/html")(context);
            return;
        }

        JsonObject request;
        try
        {
            request = JsonNode.Parse(call.Body)!.AsObject();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            await Error(context, 400, "Bad JSON");
            return;
        }

        if (FindFault(request) is { } fault)
        {
            await Error(context, 400, fault);
            return;
        }

        string[] texts = [.. request["text"]!.AsArray().Select(text => text!.GetValue<string>())];
        var isXml = request["tag_handling"]?.GetValue<string>() == "xml";
        if (isXml && texts.FirstOrDefault(text => !IsXml(text)) is not null)
        {
            await Error(context, 400, "Tag handling parsing failed, please check input.");
            return;
        }

        Glossary? glossary = null;
        if (request["glossary_id"]?.GetValue<string>() is { } id && !glossaries.TryGetValue(id, out glossary))
        {
            await Error(context, 404, "Glossary not found");
            return;
        }

        long[] billed = [.. texts.Select(text => (long)(isXml ? XElement.Parse($"<r>{text}</r>", LoadOptions.PreserveWhitespace).Value : text).EnumerateRunes().Count())];
        if (Used + billed.Sum() > Limit)
        {
            await Error(context, 456, "Quota exceeded");
            return;
        }

        Interlocked.Add(ref used, billed.Sum());
        string[] ignored = [.. request["ignore_tags"]?.AsArray().Select(tag => tag!.GetValue<string>()) ?? []];
        var showsBilled = request["show_billed_characters"]?.GetValue<bool>() == true;
        await Json(context, 200, new
        {
            translations = texts.Select((text, i) =>
            {
                var prepared = IgnoresGlossaries ? text : glossary?.Apply(text) ?? text;
                var english = isXml ? FakeEnglish.OfMarkup(prepared, ignored) : FakeEnglish.Of(prepared);
                return showsBilled
                    ? (object)new { detected_source_language = "FR", text = english, billed_characters = billed[i] }
                    : new { detected_source_language = "FR", text = english };
            }),
        });
    }

    private static string? FindFault(JsonObject request)
    {
        if (request.Select(pair => pair.Key).FirstOrDefault(key => !TranslateFields.Contains(key)) is { } unknown) return $"Unexpected field {unknown}";
        if (request["text"] is not JsonArray { Count: > 0 } texts || texts.Any(text => text?.GetValueKind() != JsonValueKind.String)) return "Parameter 'text' not specified.";
        if (texts.Count > 50) return "Too many texts.";
        if (request["target_lang"]?.GetValue<string>() is not ("EN-GB" or "EN-US")) return "Value for 'target_lang' not supported.";
        if (request["glossary_id"] is not null && request["source_lang"]?.GetValue<string>() != "FR") return "Use of a glossary requires the source_lang parameter to be specified";
        if (request["formality"] is not null) return "'formality' is not supported for given 'target_lang'.";
        return null;
    }

    private static bool IsXml(string text)
    {
        try
        {
            _ = XElement.Parse($"<r>{text}</r>");
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private async Task CreateAsync(HttpContext context, ReceivedCall call)
    {
        var request = JsonNode.Parse(call.Body)!;
        if (request["dictionaries"] is not JsonArray { Count: 1 } dictionaries || request["name"]?.GetValue<string>() is not { Length: > 0 } name)
        {
            await Error(context, 400, "Bad request");
            return;
        }

        var glossary = new Glossary(name);
        if (glossary.Read(dictionaries[0]!) is { } fault)
        {
            await Json(context, 400, new { message = "Invalid glossary entries provided", detail = fault });
            return;
        }

        var id = $"glossary-{Interlocked.Increment(ref made)}";
        glossaries[id] = glossary;
        await Json(context, 201, Info(id, glossary));
    }

    private static Task ReplaceAsync(HttpContext context, ReceivedCall call, Glossary glossary) =>
        glossary.Read(JsonNode.Parse(call.Body)!) is { } fault
            ? Json(context, 400, new { message = "Invalid glossary entries provided", detail = fault })
            : Json(context, 200, new { source_lang = "fr", target_lang = "en", entry_count = glossary.Pairs.Count });

    private Task Known(HttpContext context, string id, Func<Glossary, Task> answer) =>
        glossaries.TryGetValue(id, out var glossary) ? answer(glossary) : Error(context, 404, "Glossary not found");

    private static object Info(string id, Glossary glossary) => new
    {
        glossary_id = id,
        name = glossary.Name,
        dictionaries = new[] { new { source_lang = "fr", target_lang = "en", entry_count = glossary.Pairs.Count } },
        creation_time = "2026-01-01T00:00:00Z",
    };

    private static Task Error(HttpContext context, int status, string message) => Json(context, status, new { message });

    private static Task Json(HttpContext context, int status, object body) => Status(status, JsonSerializer.Serialize(body))(context);

    /// <summary>A glossary of the account.</summary>
    internal sealed class Glossary(string name)
    {
        public string Name => name;

        public IReadOnlyDictionary<string, string> Pairs { get; private set; } = new Dictionary<string, string>();

        public string Tsv => string.Join('\n', Pairs.Select(pair => $"{pair.Key}\t{pair.Value}"));

        /// <summary>Takes the entries of a dictionary; what is wrong with them, else null.</summary>
        public string? Read(JsonNode dictionary)
        {
            if (dictionary["source_lang"]?.GetValue<string>() != "fr" || dictionary["target_lang"]?.GetValue<string>() != "en") return "Unsupported language pair";
            if (dictionary["entries_format"]?.GetValue<string>() != "tsv") return "Unsupported format";
            Dictionary<string, string> read = new(StringComparer.Ordinal);
            foreach (var (line, index) in dictionary["entries"]!.GetValue<string>().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, index) => (line, index)))
            {
                if (line.Split('\t') is not [var source, var target] || source.Trim().Length == 0 || target.Trim().Length == 0) return $"Line {index} is not valid";
                if (Encoding.UTF8.GetByteCount(source) > 1024 || line.Any(c => c != '\t' && char.IsControl(c))) return $"Line {index} is not valid";
                if (!read.TryAdd(source.Trim(), target.Trim())) return $"Key with the index {index} duplicates key";
            }

            Pairs = read;
            return null;
        }

        /// <summary>Puts the entries into a text, outside of its tags.</summary>
        public string Apply(string text) =>
            Pairs.OrderByDescending(pair => pair.Key.Length).Aggregate(text, (done, pair) => done.Replace(pair.Key, pair.Value, StringComparison.OrdinalIgnoreCase));
    }
}
