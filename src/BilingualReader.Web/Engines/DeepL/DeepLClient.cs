using System.Text.Json;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Http;

namespace BilingualReader.Web.Engines.DeepL;

/// <summary>The calls of DeepL's interface that this app makes: translate, usage, glossaries (v3).</summary>
internal sealed class DeepLClient(ServiceCaller caller, string key)
{
    private readonly KeyValuePair<string, string>[] _headers = [new("Authorization", "DeepL-Auth-Key " + key)];

    /// <summary>The bytes of a request.</summary>
    public static byte[] Encode(DeepLRequest request) => JsonSerializer.SerializeToUtf8Bytes(request, ServiceJson.SnakeCase);

    /// <summary><c>POST /v2/translate</c>.</summary>
    public Task<ServiceAnswer> TranslateAsync(DeepLRequest request, CancellationToken cancellationToken) =>
        caller.SendAsync(Call(HttpMethod.Post, "v2/translate") with { Body = Encode(request), Texts = request.Text.Count, IsBilled = true }, cancellationToken);

    /// <summary><c>GET /v2/usage</c>.</summary>
    public Task<ServiceAnswer> ReadUsageAsync(CancellationToken cancellationToken) =>
        caller.SendAsync(Call(HttpMethod.Get, "v2/usage"), cancellationToken);

    /// <summary><c>GET /v3/glossaries</c>.</summary>
    public Task<ServiceAnswer> ListGlossariesAsync(CancellationToken cancellationToken) =>
        caller.SendAsync(Call(HttpMethod.Get, "v3/glossaries"), cancellationToken);

    /// <summary><c>POST /v3/glossaries</c>.</summary>
    public Task<ServiceAnswer> CreateGlossaryAsync(string name, string entries, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "v3/glossaries", new DeepLNewGlossary(name, [new DeepLDictionary(entries)]), cancellationToken);

    /// <summary><c>GET /v3/glossaries/{id}/entries</c>.</summary>
    public Task<ServiceAnswer> ReadEntriesAsync(string id, CancellationToken cancellationToken) =>
        caller.SendAsync(Call(HttpMethod.Get, $"v3/glossaries/{Uri.EscapeDataString(id)}/entries?source_lang=fr&target_lang=en"), cancellationToken);

    /// <summary><c>PUT /v3/glossaries/{id}/dictionaries</c>, which replaces the pair.</summary>
    public Task<ServiceAnswer> ReplaceEntriesAsync(string id, string entries, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, $"v3/glossaries/{Uri.EscapeDataString(id)}/dictionaries", new DeepLDictionary(entries), cancellationToken);

    /// <summary>What an answer that is no success means; <paramref name="reply"/> has another status than 2xx.</summary>
    public EngineFailed ToFailure(ServiceReply reply)
    {
        var said = ServiceWords.Quote(reply.Read<DeepLError>(ServiceJson.SnakeCase)?.Message, key);
        return reply.Status switch
        {
            401 or 403 => new(EngineFault.Unauthorized, "DeepL does not accept the key: check the setting Engines:DeepL:ApiKey."),
            404 => new(EngineFault.BadResponse, $"DeepL does not know what was asked for.{said}"),
            413 => new(EngineFault.TooLong, "The text is more than DeepL takes in one call."),
            429 or 529 => new(EngineFault.RateLimited, "DeepL gets too many requests: try again in a minute."),
            456 => new(EngineFault.QuotaExceeded, "The quota of the DeepL account is used up. What is translated is kept; go on when the next period begins, or with another engine."),
            400 => new(EngineFault.BadResponse, $"DeepL refused the request.{said}"),
            >= 500 => new(EngineFault.Unavailable, $"DeepL has trouble on its side (status {reply.Status}): try again later.") { MayBeBilled = reply.Status is 502 or 504 },
            _ => new(EngineFault.BadResponse, $"DeepL answered with status {reply.Status}.{said}"),
        };
    }

    private Task<ServiceAnswer> SendAsync<T>(HttpMethod method, string path, T body, CancellationToken cancellationToken) =>
        caller.SendAsync(Call(method, path) with { Body = JsonSerializer.SerializeToUtf8Bytes(body, ServiceJson.SnakeCase) }, cancellationToken);

    private ServiceCall Call(HttpMethod method, string path) => new(method, path) { Headers = _headers };
}
