using System.Text.Json;
using BilingualReader.Core.Tests.Translation;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>The verb <c>translate</c> when its engine gives up: another goes on where the settings allow it.</summary>
public sealed class FailoverTranslateTests : IDisposable
{
    private const string Text = "Le port rouvre.\n\nLe maire sourit.\n\nLe vent se lève.\n";

    private readonly CommandLineFixture verbs = new();

    public FailoverTranslateTests()
    {
        verbs.Settings["Translation:Engine"] = "alpha";
        verbs.Second = new WordEngine { Id = new EngineId("omega"), Name = "Omega" };
    }

    public void Dispose() => verbs.Dispose();

    [Fact]
    public async Task The_next_engine_does_the_rest_and_each_paragraph_says_whose_it_is()
    {
        verbs.Settings["Translation:Failover"] = "true";
        verbs.Engine = FailingAfter("Le port rouvre.", mayBeBilled: false);

        var result = await RunAsync("json");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Going on with Omega: 2 paragraphs.", result.Error, StringComparison.Ordinal);
        Assert.Contains("4 of 4 translated.", result.Error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(["alpha", "omega", "omega"], document.RootElement.GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("engine").GetString()));
        Assert.Contains("By omega, where it gave up: paragraphs 2, 3.", (await RunAsync("text")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_goes_on_where_the_settings_do_not_allow_it()
    {
        verbs.Engine = FailingAfter("Le port rouvre.", mayBeBilled: false);

        var result = await RunAsync("json");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(((WordEngine)verbs.Second!).Calls);
    }

    [Fact]
    public async Task What_may_have_been_paid_for_is_not_given_to_another()
    {
        verbs.Settings["Translation:Failover"] = "true";
        verbs.Engine = FailingAfter("Le port rouvre.", mayBeBilled: true);

        var result = await RunAsync("json");

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("Le maire sourit.", ((WordEngine)verbs.Second!).Sent);
        Assert.Contains("3 of 4 translated, 1 failed.", result.Error, StringComparison.Ordinal);
    }

    private static WordEngine FailingAfter(string good, bool mayBeBilled) => PaidEngine.Named(
        "alpha", (texts, _) => Task.FromResult<EngineOutcome?>(texts[0].Text == good ? null : new EngineFailed(EngineFault.QuotaExceeded, "The quota is used up.") { MayBeBilled = mayBeBilled }));

    private Task<CommandResult> RunAsync(string format) => verbs.RunAsync("translate", verbs.Write("a.txt", Text), "--format", format);
}
