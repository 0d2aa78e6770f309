using BilingualReader.Web.Engines;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Engines;

/// <summary>The engines as the app registers them, with a well-behaved fake beside them, shared by the tests of one class.</summary>
public sealed class RegisteredEngines : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bilingual-contract-").FullName;
    private readonly ServiceProvider services;

    public RegisteredEngines() => services = Services(folder);

    public EngineRegistry Registry => services.GetRequiredService<EngineRegistry>();

    /// <summary>The id of each engine; starts none.</summary>
    public static IReadOnlyList<string> Ids()
    {
        var folder = Directory.CreateTempSubdirectory("bilingual-contract-");
        var services = Services(folder.FullName);
        string[] ids = [.. services.GetRequiredService<EngineRegistry>().Engines.Select(engine => engine.Id.Value)];
        services.DisposeAsync().AsTask().GetAwaiter().GetResult();
        folder.Delete(recursive: true);
        return ids;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static ServiceProvider Services(string folder) => TestServices.Build(folder, TranslationOptions.Automatic, new WordEngine());
}
