using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium;
using BilingualReader.Web.Engines.Apertium.Processes;
using BilingualReader.Web.Tests.Engines.Apertium.Processes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines.Apertium;

public sealed class ApertiumRegistrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_application_starts_warms_the_engine_up_and_leaves_nothing_behind()
    {
        ApertiumFacts.RequireInstalled();
        var app = NewApp();
        await app.StartAsync(Token);
        var engine = app.Services.GetServices<ITranslationEngine>().Single();
        await app.Services.GetServices<IHostedService>().OfType<ApertiumWarmUp>().Single().ExecuteTask!;
        var stage = (ApertiumStage)app.Services.GetRequiredService<IApertiumStages>().Get(StageKind.CatalanEnglish, 1);
        var group = stage.Group!.Value;
        Assert.NotEmpty(ProcessGroup.Members(group));

        await app.StopAsync(Token);
        app.Dispose();

        Assert.IsType<ApertiumEngine>(engine);
        Assert.Empty(ProcessGroup.Members(group));
    }

    [Fact]
    public async Task The_application_starts_without_Apertium()
    {
        using var folder = new ModeFolder();
        using var app = NewApp(("DataPath", folder.Path));

        await app.StartAsync(Token);
        await app.Services.GetServices<IHostedService>().OfType<ApertiumWarmUp>().Single().ExecuteTask!;

        Assert.IsType<EngineNotReady>(await app.Services.GetRequiredService<ITranslationEngine>().CheckAsync(Token));
    }

    [Fact]
    public async Task The_application_starts_with_an_Apertium_that_does_not_work()
    {
        ApertiumFacts.RequireInstalled();
        using var folder = new ModeFolder();
        foreach (var mode in new[] { "fr-es", "spa-eng", "fra-cat", "cat-eng" }) folder.Write(mode, "lt-proc '/none.bin' | apertium-tagger -g $2 '/none.prob'");
        foreach (var package in new[] { "apertium-fr-es", "apertium-eng-spa", "apertium-fra-cat", "apertium-eng-cat" }) Directory.CreateDirectory(Path.Combine(folder.Path, package));
        using var app = NewApp(("DataPath", folder.Path));

        await app.StartAsync(Token);
        await app.Services.GetServices<IHostedService>().OfType<ApertiumWarmUp>().Single().ExecuteTask!;

        var outcome = await app.Services.GetRequiredService<ITranslationEngine>().TranslateAsync([new EngineText("Oui.", [new(0, 4)], [], [])], Token);
        Assert.Equal(EngineFault.Unavailable, Assert.IsType<EngineFailed>(outcome).Fault);
    }

    [Theory]
    [InlineData("Pivot", "cat", "Engines:Apertium:Pivot must be \"spa\"")]
    [InlineData("Workers", "0", "Engines:Apertium:Workers must be a number from 1 to 8.")]
    [InlineData("Workers", "9", "Engines:Apertium:Workers must be a number from 1 to 8.")]
    [InlineData("DeadlineSeconds", "0", "Engines:Apertium:DeadlineSeconds must be a number from 1 to 600.")]
    [InlineData("StreamsPerProcess", "0", "Engines:Apertium:StreamsPerProcess must be a number from 1 to 1000000.")]
    [InlineData("StageMegabytes", "5", "Engines:Apertium:StageMegabytes must be a number from 50 to 16384.")]
    [InlineData("DataPath", "", "Engines:Apertium:DataPath must name a folder.")]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence(string name, string value, string sentence)
    {
        using var app = NewApp((name, value));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Token));

        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
    }

    private static IHost NewApp(params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => $"{ApertiumOptions.Section}:{setting.Name}", setting => (string?)setting.Value));
        builder.Services.AddLogging();
        builder.Services.AddApertium(builder.Configuration);
        return builder.Build();
    }
}
