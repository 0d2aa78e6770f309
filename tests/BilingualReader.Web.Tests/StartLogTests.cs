using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests;

public sealed class StartLogTests
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    private static readonly Exception Explained = new OptionsValidationException("Storage", typeof(object), ["Set it."]);

    [Fact]
    public void Lines_wait_for_the_end_of_the_start_and_keep_their_order()
    {
        using var lines = new LineLog();
        using var services = Services(lines);
        var log = services.GetRequiredService<ILogger<StartLogTests>>();
        Write(log, "one", null);
        Write(log, "two", Explained);
        Assert.Empty(lines.Written);

        services.GetRequiredService<StartLog>().Release();
        Write(log, "three", null);

        Assert.Equal(["one", "two", "three"], lines.Written);
    }

    [Fact]
    public void A_start_that_fails_for_no_known_reason_shows_every_line()
    {
        using var lines = new LineLog();
        using (var services = Services(lines)) Write(services.GetRequiredService<ILoggerFactory>().CreateLogger(Host), "failed", new InvalidOperationException());

        Assert.Equal(["failed"], lines.Written);
    }

    [Fact]
    public void A_start_that_fails_for_a_reason_said_in_a_sentence_shows_none()
    {
        using var lines = new LineLog();
        using (var services = Services(lines)) Write(services.GetRequiredService<ILoggerFactory>().CreateLogger(Host), "failed", Explained);

        Assert.Empty(lines.Written);
    }

    private static ServiceProvider Services(LineLog lines)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(lines));
        StartLog.Use(services);
        return services.BuildServiceProvider();
    }

    private static void Write(ILogger log, string text, Exception? exception) => log.Log(LogLevel.Error, default, text, exception, (state, _) => state);
}
