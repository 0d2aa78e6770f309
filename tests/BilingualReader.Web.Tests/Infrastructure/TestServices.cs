using BilingualReader.Core.Translation;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>The services of the app without its pages, over a data folder of the test: one place for all tests that need them.</summary>
internal static class TestServices
{
    private static readonly string[] RealIds = ["deepl", "azure", "chat", "libretranslate", "local", "apertium"];

    public static ServiceProvider Build(string dataFolder, string engine, params ITranslationEngine[] fakes) => Build(dataFolder, engine, [], fakes);

    public static ServiceProvider Build(string dataFolder, string engine, (string Name, string Value)[] settings, ITranslationEngine[] fakes)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = dataFolder });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = dataFolder,
            ["Glossary:Path"] = Path.Combine(dataFolder, "glossary"),
            ["Translation:Engine"] = engine,
            ["Engines:Local:Fetch"] = "never",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.Services.AddStorage(builder.Configuration).AddGlossaries(builder.Configuration).AddTranslation(builder.Configuration);
        // A fake under the id of a real engine stands in for it: then none of the real ones is there.
        if (fakes.Any(fake => RealIds.Contains(fake.Id.Value))) builder.Services.RemoveAll<ITranslationEngine>();
        foreach (var fake in fakes) builder.Services.AddSingleton(fake);
        return builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
