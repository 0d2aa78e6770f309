using System.Text.Json.Nodes;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.LibreTranslate;
using BilingualReader.Web.Tests.Engines.Services;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines.LibreTranslate;

public sealed class LibreTranslateEngineTests : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> services = [];
    private readonly List<LibreTranslateEngine> engines = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in engines) engine.Dispose();
        foreach (var service in services) await service.DisposeAsync();
    }

    [Fact]
    public async Task Without_an_address_it_says_which_setting_is_missing()
    {
        var engine = new LibreTranslateEngine(Options.Create(new LibreTranslateOptions()), TimeProvider.System, NullLogger<LibreTranslateEngine>.Instance);

        Assert.Contains("Engines__LibreTranslate__Url", Assert.IsType<EngineNotReady>(await engine.CheckAsync(Token)).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_arrays_and_names_the_language()
    {
        var service = await StartAsync(new FakeLibreTranslate());
        var engine = NewEngine(service);

        var outcome = Assert.IsType<EngineTranslated>(await engine.TranslateAsync([Text("Le chat dort."), Text("a < b & c")], Token));

        Assert.Equal(["The cat sleeps.", "has < b & c"], outcome.Translations.Select(translation => translation.Text));
        var call = service.Calls.Single(call => call.Path == "/translate");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"q":["Le chat dort.","a < b & c"],"source":"fr","target":"en","format":"text"}"""), JsonNode.Parse(call.Body)), call.Body);
        Assert.Equal(EngineReach.ThisMachine, engine.Capabilities.Reach);
        Assert.Null(engine.Capabilities.Rate);
    }

    [Fact]
    public async Task Terms_and_codes_travel_as_html_and_text_that_looks_like_an_element_stays()
    {
        const string source = "Le maire de Brest & la <ville> dort.";
        var engine = NewEngine(await StartAsync(new FakeLibreTranslate()));
        var text = Text(source) with
        {
            Codes = [new InlineCode("1", InlineCodeKind.Strong, new(3, 5))],
            Terms = [new EngineTerm(new(source.IndexOf("Brest", StringComparison.Ordinal), 5), "City of Brest", TermKind.Name)],
        };

        var translation = Assert.Single(Assert.IsType<EngineTranslated>(await engine.TranslateAsync([text], Token)).Translations);

        Assert.Contains("mayor of City of Brest &", translation.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<span", translation.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<code", translation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_the_server_for_its_limits_once()
    {
        var service = await StartAsync(new FakeLibreTranslate { CharLimit = 20 });
        var engine = NewEngine(service);

        Assert.Equal(EngineFault.TooLong, Assert.IsType<EngineFailed>(await engine.TranslateAsync([Text(new string('a', 21))], Token)).Fault);
        Assert.IsType<EngineTranslated>(await engine.TranslateAsync([Text("Le chat dort.")], Token));
        Assert.Single(service.Calls, call => call.Path == "/frontend/settings");
    }

    [Fact]
    public async Task A_limit_that_is_told_nowhere_asks_for_smaller_pieces()
    {
        var engine = NewEngine(await StartAsync(new FakeLibreTranslate { BatchLimit = 1 }));

        Assert.Equal(EngineFault.TooLong, Assert.IsType<EngineFailed>(await engine.TranslateAsync([Text("Un."), Text("Deux.")], Token)).Fault);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("right-key", true)]
    public async Task The_key_travels_in_the_body(string? key, bool isReady)
    {
        var service = await StartAsync(new FakeLibreTranslate { Key = "right-key" });
        var engine = NewEngine(service, options => options.ApiKey = key);

        Assert.Equal(isReady, await engine.CheckAsync(Token) is EngineReady);
        var outcome = await engine.TranslateAsync([Text("Le chat dort.")], Token);
        if (isReady) Assert.IsType<EngineTranslated>(outcome);
        else Assert.Equal(EngineFault.Unauthorized, Assert.IsType<EngineFailed>(outcome).Fault);
        Assert.DoesNotContain(service.Calls, call => call.Headers.Values.Any(value => value.Contains("right-key", StringComparison.Ordinal)) || call.Query.Contains("key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_without_the_languages_is_not_ready() =>
        Assert.Contains("French", Assert.IsType<EngineNotReady>(await NewEngine(await StartAsync(new FakeLibreTranslate { HasModels = false })).CheckAsync(Token)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"translatedText\":\"one\"}", EngineFault.Unreadable)]
    [InlineData("{\"translatedText\":[]}", EngineFault.BadResponse)]
    [InlineData("{\"translatedText\":[null]}", EngineFault.BadResponse)]
    [InlineData("[]", EngineFault.Unreadable)]
    [InlineData("nonsense", EngineFault.Unreadable)]
    public async Task An_answer_that_is_none_is_a_failure(string body, EngineFault fault)
    {
        var service = await StartAsync(new FakeLibreTranslate());
        service.IsFaulty = request => request.Path == "/translate";
        service.Fail(LoopbackService.Status(200, body));

        Assert.Equal(fault, Assert.IsType<EngineFailed>(await NewEngine(service).TranslateAsync([Text("Le chat dort.")], Token)).Fault);
    }

    [Fact]
    public async Task A_free_server_is_asked_again_after_any_break()
    {
        var service = await StartAsync(new FakeLibreTranslate());
        service.IsFaulty = request => request.Path == "/translate";
        service.Fail(LoopbackService.Break());

        Assert.IsType<EngineTranslated>(await NewEngine(service, options => options.Retries = 1).TranslateAsync([Text("Le chat dort.")], Token));
    }

    [Theory]
    [InlineData("http://localhost:5000", false, EngineReach.ThisMachine)]
    [InlineData("http://[::1]:5000", false, EngineReach.ThisMachine)]
    [InlineData("http://192.168.1.4:5000", false, EngineReach.OwnServers)]
    [InlineData("http://172.31.0.1", false, EngineReach.OwnServers)]
    [InlineData("http://172.32.0.1", false, EngineReach.Services)]
    [InlineData("http://nas:5000", false, EngineReach.OwnServers)]
    [InlineData("http://nas.local", false, EngineReach.OwnServers)]
    [InlineData("https://libretranslate.com", false, EngineReach.Services)]
    [InlineData("https://mt.example.org", true, EngineReach.OwnServers)]
    [InlineData("http://[fd00::1]", false, EngineReach.OwnServers)]
    public void Its_address_tells_how_far_a_text_goes(string url, bool isOwn, EngineReach reach)
    {
        using var engine = new LibreTranslateEngine(Options.Create(new LibreTranslateOptions { Url = url, IsOwnServer = isOwn }), TimeProvider.System, NullLogger<LibreTranslateEngine>.Instance);

        Assert.Equal(reach, engine.Capabilities.Reach);
    }

    [Fact]
    public async Task Articles_fit_the_terms_that_are_put_back_and_it_has_no_second_way_for_terms()
    {
        var engine = NewEngine(await StartAsync(new FakeLibreTranslate()));
        const string source = "Un maire parlent avec un chat.";
        var text = Text(source) with { Terms = [new EngineTerm(new(3, 5), "MP", TermKind.Noun), new EngineTerm(new(source.Length - 5, 4), "European", TermKind.Noun)] };

        var translation = Assert.Single(Assert.IsType<EngineTranslated>(await new GuardedEngine(engine).TranslateAsync([text], Token)).Translations);

        Assert.Equal("An MP speak with a European.", translation.Text);
        Assert.Equal([TermCarriage.Placeholders, TermCarriage.Placeholders], translation.Carried!.Value);
        Assert.Empty(engine.Capabilities.Repairable);
    }

    private async Task<FakeLibreTranslate> StartAsync(FakeLibreTranslate service)
    {
        await service.StartAsync();
        services.Add(service);
        return service;
    }

    private LibreTranslateEngine NewEngine(FakeLibreTranslate service, Action<LibreTranslateOptions>? change = null)
    {
        var options = new LibreTranslateOptions { Url = service.Address.AbsoluteUri, TimeoutSeconds = 5, Retries = 0 };
        change?.Invoke(options);
        var engine = new LibreTranslateEngine(Options.Create(options), TimeProvider.System, NullLogger<LibreTranslateEngine>.Instance);
        engines.Add(engine);
        return engine;
    }

    private static EngineText Text(string text) => new(text, [new TextSpan(0, text.Length)], [], []);
}
