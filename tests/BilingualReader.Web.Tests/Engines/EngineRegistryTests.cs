using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines;

public sealed class EngineRegistryTests
{
    private static readonly EngineNotReady Absent = new("It is not installed.", "Run: install it");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Has_the_engines_in_the_order_of_the_design()
    {
        var registry = Registry("auto", Engine("apertium"), Engine("zebra"), Engine("yak"), Engine("local"), Engine("deepl"), Engine("libretranslate"), Engine("chat"), Engine("azure"));

        Assert.Equal(["deepl", "azure", "chat", "libretranslate", "local", "apertium", "yak", "zebra"], registry.Engines.Select(engine => engine.Id.Value));
        Assert.All(registry.Engines, engine => Assert.IsType<GuardedEngine>(engine));
    }

    [Fact]
    public async Task Chooses_the_first_that_is_ready()
    {
        var registry = Registry("auto", Engine("apertium"), Engine("deepl", Absent), Engine("chat"));

        Assert.Equal("chat", Assert.IsType<EngineChosen>(await registry.ChooseAsync(null, Token)).Engine.Id.Value);
    }

    [Fact]
    public async Task Passes_over_an_engine_that_does_not_say_how_it_is()
    {
        ITranslationEngine[] engines = [new SilentEngine("deepl", EngineReach.Services), Engine("apertium")];
        using var registry = new EngineRegistry(engines, Options.Create(new TranslationOptions()), NullLogger<EngineRegistry>.Instance) { Patience = TimeSpan.Zero };

        var choice = await registry.ChooseAsync(null, Token).WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Equal("apertium", Assert.IsType<EngineChosen>(choice).Engine.Id.Value);
    }

    [Theory]
    [InlineData("AUTO", "deepl")]
    [InlineData(" Apertium ", "apertium")]
    public async Task Reads_the_setting_in_any_case_and_with_spaces_around_an_id(string setting, string expected)
    {
        Assert.True(new TranslationOptionsCheck([Engine("apertium"), Engine("deepl")]).Validate(null, new TranslationOptions { Engine = setting }).Succeeded);

        var choice = await Registry(setting, Engine("apertium"), Engine("deepl")).ChooseAsync(null, Token);

        Assert.Equal(expected, Assert.IsType<EngineChosen>(choice).Engine.Id.Value);
    }

    [Fact]
    public async Task Chooses_the_engine_of_the_settings_even_when_it_is_not_ready()
    {
        var registry = Registry("DeepL", Engine("apertium"), Engine("deepl", Absent));

        Assert.Equal(new NoEngine(Absent.Reason, Absent.Remedy), await registry.ChooseAsync(null, Token));
    }

    [Fact]
    public async Task Chooses_the_wanted_engine_before_that_of_the_settings()
    {
        var registry = Registry("deepl", Engine("apertium"), Engine("deepl"));

        var chosen = Assert.IsType<EngineChosen>(await registry.ChooseAsync(new EngineId("apertium"), Token));

        Assert.Equal("apertium", chosen.Engine.Id.Value);
        Assert.Equal("1", chosen.Version);
    }

    [Fact]
    public async Task Says_which_engines_there_are_when_a_wanted_one_is_not()
    {
        var none = Assert.IsType<NoEngine>(await Registry("auto", Engine("apertium")).ChooseAsync(new EngineId("google"), Token));

        Assert.Contains("google", none.Reason, StringComparison.Ordinal);
        Assert.Contains("apertium", none.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_remedy_of_the_engine_that_needs_least_when_none_is_ready()
    {
        var registry = Registry("auto", Engine("deepl", new EngineNotReady("It has no key.", "Set a key.")), Engine("apertium", Absent));

        Assert.Equal(new NoEngine($"No translation engine is ready. {Absent.Reason}", Absent.Remedy), await registry.ChooseAsync(null, Token));
        Assert.IsType<NoEngine>(await Registry("auto").ChooseAsync(null, Token));
    }

    [Fact]
    public async Task Describes_every_engine()
    {
        var lines = await Registry("auto", Engine("apertium", Absent), Engine("deepl")).DescribeAsync(Token);

        Assert.Equal(["deepl", "apertium"], lines.Select(line => line.Engine.Id.Value));
        Assert.Equal([new EngineReady("1"), Absent], lines.Select(line => line.Status));
    }

    [Fact]
    public void Refuses_two_engines_with_one_id() =>
        Assert.Throws<InvalidOperationException>(() => Registry("auto", Engine("deepl"), Engine("deepl")));

    [Theory]
    [InlineData("auto", true)]
    [InlineData("Apertium", true)]
    [InlineData("google", false)]
    [InlineData("apertium2", false)]
    public void Checks_the_engine_of_the_settings(string engine, bool isValid)
    {
        var result = new TranslationOptionsCheck([Engine("apertium"), Engine("deepl")]).Validate(null, new TranslationOptions { Engine = engine });

        Assert.Equal(isValid, result.Succeeded);
        if (!isValid) Assert.EndsWith("use auto, apertium, deepl.", result.FailureMessage, StringComparison.Ordinal);
    }

    private static WordEngine Engine(string id, EngineStatus? status = null) => new() { Id = new EngineId(id), Status = status ?? new EngineReady("1") };

    private static EngineRegistry Registry(string engine, params ITranslationEngine[] engines) =>
        new(engines, Options.Create(new TranslationOptions { Engine = engine }), NullLogger<EngineRegistry>.Instance);
}
