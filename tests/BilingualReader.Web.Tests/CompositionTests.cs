using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests;

public sealed class CompositionTests
{
    [Fact]
    public void The_settings_file_of_the_repository_is_read_and_everything_else_goes_before_it()
    {
        using var app = new AppFixture { Settings = { ["Engines:Apertium:Workers"] = "1" } };
        var settings = app.Services.GetRequiredService<IConfiguration>();
        Assert.Equal("http://localhost:5080", settings["Urls"]);
        Assert.Equal("1", settings["Engines:Apertium:Workers"]);
    }

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://[::1]:80", true)]
    [InlineData("http://127.9.9.9:80", true)]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("http://[::]:80", false)]
    [InlineData("http://*:80", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://192.168.1.5:80", false)]
    [InlineData("http://localhost.example:80", false)]
    [InlineData("http://foo:5000", false)]
    [InlineData("http://foo:bar", false)]
    [InlineData("http://localhost:bar", false)]
    [InlineData("http://127.0.0.1:bar", false)]
    [InlineData("http://[127.0.0.1]:80", false)]
    [InlineData("http://[localhost]:80", false)]
    [InlineData("http://[::1:80", false)]
    public void Only_loopback_addresses_count_as_this_machine(string address, bool expected) =>
        Assert.Equal(expected, LoopbackGuard.IsLoopback(address));
}
