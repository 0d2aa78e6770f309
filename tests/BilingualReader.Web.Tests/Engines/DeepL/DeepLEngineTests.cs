using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.DeepL;
using BilingualReader.Web.Tests.Engines.Services;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines.DeepL;

public sealed class DeepLEngineTests : IAsyncLifetime
{
    private readonly FakeDeepL service = new();
    private readonly List<DeepLEngine> engines = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in engines) engine.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_key_it_says_which_setting_is_missing()
    {
        var not = Assert.IsType<EngineNotReady>(await NewEngine(options => options.ApiKey = null).CheckAsync(Token));

        Assert.Contains("Engines__DeepL__ApiKey", not.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_may_stand_in_a_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $"{service.Key}\n", Token);

        Assert.IsType<EngineReady>(await NewEngine(options => (options.ApiKey, options.ApiKeyFile) = (null, file)).CheckAsync(Token));
        File.Delete(file);
    }

    [Fact]
    public async Task A_wrong_key_is_told_and_never_shown()
    {
        var engine = NewEngine(options => options.ApiKey = "wrong-key-123");

        var not = Assert.IsType<EngineNotReady>(await engine.CheckAsync(Token));
        var failed = Assert.IsType<EngineFailed>(await engine.TranslateAsync([Text("Bonjour.")], Token));

        Assert.Equal(EngineFault.Unauthorized, failed.Fault);
        Assert.False(failed.MayBeBilled);
        Assert.DoesNotContain("wrong-key-123", not.Reason + not.Remedy + failed.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_as_the_specification_says()
    {
        var engine = NewEngine(options => options.Variant = "EN-US");

        var outcome = Assert.IsType<EngineTranslated>(await engine.TranslateAsync([Text("Le chat dort.") with { Before = ["Avant."], After = ["Après."] }], Token));

        Assert.Equal("The cat sleeps.", outcome.Translations.Single().Text);
        Assert.Equal(13, outcome.Translations.Single().Billed);
        var call = Assert.Single(service.Calls);
        Assert.Equal("/v2/translate", call.Path);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"text":["Le chat dort."],"source_lang":"FR","target_lang":"EN-US","context":"Avant.\nAprès.","show_billed_characters":true}"""),
            JsonNode.Parse(call.Body)), call.Body);
    }

    [Fact]
    public async Task Carries_markup_as_xml_and_terms_without_a_glossary_as_words_to_leave_alone()
    {
        const string source = "Le maire de Brest & la <ville> dort.";
        var engine = NewEngine(options => options.UseGlossary = false);
        var text = Text(source) with
        {
            Codes = [new InlineCode("1", InlineCodeKind.Strong, new(3, 5))],
            Terms = [new EngineTerm(new(source.IndexOf("Brest", StringComparison.Ordinal), 5), "City of Brest", TermKind.Name)],
        };

        var translation = Assert.IsType<EngineTranslated>(await engine.TranslateAsync([text, Text("La maison < 3 & 4.")], Token)).Translations;

        Assert.Equal("The mayor of City of Brest & the <town> sleeps.", translation[0].Text);
        Assert.Equal("mayor", Assert.Single(translation[0].Codes!.Value).Span.In(translation[0].Text));
        Assert.Equal("The house < 3 & 4.", translation[1].Text);
        var body = JsonNode.Parse(Assert.Single(service.Calls).Body)!;
        Assert.Equal("xml", body["tag_handling"]!.GetValue<string>());
        Assert.Equal("k", body["ignore_tags"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Keeps_a_glossary_of_the_account_in_step()
    {
        var source = new TermbaseSource(Entry("Défenseur des droits", "Defender of Rights"));
        var engine = NewEngine(source: source);
        var text = Text("Le Défenseur des droits dort.") with { Terms = [new EngineTerm(new(3, 20), "Defender of Rights", TermKind.Name)] };

        Assert.Equal("The Defender of Rights sleeps.", await EnglishAsync(engine, text));
        Assert.Equal("Defender of Rights", Assert.Single(service.Glossaries).Value.Pairs["Défenseur des droits"]);

        source.Termbase = Termbase.Build([Entry("Défenseur des droits", "Ombudsman")]);
        Assert.Equal("The Ombudsman sleeps.", await EnglishAsync(engine, text with { Terms = [text.Terms[0] with { Target = "Ombudsman" }] }));
        Assert.Equal("Ombudsman", Assert.Single(service.Glossaries).Value.Pairs["Défenseur des droits"]);

        // Another process finds it by its name, and has nothing to change.
        var before = service.Calls.Length;
        Assert.Equal("The Ombudsman sleeps.", await EnglishAsync(NewEngine(source: source), text with { Terms = [text.Terms[0] with { Target = "Ombudsman" }] }));
        Assert.Equal(["GET", "GET", "POST"], service.Calls[before..].Select(call => call.Method));
        Assert.Single(service.Glossaries);
    }

    [Fact]
    public async Task A_glossary_that_was_deleted_is_made_anew_once()
    {
        var engine = NewEngine(source: new TermbaseSource(Entry("Brest", "City of Brest")));
        var text = Text("Le maire de Brest dort.") with { Terms = [new EngineTerm(new(12, 5), "City of Brest", TermKind.Name)] };
        await EnglishAsync(engine, text);
        service.DeleteGlossaries();

        Assert.Equal("The mayor of City of Brest sleeps.", await EnglishAsync(engine, text));
        Assert.Single(service.Glossaries);
    }

    [Fact]
    public async Task Entries_that_it_would_refuse_are_left_out_told_and_protected()
    {
        var odd = Entry("mot\u0007bizarre", "odd word");
        var engine = NewEngine(source: new TermbaseSource(Entry("Brest", "City of Brest"), odd, Entry("ville", new string('x', 1_100))));
        var text = Text("Le mot\u0007bizarre de Brest.") with { Terms = [new EngineTerm(new(3, 11), "odd word", TermKind.Noun)] };

        var ready = Assert.IsType<EngineReady>(await engine.CheckAsync(Token));

        Assert.Contains("2 entries", Assert.Single(ready.Notes), StringComparison.Ordinal);
        Assert.Contains("odd word", await EnglishAsync(engine, text), StringComparison.Ordinal);
        Assert.Equal(["Brest"], Assert.Single(service.Glossaries).Value.Pairs.Keys);
    }

    [Fact]
    public async Task Reads_the_plan()
    {
        var engine = NewEngine();
        await EnglishAsync(engine, Text("Le chat dort."));

        Assert.Equal(new EngineAllowance(13, 500_000, null), await engine.ReadAllowanceAsync(Token));
    }

    public static TheoryData<string, EngineFault, bool> Answers() => new()
    {
        { "400", EngineFault.BadResponse, false },
        { "403", EngineFault.Unauthorized, false },
        { "413", EngineFault.TooLong, false },
        { "456", EngineFault.QuotaExceeded, false },
        { "502", EngineFault.Unavailable, true },
        { "html", EngineFault.Unreadable, true },
        { "nonsense", EngineFault.Unreadable, true },
        { "too few", EngineFault.BadResponse, true },
        { "null", EngineFault.BadResponse, true },
        { "huge", EngineFault.Unreadable, true },
        { "half", EngineFault.Unavailable, true },
        { "break", EngineFault.Unavailable, true },
        { "hang", EngineFault.Timeout, true },
        { "redirect", EngineFault.Unreadable, false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_bad_answer_is_a_failure_that_says_whether_it_may_cost(string kind, EngineFault fault, bool mayBeBilled)
    {
        service.Fail(kind switch
        {
            "html" => LoopbackService.Status(200, "<html>Welcome</html>", "text/html"),
            "nonsense" => LoopbackService.Status(200, "{\"translations\": 7}"),
            "too few" => LoopbackService.Status(200, "{\"translations\": []}"),
            "null" => LoopbackService.Status(200, "{\"translations\": [null]}"),
            "huge" => LoopbackService.Huge(10_000_000),
            "half" => LoopbackService.HalfAnswer(),
            "break" => LoopbackService.Break(),
            "hang" => service.Hang(),
            "redirect" => LoopbackService.Status(302, "", "text/plain", ("Location", "https://elsewhere.example/")),
            _ => LoopbackService.Status(int.Parse(kind, System.Globalization.CultureInfo.InvariantCulture), "{\"message\":\"Told \\u0000 off: 8a7c0f3e-secret-key:fx\"}"),
        });

        var failed = Assert.IsType<EngineFailed>(await NewEngine(options => options.TimeoutSeconds = 1).TranslateAsync([Text("Le chat dort.")], Token));

        Assert.Equal((fault, mayBeBilled), (failed.Fault, failed.MayBeBilled));
        Assert.DoesNotContain("secret", failed.Cause, StringComparison.Ordinal);
        Assert.DoesNotContain(failed.Cause, char.IsControl);
        Assert.Single(service.Calls);
    }

    [Fact]
    public async Task Tries_again_where_nothing_can_have_been_charged()
    {
        service.Fail(LoopbackService.Status(429), LoopbackService.Status(503, "", "text/plain", ("Retry-After", "0")));

        Assert.Equal("The cat sleeps.", await EnglishAsync(NewEngine(), Text("Le chat dort.")));
        Assert.Equal(3, service.Calls.Length);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_not_reachable()
    {
        await service.DisposeAsync();

        var not = Assert.IsType<EngineNotReady>(await NewEngine(retries: 0).CheckAsync(Token));
        Assert.Contains("cannot be reached", not.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Le chat dort.")]
    [InlineData("« L’été », dit-il \"à\" l’abbé : 1\u202F000 € & <plus> 😀\\n")]
    public void Its_measure_is_that_of_the_body(string text)
    {
        var own = NewEngine().SizeOf(Text(text));
        var one = DeepLClient.Encode(new DeepLRequest([text], "FR", "EN-GB")).Length;
        var two = DeepLClient.Encode(new DeepLRequest([text, text], "FR", "EN-GB")).Length;

        Assert.InRange(own, two - one, (two - one) * 3);
    }

    private static async Task<string> EnglishAsync(DeepLEngine engine, EngineText text) =>
        Assert.IsType<EngineTranslated>(await engine.TranslateAsync([text], Token)).Translations.Single().Text;

    private DeepLEngine NewEngine(Action<DeepLOptions>? change = null, TermbaseSource? source = null, int? retries = null)
    {
        var options = new DeepLOptions { ApiKey = service.Key, ServerUrl = service.Address.AbsoluteUri, PricePerMillion = 20 };
        if (retries is { } count) options.Retries = count;
        change?.Invoke(options);
        var engine = new DeepLEngine(Options.Create(options), source ?? new TermbaseSource(), TimeProvider.System, NullLogger<DeepLEngine>.Instance);
        engines.Add(engine);
        return engine;
    }

    private static EngineText Text(string text) => new(text, [new TextSpan(0, text.Length)], [], []);

    private static TermPair Entry(string source, string target) => new(source, target, [], [], [], TermStatus.Preferred, TermKind.Name, IsCaseSensitive: false, null, new("test", 1));

    private sealed class TermbaseSource(params ImmutableArray<TermPair> entries) : ITermbaseSource
    {
        public Termbase Termbase { get; set; } = Termbase.Build(entries);
    }
}
