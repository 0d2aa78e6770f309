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

    [Fact]
    public async Task A_second_start_on_the_same_address_prints_what_to_do_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("bilingual-start-");
        try
        {
            await using var first = await AppProcess.StartAsync(folder.FullName);
            var second = await RunAsync(["--urls", first.Address.GetLeftPart(UriPartial.Authority)], []);

            Assert.Equal(2, second.ExitCode);
            Assert.Equal("Another program listens on this address already. Stop it, or choose another: --urls http://localhost:5081", second.Error.Trim());
            Assert.Equal("", second.Output.Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("localhost:5080")]
    [InlineData("http://")]
    [InlineData("ftp://localhost:5080")]
    [InlineData("http://localhost:0")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData("http://127.0.0.1:0/reader")]
    public async Task What_is_no_address_to_listen_on_is_named_in_one_line(string address)
    {
        var outcome = await RunAsync(["--urls", address], []);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal($"Urls (or --urls) is “{address}”, which is no address to listen on: write it like http://localhost:5080, or http://127.0.0.1:0 for any free port.", outcome.Error.Trim());
        Assert.Equal("", outcome.Output.Trim());
    }

    [Fact]
    public async Task An_address_of_another_machine_is_said_in_one_line()
    {
        // Set apart for documents: no machine has it.
        var outcome = await RunAsync(["--urls", "http://192.0.2.1:5080"], []);

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("This machine does not have the address", outcome.Error.Trim(), StringComparison.Ordinal);
        Assert.Single(outcome.Error.Trim().Split('\n'));
    }

    [Fact]
    public void A_port_that_the_system_keeps_is_said_in_one_line()
    {
        var refused = new SocketException((int)SocketError.AccessDenied);
        Assert.StartsWith("The system does not let this program listen", StartFailure.Explain(refused), StringComparison.Ordinal);
        Assert.Equal(StartFailure.Explain(refused), StartFailure.Explain(new IOException("localhost", new AggregateException(refused, refused))));
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
                return new Outcome(process.ExitCode, await output, await error);
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

    private sealed record Outcome(int ExitCode, string Output, string Error);
}
