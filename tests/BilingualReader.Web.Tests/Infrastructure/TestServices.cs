using BilingualReader.Core.Translation;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>The services of the app without its pages, over a data folder of the test: one place for all tests that need them.</summary>
internal static class TestServices
{
    public static ServiceProvider Build(string dataFolder, string engine, params ITranslationEngine[] fakes)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = dataFolder, ["Translation:Engine"] = engine })
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostApplicationLifetime, TestLifetime>()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddStorage(configuration)
            .AddSingleton<GlossaryCatalog>()
            .AddTranslation(configuration);
        foreach (var fake in fakes) services.AddSingleton(fake);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}

/// <summary>An application that starts and stops when the test says so.</summary>
internal sealed class TestLifetime : IHostApplicationLifetime, IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    public CancellationToken ApplicationStarted => CancellationToken.None;

    public CancellationToken ApplicationStopping => stopping.Token;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => stopping.Cancel();

    public void Dispose() => stopping.Dispose();
}
