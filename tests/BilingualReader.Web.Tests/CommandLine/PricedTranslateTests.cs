using BilingualReader.Core.Translation;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>The verb <c>translate</c> with an engine that costs money.</summary>
public sealed class PricedTranslateTests : IDisposable
{
    private const string Text = "Le port rouvre\n\nLes travaux du bassin ont duré six mois.\n\nLe maire est venu.\n";

    private readonly CommandLineFixture verbs = new();

    public void Dispose() => verbs.Dispose();

    [Fact]
    public async Task The_price_is_told_before_the_first_call()
    {
        verbs.Engine = PaidEngine.Named("paid");
        var result = await RunAsync();
        Assert.Equal(0, result.ExitCode);
        var lines = result.Error.Split('\n');
        Assert.Equal("Translating 3 paragraphs with Word engine.", lines[0]);
        Assert.StartsWith("This costs about EUR 0.0007", lines[1], StringComparison.Ordinal);
        Assert.Equal("3 paragraphs.", lines[2]);
    }

    [Fact]
    public async Task Caps_hold_over_commands_and_what_was_paid_for_is_not_paid_for_again()
    {
        var engine = PaidEngine.Named("paid");
        verbs.Engine = engine;
        verbs.Settings["Spending:PerDayUnits"] = "60";
        var first = await RunAsync();
        Assert.Equal(1, first.ExitCode);
        Assert.Contains("(setting Spending:PerDayUnits)", first.Error, StringComparison.Ordinal);
        Assert.Equal(2, engine.Calls.Length);

        var second = await RunAsync();
        Assert.Equal(1, second.ExitCode);
        Assert.Equal(2, engine.Calls.Length);
        Assert.Contains("2 of 3 translated, 1 failed.", second.Error, StringComparison.Ordinal);

        verbs.Settings["Spending:PerDayUnits"] = "600";
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(3, engine.Calls.Length);
        Assert.DoesNotContain("bassin", await File.ReadAllTextAsync(Path.Combine(verbs.Folder, "data", "spending.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_is_not_sent_again_by_the_next_command()
    {
        var engine = PaidEngine.Failing("paid", EngineFault.BadResponse, "Half.", mayBeBilled: true);
        verbs.Engine = engine;
        await RunAsync();
        var calls = engine.Calls.Length;
        var again = await RunAsync();
        Assert.Equal(calls, engine.Calls.Length);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("on the page /spending", again.Error, StringComparison.Ordinal);
        Assert.Contains("3 paragraphs may have been paid for already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_costs_nothing_leaves_nothing_behind()
    {
        var result = await RunAsync("word");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("cost", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(verbs.Folder, "data")));
    }

    private Task<CommandResult> RunAsync(string engine = "paid")
    {
        verbs.Settings["Translation:Engine"] = engine;
        return verbs.RunAsync("translate", verbs.Write("a.txt", Text), "--engine", engine);
    }
}
