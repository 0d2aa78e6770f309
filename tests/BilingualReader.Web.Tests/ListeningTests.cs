using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BilingualReader.Web.Tests;

/// <summary>Where the app listens, told to a server in memory: none of these tests opens a port.</summary>
public sealed class ListeningTests
{
    private const string Warning = "LISTENING BEYOND THIS MACHINE";

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://foo:5080")]
    [InlineData("http://localhost:5080;http://foo:5080")]
    public void Whoever_lets_the_network_in_is_told_so_loudly(string urls) =>
        Assert.Single(WarningsOf(urls), line => line.Contains(urls.Split(';')[^1], StringComparison.Ordinal));

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080")]
    public void Nobody_is_warned_about_this_machine(string urls) => Assert.Empty(WarningsOf(urls));

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("https://LOCALHOST:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:0")]
    [InlineData("http://localhost")]
    [InlineData("http://0.0.0.0:80")]
    [InlineData("http://*:80")]
    [InlineData("http://+:80")]
    [InlineData("http://reader.example:80")]
    [InlineData("http://localhost:5080/")]
    [InlineData("http://unix:/run/reader.sock")]
    [InlineData(" http://localhost:5080 ; http://[::1]:5081 ;")]
    [InlineData("")]
    [InlineData(null)]
    public void What_the_server_can_listen_on_is_let_through(string? urls) =>
        Assert.True(new ListeningCheck().Validate(null, new ListeningOptions { Urls = urls }).Succeeded);

    // The server would take each of these for every address of this machine.
    [Theory]
    [InlineData("http://127.0.0.1:50a0")]
    [InlineData("http://localhost:bar")]
    [InlineData("http://[::1:5080")]
    [InlineData("http://[127.0.0.1]:5080")]
    [InlineData("http://[localhost]:5080")]
    [InlineData("http://local host:5080")]
    public void A_slip_in_an_address_never_opens_every_address(string urls)
    {
        var result = new ListeningCheck().Validate(null, new ListeningOptions { Urls = $"http://localhost:5080;{urls}" });
        Assert.Contains($"“{urls}”", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    private static List<string> WarningsOf(string urls)
    {
        using var lines = new LineLog();
        using var app = new AppFixture();
        using var listening = app.WithWebHostBuilder(builder =>
        {
            builder.UseSetting(WebHostDefaults.ServerUrlsKey, urls);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(lines));
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IServer>(provider => new TestServer(provider, Features(urls)))));
        });
        using var client = listening.CreateClient();
        return [.. lines.Written.Where(line => line.Contains(Warning, StringComparison.Ordinal))];
    }

    private static FeatureCollection Features(string urls)
    {
        var addresses = new ServerAddressesFeature();
        foreach (var url in urls.Split(';')) addresses.Addresses.Add(url);
        var features = new FeatureCollection();
        features.Set<IServerAddressesFeature>(addresses);
        return features;
    }
}
