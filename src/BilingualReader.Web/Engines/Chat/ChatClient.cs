using System.Text.Json;
using System.Text.Json.Nodes;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Http;

namespace BilingualReader.Web.Engines.Chat;

/// <summary>How a model is made to answer in JSON, from the surest way to the least.</summary>
internal enum ChatFormat
{
    /// <summary>By a schema that the server holds it to.</summary>
    Schema,

    /// <summary>As some JSON object.</summary>
    Json,

    /// <summary>By asking only.</summary>
    Words,
}

/// <summary>
/// Calls the server with as few fields as can be, leaves out what it refuses, and remembers that. Whether it holds a model to
/// a schema is tried once: it is asked for one word while the schema allows only another.
/// </summary>
internal sealed class ChatClient(ServiceCaller caller, ChatOptions options, string model, string? key, bool isBilled) : IDisposable
{
    private readonly SemaphoreSlim _probing = new(1, 1);
    private readonly KeyValuePair<string, string>[] _headers = HeadersFor(options, key);
    private ChatFormat? _format;
    private volatile bool _refusesTemperature;

    /// <summary>Asks for the models of the server.</summary>
    public Task<ServiceAnswer> ListModelsAsync(CancellationToken cancellationToken) =>
        caller.SendAsync(new ServiceCall(HttpMethod.Get, "models" + Query) { Headers = _headers }, cancellationToken);

    /// <summary>Asks for an answer with as many keys as there are texts.</summary>
    public async Task<ServiceAnswer> AskAsync(IReadOnlyList<ChatMessage> messages, int count, CancellationToken cancellationToken)
    {
        var format = await FormatAsync(cancellationToken);
        while (true)
        {
            var answer = await SendAsync(messages, FormatFor(format, () => ChatPrompt.Schema(count)), count, cancellationToken);
            if (answer is not ServiceReply { Status: 400 or 422 } reply) return answer;
            if (options.Temperature is not null && !_refusesTemperature && IsAbout(reply, "temperature")) _refusesTemperature = true;
            else if (format < ChatFormat.Words && !IsAbout(reply, "context")) _format = ++format;
            else return answer;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _probing.Dispose();

    private string Query => string.IsNullOrEmpty(options.ApiVersion) ? "" : "?api-version=" + Uri.EscapeDataString(options.ApiVersion);

    private static KeyValuePair<string, string>[] HeadersFor(ChatOptions options, string? key)
    {
        if (key is null) return [];
        var isAzure = Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var address) && address.Host.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase);
        return [isAzure ? new("api-key", key) : new("Authorization", "Bearer " + key)];
    }

    private async Task<ChatFormat> FormatAsync(CancellationToken cancellationToken)
    {
        if (_format is { } known) return known;
        await _probing.WaitAsync(cancellationToken);
        try
        {
            return _format ?? await ProbeAsync(cancellationToken);
        }
        finally
        {
            _probing.Release();
        }
    }

    private async Task<ChatFormat> ProbeAsync(CancellationToken cancellationToken)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["colour"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("ultramarine") } },
            ["required"] = new JsonArray("colour"),
            ["additionalProperties"] = false,
        };
        ChatMessage[] messages = [new("user", "Answer with the single word \"red\" and nothing else.")];
        var answer = await SendAsync(messages, FormatFor(ChatFormat.Schema, () => schema), 0, cancellationToken);
        // Only the server's word counts: a broken connection says nothing about what it can do.
        if (answer is not ServiceReply reply) return ChatFormat.Schema;
        if (!reply.IsSuccess) return reply.Status is 400 or 422 ? Remember(ChatFormat.Json) : ChatFormat.Schema;
        var content = reply.Read<ChatResponse>(ServiceJson.SnakeCase)?.First?.Message?.Content;
        return Remember(content?.Contains("ultramarine", StringComparison.OrdinalIgnoreCase) == true ? ChatFormat.Schema : ChatFormat.Json);
    }

    private ChatFormat Remember(ChatFormat format)
    {
        _format = format;
        return format;
    }

    private Task<ServiceAnswer> SendAsync(IReadOnlyList<ChatMessage> messages, JsonNode? format, int count, CancellationToken cancellationToken)
    {
        var request = new ChatRequest(model, messages) { ResponseFormat = format, Temperature = _refusesTemperature ? null : options.Temperature };
        var body = JsonSerializer.SerializeToUtf8Bytes(request, ServiceJson.SnakeCase);
        return caller.SendAsync(new ServiceCall(HttpMethod.Post, "chat/completions" + Query) { Headers = _headers, Body = body, Texts = count, IsBilled = isBilled }, cancellationToken);
    }

    private static JsonNode? FormatFor(ChatFormat format, Func<JsonObject> schema) => format switch
    {
        ChatFormat.Schema => new JsonObject { ["type"] = "json_schema", ["json_schema"] = new JsonObject { ["name"] = "answer", ["strict"] = true, ["schema"] = schema() } },
        ChatFormat.Json => new JsonObject { ["type"] = "json_object" },
        _ => null,
    };

    private static bool IsAbout(ServiceReply reply, string field)
    {
        var error = reply.Read<ChatErrorBody>(ServiceJson.SnakeCase)?.Error;
        return error?.Param?.Contains(field, StringComparison.OrdinalIgnoreCase) == true
            || error?.Code?.Contains(field, StringComparison.OrdinalIgnoreCase) == true
            || error?.Message?.Contains(field, StringComparison.OrdinalIgnoreCase) == true;
    }
}
