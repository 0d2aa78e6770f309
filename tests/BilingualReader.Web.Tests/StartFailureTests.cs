using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BilingualReader.Web.Tests.Journeys;

namespace BilingualReader.Web.Tests;

public sealed class StartFailureTests
{
    [Fact]
    public async Task An_address_in_use_is_said_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var outcome = await RunAsync(["--urls", $"http://{other.LocalEndpoint}"], []);

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("Another program listens on this address already.", outcome.Error.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Translation__Engine", "nonsense", "Translation:Engine")]
    [InlineData("Storage__Provider", "PostgreSql", "Storage:Provider")]
    [InlineData("Engines__Apertium__Workers", "99", "Workers")]
    [InlineData("Engines__Apertium__Workers", "many", "The setting Engines:Apertium:Workers (as an environment variable: Engines__Apertium__Workers) is not a whole number.")]
    [InlineData("Engines__DeepL__PricePerMillion", "twenty", "Engines:DeepL:PricePerMillion (as an environment variable: Engines__DeepL__PricePerMillion) is not a number")]
    [InlineData("Translation__Reach", "moon", "is not one of ThisMachine, OwnServers, Services.")]
    [InlineData("Translation__Failover", "perhaps", "is not true or false.")]
    [InlineData("Engines__DeepL__ServerUrl", "foo", "Engines:DeepL:ServerUrl must be an address")]
    [InlineData("Spending__PerDay", "-1", "Spending")]
    public async Task A_wrong_setting_is_named(string name, string value, string mentioned)
    {
        var outcome = await RunAsync(["--urls", "http://127.0.0.1:0"], new() { [name] = value });

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(mentioned, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("DataAnnotation", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.Trim().Split('\n'));
    }

    private static async Task<Outcome> RunAsync(string[] args, Dictionary<string, string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("bilingual-start-");
        try
        {
            var start = new ProcessStartInfo("dotnet", [AppProcess.ProgramPath(), .. args]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
            start.Environment["Storage__Path"] = folder.FullName;
            foreach (var (name, value) in settings) start.Environment[name] = value;
            using var process = Process.Start(start)!;
            try
            {
                var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
                await output;
                return new Outcome(process.ExitCode, await error);
            }
            finally
            {
                // An app that does start, against what is expected, must not outlive the test.
                process.Kill();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Outcome(int ExitCode, string Error);
}
