using BilingualReader.Web.Engines;
using BilingualReader.Web.Tests.Engines.Local;
using BilingualReader.Web.Tests.Engines.Services;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Engines;

/// <summary>
/// The engines as the app registers them, those that need a service with one on the loopback address, the local one with a small model, and a well-behaved fake
/// beside them, shared by the tests of one class.
/// </summary>
public sealed class RegisteredEngines : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("bilingual-contract-").FullName;
    private readonly FakeDeepL deepL = new();
    private readonly FakeAzure azure = new();
    private readonly FakeChat chat = new();
    private readonly FakeLibreTranslate libreTranslate = new();
    private readonly LocalModelFolder model = LocalModelFolder.Any();
    private ServiceProvider? services;

    public EngineRegistry Registry => services!.GetRequiredService<EngineRegistry>();

    public async ValueTask InitializeAsync()
    {
        foreach (var service in new LoopbackService[] { deepL, azure, chat, libreTranslate }) await service.StartAsync();
        services = Services(
            folder,
            ("Engines:DeepL:ApiKey", deepL.Key),
            ("Engines:DeepL:ServerUrl", deepL.Address.AbsoluteUri),
            ("Engines:Azure:Key", azure.Key),
            ("Engines:Azure:Endpoint", azure.Address.AbsoluteUri),
            ("Engines:Chat:BaseUrl", chat.Address.AbsoluteUri + "v1"),
            ("Engines:Chat:Model", chat.Model),
            ("Engines:LibreTranslate:Url", libreTranslate.Address.AbsoluteUri),
            ("Engines:Local:ModelPath", model.FullName));
    }

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
        if (services is not null) await services.DisposeAsync();
        foreach (var service in new LoopbackService[] { deepL, azure, chat, libreTranslate }) await service.DisposeAsync();
        model.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static ServiceProvider Services(string folder, params (string Name, string Value)[] settings) =>
        TestServices.Build(folder, TranslationOptions.Automatic, settings, [new WordEngine()]);
}
