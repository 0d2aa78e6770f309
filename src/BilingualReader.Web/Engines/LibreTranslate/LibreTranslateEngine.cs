using System.Collections.Immutable;
using System.Text.Json;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Http;
using BilingualReader.Web.Engines.Markup;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.LibreTranslate;

/// <summary>A LibreTranslate server: terms and verbatim words as elements that it does not translate, in its html mode.</summary>
internal sealed class LibreTranslateEngine : ITranslationEngine, IDisposable
{
    private const int LongestText = 50_000;

    private readonly LibreTranslateOptions _options;
    private readonly Secret _key;
    private readonly ServiceCaller? _service;
    private readonly CheckMemory _checks;
    private volatile LibreSettings? _allowed;

    /// <summary>An engine with the settings as they are at the start.</summary>
    public LibreTranslateEngine(IOptions<LibreTranslateOptions> options, TimeProvider time, ILogger<LibreTranslateEngine> logger)
    {
        _options = options.Value;
        _key = Secret.Read(_options.ApiKey, _options.ApiKeyFile);
        _checks = new CheckMemory(time);
        var address = string.IsNullOrEmpty(_options.Url) ? null : new Uri(_options.Url);
        if (address is not null) _service = new ServiceCaller(Name, address, new ServiceCallerOptions { AttemptTimeout = TimeSpan.FromSeconds(_options.TimeoutSeconds), Retries = _options.Retries }, time, logger);
        Capabilities = new EngineCapabilities(
            TextsPerCall: _options.TextsPerCall,
            CharactersPerText: LongestText,
            Concurrency: _options.Concurrency,
            Terms: TermCarriage.Placeholders,
            GivesWordLinks: false,
            Reach: address is null ? EngineReach.OwnServers : ServiceReach.Of(address, _options.IsOwnServer),
            Quality: "A machine translation of fair quality; long sentences may lose a part.");
    }

    /// <inheritdoc />
    public EngineId Id { get; } = new("libretranslate");

    /// <inheritdoc />
    public string Name => "LibreTranslate";

    /// <inheritdoc />
    public EngineCapabilities Capabilities { get; }

    /// <inheritdoc />
    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => _service is null || _key.Problem is not null
        ? Task.FromResult<EngineStatus>(new EngineNotReady(_key.Problem ?? "No LibreTranslate server is set.", "Set Engines:LibreTranslate:Url (as an environment variable: Engines__LibreTranslate__Url) to its address."))
        : _checks.GetAsync(token => AskAsync(_service, token), cancellationToken);

    /// <inheritdoc />
    public async Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (texts.IsEmpty) return new EngineTranslated([], 0);
        if (_service is null) return new EngineFailed(EngineFault.Unavailable, "No LibreTranslate server is set: set Engines:LibreTranslate:Url.");
        MarkedText[] marked = [.. texts.Select(text => MarkupWriter.Write(text, MarkupStyle.Html, MarkupParts.All))];
        var isHtml = marked.Any(text => text.HasMarkup);
        string[] sent = [.. isHtml ? marked.Select(text => text.Markup) : texts.Select(text => text.Text)];
        var allowed = _allowed ??= await ReadAllowedAsync(_service, cancellationToken);
        if (allowed is { CharLimit: > 0 and var limit } && sent.Any(text => text.Length > limit)) return new EngineFailed(EngineFault.TooLong, $"The paragraph is longer than the LibreTranslate server takes ({limit} characters).");
        var body = JsonSerializer.SerializeToUtf8Bytes(new LibreRequest(sent, isHtml ? "html" : "text", _key.Value), ServiceJson.CamelCase);
        return await _service.SendAsync(new ServiceCall(HttpMethod.Post, "translate") { Body = body, Texts = sent.Length }, cancellationToken) switch
        {
            ServiceTrouble trouble => trouble.ToFailed(),
            ServiceReply { IsSuccess: true } reply => Read(marked, isHtml, reply),
            ServiceReply reply => FailureFrom(reply, sent.Length),
            _ => throw new InvalidOperationException("Unknown answer."),
        };
    }

    /// <inheritdoc />
    public void Dispose() => _service?.Dispose();

    private async Task<EngineStatus> AskAsync(ServiceCaller service, CancellationToken cancellationToken)
    {
        switch (await service.SendAsync(new ServiceCall(HttpMethod.Get, "languages"), cancellationToken))
        {
            case ServiceTrouble trouble:
                return new EngineNotReady(trouble.Cause, "Start the server, or correct Engines:LibreTranslate:Url.");
            case ServiceReply { IsSuccess: true } reply when reply.Read<LibreLanguage?[]>(ServiceJson.CamelCase) is { } languages:
                if (!languages.Any(language => language is { Code: "fr" } && language.Targets?.Contains("en") != false)) return new EngineNotReady("The LibreTranslate server does not translate French to English.", "Load its models for fr and en.");
                break;
            default:
                return new EngineNotReady("What answers at the address is no LibreTranslate server.", "Correct Engines:LibreTranslate:Url.");
        }

        _allowed = await ReadAllowedAsync(service, cancellationToken);
        return _allowed.KeyRequired == true && _key.Value is null
            ? new EngineNotReady("The LibreTranslate server wants a key.", "Set Engines:LibreTranslate:ApiKey.")
            : new EngineReady("1");
    }

    // A server that does not tell has no limits that could be known.
    private static async Task<LibreSettings> ReadAllowedAsync(ServiceCaller service, CancellationToken cancellationToken) =>
        await service.SendAsync(new ServiceCall(HttpMethod.Get, "frontend/settings"), cancellationToken) is ServiceReply { IsSuccess: true } reply
            ? reply.Read<LibreSettings>(ServiceJson.CamelCase) ?? new(null, null)
            : new(null, null);

    private EngineFailed FailureFrom(ServiceReply reply, int count)
    {
        var said = ServiceWords.Quote(reply.Read<LibreError>(ServiceJson.CamelCase)?.Error, _key.Value);
        return reply.Status switch
        {
            // The limits of the operator are told in words only, in the server's language: smaller pieces are worth a try.
            400 when count > 1 => new(EngineFault.TooLong, $"The LibreTranslate server refused the texts.{said}"),
            400 => new(EngineFault.BadResponse, $"The LibreTranslate server refused the text.{said}"),
            401 or 403 => new(EngineFault.Unauthorized, $"The LibreTranslate server does not accept the key, or wants one: set Engines:LibreTranslate:ApiKey.{said}"),
            413 => new(EngineFault.TooLong, "The text is more than the LibreTranslate server takes in one call."),
            429 => new(EngineFault.RateLimited, $"The LibreTranslate server gets too many requests: try again later.{said}"),
            >= 500 => new(EngineFault.Unavailable, $"The LibreTranslate server has trouble (status {reply.Status}): try again later."),
            _ => new(EngineFault.BadResponse, $"The LibreTranslate server answered with status {reply.Status}.{said}"),
        };
    }

    private static EngineOutcome Read(MarkedText[] sent, bool isHtml, ServiceReply reply)
    {
        var answers = reply.Read<LibreResponse>(ServiceJson.CamelCase)?.TranslatedText;
        if (answers is null) return new EngineFailed(EngineFault.Unreadable, "The answer of the LibreTranslate server cannot be read.");
        if (answers.Count != sent.Length || answers.Any(answer => answer is null)) return new EngineFailed(EngineFault.BadResponse, $"The LibreTranslate server answered {answers.Count(answer => answer is not null)} texts for {sent.Length}.");
        return new EngineTranslated([.. sent.Zip(answers, (text, answer) => isHtml ? MarkupReader.ReadOrStrip(text, answer!) : new EngineTranslation(answer!, [], []))], 1);
    }
}
