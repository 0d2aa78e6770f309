using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Http;
using BilingualReader.Web.Engines.Markup;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.DeepL;

/// <summary>
/// DeepL's interface, version 2, with its glossaries of version 3: terms by a glossary of the account, else as words that it
/// leaves alone; inline codes as XML elements; neighbouring paragraphs as context, which is not billed.
/// </summary>
internal sealed class DeepLEngine : ITranslationEngine, IDisposable
{
    private const int LongestCall = 131_072;

    // What a request holds besides its texts: names of fields, ids, and the context.
    private const int Overhead = 1_024;
    private const int LongestContext = 1_500;

    private readonly DeepLOptions _options;
    private readonly Secret _key;
    private readonly ServiceCaller? _caller;
    private readonly DeepLClient? _client;
    private readonly DeepLGlossary? _glossary;
    private readonly CheckMemory _checks;

    /// <summary>An engine with the settings as they are at the start.</summary>
    public DeepLEngine(IOptions<DeepLOptions> options, ITermbaseSource termbases, TimeProvider time, ILogger<DeepLEngine> logger)
    {
        _options = options.Value;
        _key = Secret.Read(_options.ApiKey, _options.ApiKeyFile);
        _checks = new CheckMemory(time);
        Capabilities = new EngineCapabilities(
            TextsPerCall: 50,
            CharactersPerText: 30_000,
            Concurrency: _options.Concurrency,
            Terms: _options.UseGlossary ? TermCarriage.Native : TermCarriage.Placeholders,
            GivesWordLinks: false,
            Reach: EngineReach.Services,
            Quality: "A machine translation that mostly reads well; now and then it is fluent and wrong.")
        {
            SizePerCall = LongestCall - Overhead - (4 * 2 * LongestContext),
            ContextParagraphs = 2,
            Repairable = _options.UseGlossary ? [TermCarriage.Native] : [],
            Rate = new EngineRate(BillingUnit.Characters, _options.PricePerMillion, _options.Currency),
        };
        if (_key.Value is not { } key) return;
        _caller = new ServiceCaller(Name, AddressFor(key), new ServiceCallerOptions { AttemptTimeout = TimeSpan.FromSeconds(_options.TimeoutSeconds), Retries = _options.Retries }, time, logger);
        _client = new DeepLClient(_caller, key);
        _glossary = _options.UseGlossary ? new DeepLGlossary(_client, termbases) : null;
    }

    /// <inheritdoc />
    public EngineId Id { get; } = new("deepl");

    /// <inheritdoc />
    public string Name => "DeepL";

    /// <inheritdoc />
    public EngineCapabilities Capabilities { get; }

    private string Version => $"v2 {_options.Variant}{(string.IsNullOrEmpty(_options.ModelType) ? "" : " " + _options.ModelType)}";

    /// <inheritdoc />
    public int SizeOf(EngineText text) => JsonEncodedText.Encode(Mark(text, null).Markup, ServiceJson.SnakeCase.Encoder).EncodedUtf8Bytes.Length + 3;

    /// <summary>Unicode code points of the source, as the service counts them; markup and context are free.</summary>
    public long CountUnits(EngineText text) => text.Text.EnumerateRunes().Count();

    /// <inheritdoc />
    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => _client is null
        ? Task.FromResult<EngineStatus>(new EngineNotReady(_key.Problem ?? "There is no key for DeepL.", "Set Engines:DeepL:ApiKey (as an environment variable: Engines__DeepL__ApiKey) or Engines:DeepL:ApiKeyFile."))
        : _checks.GetAsync(token => AskAsync(_client, token), cancellationToken);

    /// <inheritdoc />
    public async Task<EngineAllowance?> ReadAllowanceAsync(CancellationToken cancellationToken)
    {
        if (_client is null || await _client.ReadUsageAsync(cancellationToken) is not ServiceReply { IsSuccess: true } reply) return null;
        return reply.Read<DeepLUsage>(ServiceJson.SnakeCase) is { CharacterCount: { } used } usage
            ? new EngineAllowance(used, usage.CharacterLimit is { } limit and < DeepLUsage.NoLimit ? limit : null, usage.EndTime)
            : null;
    }

    /// <inheritdoc />
    public async Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (texts.IsEmpty) return new EngineTranslated([], 0);
        if (_client is null) return new EngineFailed(EngineFault.Unauthorized, "There is no key for DeepL: set Engines:DeepL:ApiKey.");
        var outcome = await TryAsync(_client, texts, cancellationToken);
        if (outcome is not EngineFailed { Fault: EngineFault.BadResponse, MayBeBilled: false } || _glossary is null || !_glossary.WasLost) return outcome;
        // Somebody has deleted the glossary: it is made anew, once.
        return await TryAsync(_client, texts, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _glossary?.Dispose();
        _caller?.Dispose();
    }

    private Uri AddressFor(string key)
    {
        if (!string.IsNullOrEmpty(_options.ServerUrl)) return new Uri(_options.ServerUrl);
        return new Uri(key.EndsWith(":fx", StringComparison.Ordinal) ? "https://api-free.deepl.com" : "https://api.deepl.com");
    }

    private async Task<EngineStatus> AskAsync(DeepLClient client, CancellationToken cancellationToken)
    {
        var answer = await client.ReadUsageAsync(cancellationToken);
        return answer switch
        {
            ServiceTrouble trouble => new EngineNotReady(trouble.Cause, "Try again later, or choose another engine."),
            ServiceReply { IsSuccess: false } reply when client.ToFailure(reply) is var failed => new EngineNotReady(failed.Cause, "See the settings under Engines:DeepL."),
            _ => new EngineReady(Version) { Notes = Notes() },
        };
    }

    private ImmutableArray<string> Notes() => _glossary?.Refused is { Count: > 0 } refused
        ? [$"{refused.Count} entries of the glossary cannot be part of DeepL's and are carried as protected words: {string.Join("; ", refused.Take(5))}{(refused.Count > 5 ? "; …" : ".")}"]
        : [];

    private async Task<EngineOutcome> TryAsync(DeepLClient client, ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        var glossary = _glossary is not null && texts.Any(text => !text.Terms.IsEmpty) ? await _glossary.EnsureAsync(cancellationToken) : null;
        MarkedText[] marked = [.. texts.Select(text => Mark(text, glossary))];
        return await client.TranslateAsync(RequestFor(texts, marked, glossary), cancellationToken) switch
        {
            ServiceTrouble trouble => trouble.ToFailed(),
            ServiceReply { IsSuccess: true } reply => Read(marked, reply, [.. texts.Select(text => CarriedBy(text, glossary))]),
            ServiceReply reply => Refused(client, reply, glossary),
            _ => throw new InvalidOperationException("Unknown answer."),
        };
    }

    private EngineFailed Refused(DeepLClient client, ServiceReply reply, DeepLSyncedGlossary? glossary)
    {
        if (reply.Status is 400 or 404 && glossary is not null && Encoding.UTF8.GetString(reply.Body).Contains("glossary", StringComparison.OrdinalIgnoreCase)) _glossary!.Lose();
        if (reply.Status is 401 or 403 or 456) _checks.Forget();
        return client.ToFailure(reply);
    }

    private DeepLRequest RequestFor(ImmutableArray<EngineText> texts, MarkedText[] marked, DeepLSyncedGlossary? glossary)
    {
        var hasMarkup = marked.Any(text => text.HasMarkup);
        return new DeepLRequest([.. hasMarkup ? marked.Select(text => text.Markup) : texts.Select(text => text.Text)], "FR", _options.Variant)
        {
            Context = ContextOf(texts),
            GlossaryId = glossary?.Id,
            ModelType = string.IsNullOrEmpty(_options.ModelType) ? null : _options.ModelType,
            TagHandling = hasMarkup ? "xml" : null,
            OutlineDetection = hasMarkup ? false : null,
            IgnoreTags = hasMarkup ? [MarkupStyle.Xml.Protected] : null,
        };
    }

    private static MarkedText Mark(EngineText text, DeepLSyncedGlossary? glossary)
    {
        var carried = CarriedBy(text, glossary);
        return MarkupWriter.Write(text with { Terms = [.. text.Terms.Where((_, i) => carried[i] == TermCarriage.Placeholders)] }, MarkupStyle.Xml, MarkupParts.All);
    }

    // Terms that the account's glossary has are left to it, unless it has lost them before; the others are put in and protected.
    private static ImmutableArray<TermCarriage> CarriedBy(EngineText text, DeepLSyncedGlossary? glossary) =>
        [.. text.Terms.Select((term, i) => glossary?.Has(term.Span.In(text.Text), term.Target) == true && text.Lost?.Has(i) != true ? TermCarriage.Native : TermCarriage.Placeholders)];

    private static string? ContextOf(ImmutableArray<EngineText> texts)
    {
        string[] around = [.. texts[0].Before.Select(End), .. texts[^1].After.Select(Start)];
        return around.Length == 0 ? null : string.Join('\n', around);

        static string End(string text) => text.Length <= LongestContext ? text : text[^LongestContext..];
        static string Start(string text) => text.Length <= LongestContext ? text : text[..LongestContext];
    }

    private static EngineOutcome Read(MarkedText[] sent, ServiceReply reply, ImmutableArray<TermCarriage>[] carried)
    {
        var answers = reply.Read<DeepLResponse>(ServiceJson.SnakeCase)?.Translations;
        if (answers is null) return new EngineFailed(EngineFault.Unreadable, "DeepL's answer cannot be read.") { MayBeBilled = true };
        if (answers.Count != sent.Length) return new EngineFailed(EngineFault.BadResponse, $"DeepL answered {answers.Count} texts for {sent.Length}.") { MayBeBilled = true };
        if (answers.Any(answer => answer?.Text is null)) return new EngineFailed(EngineFault.BadResponse, "DeepL left a text out.") { MayBeBilled = true };
        var hasMarkup = sent.Any(text => text.HasMarkup);
        return new EngineTranslated([.. sent.Zip(answers, carried).Select(one => Restore(one.First, one.Second!, hasMarkup) with { Carried = one.Third })], 1);
    }

    private static EngineTranslation Restore(MarkedText sent, DeepLTranslation answer, bool hasMarkup)
    {
        var translation = hasMarkup ? MarkupReader.ReadOrStrip(sent, answer.Text!) : new EngineTranslation(answer.Text!, [], []);
        return translation with { Billed = answer.BilledCharacters };
    }
}
