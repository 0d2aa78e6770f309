using System.Collections.Immutable;
using System.Globalization;
using Azure.Core;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Http;
using BilingualReader.Web.Engines.Markup;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Azure;

/// <summary>Azure AI Translator, version 3.0 of its text interface.</summary>
internal sealed class AzureEngine : ITranslationEngine, IDisposable
{
    private const int LongestCall = 50_000;

    private readonly AzureOptions _options;
    private readonly Secret _key;
    private readonly ServiceCaller _service;
    private readonly AzureCaller _caller;
    private readonly bool _mayCall;

    /// <summary>An engine with the settings as they are at the start.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="credential">Who calls when there is no key.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where calls are noted.</param>
    public AzureEngine(IOptions<AzureOptions> options, Lazy<TokenCredential> credential, TimeProvider time, ILogger<AzureEngine> logger)
    {
        _options = options.Value;
        _key = Secret.Read(_options.Key, _options.KeyFile);
        var signsIn = _key is { Value: null, Problem: null } && (!string.IsNullOrEmpty(_options.Endpoint) || !string.IsNullOrEmpty(_options.ResourceId));
        _mayCall = _key.Value is not null || signsIn;
        _service = new ServiceCaller(Name, AzureAddress.For(_options.Endpoint), new ServiceCallerOptions { AttemptTimeout = TimeSpan.FromSeconds(_options.TimeoutSeconds), Retries = _options.Retries }, time, logger);
        _caller = new AzureCaller(_service, _options, _key.Value, signsIn ? credential.Value : null);
        Capabilities = new EngineCapabilities(
            TextsPerCall: 1_000,
            CharactersPerText: LongestCall,
            Concurrency: _options.Concurrency,
            Terms: TermCarriage.Placeholders,
            GivesWordLinks: _options.Alignment,
            Reach: EngineReach.Services,
            Quality: "A machine translation that mostly reads well; now and then it is fluent and wrong.")
        {
            SizePerCall = LongestCall,
            Repairable = [TermCarriage.Native],
            Rate = new EngineRate(BillingUnit.CodeUnits, _options.PricePerMillion, _options.Currency),
        };
    }

    /// <inheritdoc />
    public EngineId Id { get; } = new("azure");

    /// <inheritdoc />
    public string Name => "Azure AI Translator";

    /// <inheritdoc />
    public EngineCapabilities Capabilities { get; }

    /// <summary>Characters with markup: what counts against the limit, and what is charged.</summary>
    public int SizeOf(EngineText text) => AzureMarkup.Write(text, AzureForm.Html).Markup.Length;

    /// <inheritdoc />
    public long CountUnits(EngineText text) => AzureMarkup.Write(text, AzureMarkup.FormOf(text)).Markup.Length;

    /// <inheritdoc />
    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<EngineStatus>(_mayCall
        ? new EngineReady($"v3.0{(string.IsNullOrEmpty(_options.Category) ? "" : " " + _options.Category)}")
        : new EngineNotReady(_key.Problem ?? "There is no key for Azure AI Translator.", "Set Engines:Azure:Key (as an environment variable: Engines__Azure__Key) and Engines:Azure:Region; or sign in, and set Engines:Azure:Endpoint to the address of your resource."));

    /// <inheritdoc />
    public async Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (texts.IsEmpty) return new EngineTranslated([], 0);
        if (!_mayCall) return new EngineFailed(EngineFault.Unauthorized, "There is no key for Azure AI Translator: set Engines:Azure:Key.");
        var form = texts.Max(AzureMarkup.FormOf);
        var outcome = await CallAsync(texts, form, cancellationToken);
        return outcome is EngineTranslated translated && form != AzureForm.Plain ? await WithoutEchoesAsync(texts, translated, cancellationToken) : outcome;
    }

    /// <inheritdoc />
    public void Dispose() => _service.Dispose();

    // Markup that the service did not take for markup comes back in the text: such a text goes once more, as it is.
    private async Task<EngineOutcome> WithoutEchoesAsync(ImmutableArray<EngineText> texts, EngineTranslated translated, CancellationToken cancellationToken)
    {
        int[] echoes = [.. Enumerable.Range(0, texts.Length).Where(i => translated.Translations[i].Text.Contains(AzureMarkup.Echo, StringComparison.OrdinalIgnoreCase) && !texts[i].Text.Contains(AzureMarkup.Echo, StringComparison.OrdinalIgnoreCase))];
        if (echoes.Length == 0) return translated;
        var again = await CallAsync([.. echoes.Select(i => texts[i])], AzureForm.Plain, cancellationToken);
        if (again is not EngineTranslated plain) return again is EngineFailed failed ? failed with { MayBeBilled = true } : again;
        var translations = translated.Translations.ToBuilder();
        for (var i = 0; i < echoes.Length; i++) translations[echoes[i]] = plain.Translations[i] with { Billed = plain.Translations[i].Billed + translations[echoes[i]].Billed };
        return new EngineTranslated(translations.ToImmutable(), translated.Requests + plain.Requests);
    }

    private async Task<EngineOutcome> CallAsync(ImmutableArray<EngineText> texts, AzureForm form, CancellationToken cancellationToken)
    {
        MarkedText[] marked = [.. texts.Select(text => AzureMarkup.Write(text, form))];
        var request = new AzureRequest("en", [.. marked.Select(text => text.Markup)])
        {
            From = "fr",
            IsHtml = form == AzureForm.Html,
            IncludesAlignment = form == AzureForm.Plain && _options.Alignment,
            Category = string.IsNullOrEmpty(_options.Category) ? null : _options.Category,
        };
        return await _caller.SendAsync(request, cancellationToken) switch
        {
            ServiceTrouble trouble => trouble.ToFailed(),
            ServiceReply { IsSuccess: true } reply => Read(texts, marked, form, reply),
            ServiceReply reply => AzureFailures.From(reply, _key.Value),
            _ => throw new InvalidOperationException("Unknown answer."),
        };
    }

    private static EngineOutcome Read(ImmutableArray<EngineText> texts, MarkedText[] sent, AzureForm form, ServiceReply reply)
    {
        var items = reply.Read<AzureItem?[]>(ServiceJson.CamelCase);
        if (items is null) return new EngineFailed(EngineFault.Unreadable, "Azure's answer cannot be read.") { MayBeBilled = true };
        if (items.Length != sent.Length) return new EngineFailed(EngineFault.BadResponse, $"Azure answered {items.Length} texts for {sent.Length}.") { MayBeBilled = true };
        var billed = Share(reply.Header("X-Metered-Usage"), sent);
        var translations = ImmutableArray.CreateBuilder<EngineTranslation>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i]?.Translations is not [{ Text: { } english } translation]) return new EngineFailed(EngineFault.BadResponse, "Azure left a text out.") { MayBeBilled = true };
            translations.Add(Restore(texts[i], sent[i], form, english, translation.Alignment?.Proj) with { Billed = billed[i], Carried = AzureMarkup.CarriedBy(texts[i], form) });
        }

        return new EngineTranslated(translations.MoveToImmutable(), 1);
    }

    private static EngineTranslation Restore(EngineText text, MarkedText sent, AzureForm form, string english, string? projection) => form switch
    {
        // The service says nothing on markup that it echoes: the answer is looked at as it is.
        AzureForm.Html when english.Contains(AzureMarkup.Echo, StringComparison.OrdinalIgnoreCase) => new(english, [], []),
        AzureForm.Html => MarkupReader.ReadOrStrip(sent, english),
        AzureForm.Plain => new(english, [], AzureAlignments.Read(projection, text.Text.Length, english.Length)),
        _ => new(english, [], []),
    };

    // The service tells the sum; each text has its share of it, by its length.
    private static long[] Share(string? metered, MarkedText[] sent)
    {
        long[] lengths = [.. sent.Select(text => (long)text.Markup.Length)];
        if (!long.TryParse(metered, NumberStyles.None, CultureInfo.InvariantCulture, out var sum) || sum == lengths.Sum() || lengths.Sum() == 0) return lengths;
        var shares = lengths.Select(length => sum * length / lengths.Sum()).ToArray();
        shares[0] += sum - shares.Sum();
        return shares;
    }
}
