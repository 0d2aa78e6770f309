using System.Collections.Immutable;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Http;
using BilingualReader.Web.Engines.Markup;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Chat;

/// <summary>Any server with the chat interface that OpenAI made common: Ollama, vLLM, llama.cpp, OpenAI, Azure OpenAI.</summary>
internal sealed class ChatEngine : ITranslationEngine, IDisposable
{
    private const string Answerless = "The model's answer for this paragraph is missing or belongs to another one.";

    // A token of French or English is some four characters; the source goes in, an echo and the English come out.
    private const double TokensPerCharacter = 0.6;
    private const int TokensPerText = 40;

    private readonly ChatOptions _options;
    private readonly Secret _key;
    private readonly ServiceCaller? _service;
    private readonly ChatClient? _client;
    private readonly CheckMemory _checks;

    /// <summary>An engine with the settings as they are at the start.</summary>
    public ChatEngine(IOptions<ChatOptions> options, TimeProvider time, ILogger<ChatEngine> logger)
    {
        _options = options.Value;
        _key = Secret.Read(_options.ApiKey, _options.ApiKeyFile);
        _checks = new CheckMemory(time);
        var address = string.IsNullOrEmpty(_options.BaseUrl) ? null : new Uri(_options.BaseUrl);
        var reach = address is null ? EngineReach.Services : ServiceReach.Of(address, _options.IsOwnServer);
        var isBilled = reach == EngineReach.Services || _options.PricePerMillion > 0;
        Capabilities = new EngineCapabilities(
            TextsPerCall: _options.TextsPerCall,
            CharactersPerText: Math.Max(20_000, _options.CharactersPerCall),
            Concurrency: _options.Concurrency,
            Terms: TermCarriage.Prompt,
            GivesWordLinks: false,
            Reach: reach,
            Quality: "A language model's translation: as good as the model, and able to leave out or add what was not there.")
        {
            SizePerCall = _options.CharactersPerCall,
            ContextParagraphs = 2,
            Repairable = [TermCarriage.Prompt],
            Rate = isBilled ? new EngineRate(BillingUnit.Tokens, _options.PricePerMillion, _options.Currency) : null,
        };
        if (address is null || string.IsNullOrWhiteSpace(_options.Model) || _key.Problem is not null) return;
        _service = new ServiceCaller(Name, address, new ServiceCallerOptions { AttemptTimeout = TimeSpan.FromSeconds(_options.TimeoutSeconds), TotalTimeout = TimeSpan.FromSeconds(_options.TimeoutSeconds * 3), Retries = _options.Retries }, time, logger);
        _client = new ChatClient(_service, _options, _options.Model, _key.Value, isBilled);
    }

    /// <inheritdoc />
    public EngineId Id { get; } = new("chat");

    /// <inheritdoc />
    public string Name => string.IsNullOrWhiteSpace(_options.Model) ? "Chat model" : $"Chat model {_options.Model}";

    /// <inheritdoc />
    public EngineCapabilities Capabilities { get; }

    /// <summary>Characters of French; a paragraph that is longer than a call should be goes alone.</summary>
    public int SizeOf(EngineText text) => Math.Min(text.Text.Length, _options.CharactersPerCall);

    /// <summary>Tokens for the text and its English, and for an earlier answer that is to be corrected.</summary>
    public long CountUnits(EngineText text) => (long)((text.Text.Length + (text.Lost?.Answer.Length ?? 0)) * TokensPerCharacter) + TokensPerText;

    /// <inheritdoc />
    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken)
    {
        if (_client is not null) return _checks.GetAsync(token => AskAsync(_client, token), cancellationToken);
        return Task.FromResult<EngineStatus>(this switch
        {
            { _key.Problem: { } problem } => new EngineNotReady(problem, "Correct Engines:Chat:ApiKeyFile."),
            _ when string.IsNullOrEmpty(_options.BaseUrl) => new EngineNotReady("No chat server is set.", "Set Engines:Chat:BaseUrl (such as http://localhost:11434/v1) and Engines:Chat:Model."),
            _ => new EngineNotReady("No model is chosen for the chat server.", "Set Engines:Chat:Model to one of its models."),
        });
    }

    /// <inheritdoc />
    public async Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (texts.IsEmpty) return new EngineTranslated([], 0);
        if (_client is null) return new EngineFailed(EngineFault.Unavailable, "No chat server is set: set Engines:Chat:BaseUrl and Engines:Chat:Model.");
        MarkedText[] marked = [.. texts.Select(text => MarkupWriter.Write(text, MarkupStyle.Xml, MarkupParts.Codes | MarkupParts.Verbatim))];
        return await _client.AskAsync(ChatPrompt.Write(texts, marked, _options.Variant), texts.Length, cancellationToken) switch
        {
            ServiceTrouble trouble => trouble.ToFailed(),
            ServiceReply { IsSuccess: true } reply => Read(texts, marked, reply),
            ServiceReply reply => FailureFrom(reply),
            _ => throw new InvalidOperationException("Unknown answer."),
        };
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _client?.Dispose();
        _service?.Dispose();
    }

    private async Task<EngineStatus> AskAsync(ChatClient client, CancellationToken cancellationToken)
    {
        switch (await client.ListModelsAsync(cancellationToken))
        {
            case ServiceTrouble trouble:
                return new EngineNotReady(trouble.Cause, "Start the server, or correct Engines:Chat:BaseUrl.");
            case ServiceReply { Status: 401 or 403 }:
                return new EngineNotReady("The chat server does not accept the key.", "Set Engines:Chat:ApiKey.");
            case ServiceReply { IsSuccess: true } reply when reply.Read<ChatModels>(ServiceJson.SnakeCase)?.Data is { Count: > 0 } models && !IsOffered(models):
                return new EngineNotReady($"The chat server has no model {_options.Model}.", $"Set Engines:Chat:Model to one of: {string.Join(", ", models.Select(model => model?.Id).OfType<string>().Take(12))}.");
            default:
                // Not every server lists its models; the first call will tell.
                return new EngineReady($"{_options.Model} {_options.Variant} prompt 1");
        }
    }

    // Ollama lists "llama3:latest" for "llama3".
    private bool IsOffered(IReadOnlyList<ChatModel?> models) =>
        models.Any(model => model?.Id is { } id && (id.Equals(_options.Model, StringComparison.OrdinalIgnoreCase) || id.StartsWith(_options.Model + ":", StringComparison.OrdinalIgnoreCase) || id.EndsWith("/" + _options.Model, StringComparison.OrdinalIgnoreCase)));

    private EngineFailed FailureFrom(ServiceReply reply)
    {
        var error = reply.Read<ChatErrorBody>(ServiceJson.SnakeCase)?.Error;
        var said = ServiceWords.Quote(error?.Message, _key.Value);
        return (reply.Status, error?.Code) switch
        {
            (_, "insufficient_quota") => new(EngineFault.QuotaExceeded, "The credit of the account at the chat service is used up."),
            (_, "context_length_exceeded") or (413, _) => new(EngineFault.TooLong, "The text is more than the model takes in one call."),
            (401 or 403, _) => new(EngineFault.Unauthorized, "The chat server does not accept the key: set Engines:Chat:ApiKey."),
            (404, _) => new(EngineFault.Unavailable, $"The chat server does not know the model or the address: check Engines:Chat:BaseUrl and Engines:Chat:Model.{said}"),
            (429, _) => new(EngineFault.RateLimited, "The chat server gets too many requests: try again in a minute."),
            ( >= 500, _) => new(EngineFault.Unavailable, $"The chat server has trouble (status {reply.Status}): try again later.") { MayBeBilled = reply.Status is 502 or 504 && Capabilities.Rate is not null },
            _ => new(EngineFault.BadResponse, $"The chat server refused the request (status {reply.Status}).{said}"),
        };
    }

    private EngineOutcome Read(ImmutableArray<EngineText> texts, MarkedText[] marked, ServiceReply reply)
    {
        var mayBeBilled = Capabilities.Rate is not null;
        var response = reply.Read<ChatResponse>(ServiceJson.SnakeCase);
        if (response?.First is not { Message: { } message } choice) return new EngineFailed(EngineFault.Unreadable, "The chat server's answer cannot be read.") { MayBeBilled = mayBeBilled };
        if (choice.FinishReason == "content_filter" || !string.IsNullOrEmpty(message.Refusal)) return new EngineFailed(EngineFault.BadResponse, "The model refused to translate this.") { MayBeBilled = mayBeBilled };
        // A truncated answer may hold whole paragraphs before its end, but its last ones are lost.
        if (choice.FinishReason == "length") return new EngineFailed(EngineFault.TooLong, "The model's answer was cut off.") { MayBeBilled = mayBeBilled };
        var read = ChatAnswers.Read(texts, marked, message.Content ?? "");
        var billed = Share(response.Usage?.Total, texts);
        EngineTranslation?[] translations = [.. read.Select((translation, i) => translation is null ? null : translation with { Billed = billed?[i] })];
        return translations.All(translation => translation is not null)
            ? new EngineTranslated([.. translations.Select(translation => translation!)], 1)
            : new EnginePartlyTranslated([.. translations], new EngineFailed(EngineFault.BadResponse, Answerless) { MayBeBilled = mayBeBilled }, 1);
    }

    private static long[]? Share(long? total, ImmutableArray<EngineText> texts)
    {
        if (total is not { } sum) return null;
        var whole = Math.Max(1, texts.Sum(text => (long)text.Text.Length));
        long[] shares = [.. texts.Select(text => sum * text.Text.Length / whole)];
        shares[0] += sum - shares.Sum();
        return shares;
    }
}
