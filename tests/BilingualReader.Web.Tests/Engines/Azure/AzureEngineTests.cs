using System.Text.Json.Nodes;
using Azure.Core;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Azure;
using BilingualReader.Web.Tests.Engines.Services;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines.Azure;

public sealed class AzureEngineTests : IAsyncLifetime
{
    private const string Brest = "Le maire de Brest dort.";

    private readonly FakeAzure service = new() { Region = "westeurope" };
    private readonly List<AzureEngine> engines = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in engines) engine.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Without_anything_set_it_says_what_is_missing()
    {
        var not = Assert.IsType<EngineNotReady>(await NewEngine(options => (options.Key, options.Endpoint) = (null, null)).CheckAsync(Token));

        Assert.Contains("Engines__Azure__Key", not.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_texts_go_plain_and_come_with_their_word_links()
    {
        var outcome = Assert.IsType<EngineTranslated>(await NewEngine().TranslateAsync([Text("Le chat dort."), Text("a < b & c")], Token));

        Assert.Equal(["The cat sleeps.", "has < b & c"], outcome.Translations.Select(translation => translation.Text));
        Assert.Equal(new TextSpan(0, 2), Assert.Single(outcome.Translations[0].Links).Source);
        Assert.Equal([13L, 9L], outcome.Translations.Select(translation => translation.Billed!.Value));
        Assert.DoesNotContain("textType", Assert.Single(service.Calls).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_travel_in_the_dictionary_markup_with_awkward_characters_escaped()
    {
        var engine = NewEngine();
        var text = Text(Brest) with { Terms = [new EngineTerm(new(12, 5), "\"Brest\" & <Co>", TermKind.Name)] };

        Assert.Equal("The mayor of \"Brest\" & <Co> sleeps.", await EnglishAsync(engine, text));
        Assert.Equal(
            "Le maire de <mstrans:dictionary translation=\"&quot;Brest&quot; &amp; &lt;Co>\">Brest</mstrans:dictionary> dort.",
            JsonNode.Parse(Assert.Single(service.Calls).Body)![0]!["Text"]!.GetValue<string>());
        Assert.Equal(engine.CountUnits(text), service.Metered);
    }

    [Fact]
    public async Task Other_terms_codes_and_verbatim_words_travel_as_html()
    {
        const string source = "Le maire & la <ville> lit x.fr ici.";
        var text = Text(source) with
        {
            Codes = [new InlineCode("1", InlineCodeKind.Strong, new(3, 5))],
            Terms = [new EngineTerm(new(source.IndexOf("ville", StringComparison.Ordinal), 5), "city", TermKind.Noun)],
            Verbatim = [new(source.IndexOf("x.fr", StringComparison.Ordinal), 4)],
        };

        var translation = Assert.Single(Assert.IsType<EngineTranslated>(await NewEngine().TranslateAsync([text], Token)).Translations);

        Assert.Equal("The mayor & the <city> lit x.fr here.", translation.Text);
        Assert.Equal("mayor", Assert.Single(translation.Codes!.Value).Span.In(translation.Text));
        Assert.Contains("textType=html", Assert.Single(service.Calls).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_that_comes_back_is_noticed_and_the_text_sent_once_more_without()
    {
        service.Fail(LoopbackService.Status(200, """[{"translations":[{"text":"The mayor of < mstrans:dictionary translation =\"City\">Brest</mstrans:dictionary> sleeps.","to":"en"}]}]"""));
        var text = Text(Brest) with { Terms = [new EngineTerm(new(12, 5), "City of Brest", TermKind.Name)] };

        var outcome = Assert.IsType<EngineTranslated>(await NewEngine().TranslateAsync([text], Token));

        Assert.Equal("The mayor of Brest sleeps.", outcome.Translations.Single().Text);
        Assert.Equal(2, outcome.Requests);
        Assert.DoesNotContain("mstrans", service.Calls[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_whoever_is_signed_in_calls()
    {
        var engine = NewEngine(options => options.Key = null, new FixedCredential(service.Token));

        Assert.Equal("The cat sleeps.", await EnglishAsync(engine, Text("Le chat dort.")));
        Assert.False(service.Calls[0].Headers.ContainsKey("Ocp-Apim-Subscription-Key"));
    }

    [Fact]
    public async Task When_nobody_is_signed_in_it_says_so()
    {
        var failed = Assert.IsType<EngineFailed>(await NewEngine(options => options.Key = null, new FixedCredential(null)).TranslateAsync([Text("Le chat dort.")], Token));

        Assert.Equal((EngineFault.Unauthorized, false), (failed.Fault, failed.MayBeBilled));
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task A_wrong_region_is_told_as_what_it_may_be()
    {
        var failed = Assert.IsType<EngineFailed>(await NewEngine(options => options.Region = "eastus").TranslateAsync([Text("Le chat dort.")], Token));

        Assert.Equal(EngineFault.Unauthorized, failed.Fault);
        Assert.Contains("Region", failed.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, 400077, EngineFault.TooLong, false)]
    [InlineData(400, 400023, EngineFault.UnsupportedPair, false)]
    [InlineData(403, 403001, EngineFault.QuotaExceeded, false)]
    [InlineData(403, 403000, EngineFault.Unauthorized, false)]
    [InlineData(401, 401015, EngineFault.Unauthorized, false)]
    [InlineData(502, 502000, EngineFault.Unavailable, true)]
    public async Task Codes_of_errors_are_read(int status, int code, EngineFault fault, bool mayBeBilled)
    {
        service.Fail(LoopbackService.Status(status, $"{{\"error\":{{\"code\":{code},\"message\":\"No: azure-secret-key\"}}}}"));

        var failed = Assert.IsType<EngineFailed>(await NewEngine().TranslateAsync([Text("Le chat dort.")], Token));

        Assert.Equal((fault, mayBeBilled), (failed.Fault, failed.MayBeBilled));
        Assert.DoesNotContain("secret", failed.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_401_is_the_key_as_well()
    {
        service.Fail(LoopbackService.Status(401));

        Assert.Equal(EngineFault.Unauthorized, Assert.IsType<EngineFailed>(await NewEngine().TranslateAsync([Text("Le chat dort.")], Token)).Fault);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("[null]")]
    [InlineData("[{\"translations\":[{\"to\":\"en\"}]}]")]
    public async Task A_success_that_is_none_may_have_cost(string body)
    {
        service.Fail(LoopbackService.Status(200, body));

        var failed = Assert.IsType<EngineFailed>(await NewEngine().TranslateAsync([Text("Le chat dort.")], Token));

        Assert.Equal((EngineFault.BadResponse, true), (failed.Fault, failed.MayBeBilled));
    }

    [Fact]
    public async Task A_page_for_people_is_no_answer()
    {
        service.Fail(LoopbackService.Status(200, "<html>Welcome</html>", "text/html"));

        var failed = Assert.IsType<EngineFailed>(await NewEngine().TranslateAsync([Text("Le chat dort.")], Token));

        Assert.Equal((EngineFault.Unreadable, true), (failed.Fault, failed.MayBeBilled));
    }

    [Theory]
    [InlineData("0:1-0:1 x 9:9-1:1 2:1-0:0 0:0-0:99 -1:2-0:1", 1)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void Alignments_that_cannot_be_are_left_out(string? projection, int count) => Assert.Equal(count, AzureAlignments.Read(projection, 5, 5).Length);

    [Theory]
    [InlineData(null, "https://api.cognitive.microsofttranslator.com/")]
    [InlineData("https://api-eur.cognitive.microsofttranslator.com", "https://api-eur.cognitive.microsofttranslator.com/")]
    [InlineData("https://mine.cognitiveservices.azure.com/", "https://mine.cognitiveservices.azure.com/translator/text/v3.0/")]
    [InlineData("https://mine.cognitiveservices.azure.com/translator/text/v3.0/", "https://mine.cognitiveservices.azure.com/translator/text/v3.0/")]
    public void A_resource_has_the_service_below_a_path(string? endpoint, string address) => Assert.Equal(address, AzureAddress.For(endpoint).AbsoluteUri);

    private static async Task<string> EnglishAsync(AzureEngine engine, EngineText text) =>
        Assert.IsType<EngineTranslated>(await engine.TranslateAsync([text], Token)).Translations.Single().Text;

    private AzureEngine NewEngine(Action<AzureOptions>? change = null, TokenCredential? credential = null)
    {
        var options = new AzureOptions { Key = service.Key, Region = "westeurope", Endpoint = service.Address.AbsoluteUri, TimeoutSeconds = 5, Retries = 0 };
        change?.Invoke(options);
        var engine = new AzureEngine(Options.Create(options), new Lazy<TokenCredential>(() => credential ?? new FixedCredential(null)), TimeProvider.System, NullLogger<AzureEngine>.Instance);
        engines.Add(engine);
        return engine;
    }

    private static EngineText Text(string text) => new(text, [new TextSpan(0, text.Length)], [], []);

    private sealed class FixedCredential(string? token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            token is null ? throw new InvalidOperationException("Nobody is signed in.") : new AccessToken(token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
