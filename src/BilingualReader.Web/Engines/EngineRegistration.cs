using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium;
using BilingualReader.Web.Engines.Azure;
using BilingualReader.Web.Engines.Chat;
using BilingualReader.Web.Engines.DeepL;
using BilingualReader.Web.Engines.LibreTranslate;
using BilingualReader.Web.Engines.Local;
using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Storage;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines;

/// <summary>Registers the engines, one explicit line each, and the registry over them.</summary>
internal static class EngineRegistration
{
    public static IServiceCollection AddEngines(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TranslationOptions>()
            .Bind(configuration.GetSection(TranslationOptions.Section))
            .ValidateRules()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TranslationOptions>, TranslationOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddDeepL(configuration);
        services.AddAzure(configuration);
        services.AddChat(configuration);
        services.AddLibreTranslate(configuration);
        services.AddLocalModels(configuration, FolderOfModel);
        services.AddLocal(configuration);
        services.AddApertium(configuration);
        services.AddSingleton<EngineRegistry>();
        services.AddSingleton<ArticleTranslator>();
        return services;
    }

    // Engines know nothing of the data folder.
    private static string FolderOfModel(IServiceProvider provider, string? setting) => string.IsNullOrWhiteSpace(setting)
        ? Path.Combine(provider.GetRequiredService<DataFolder>().Models, "fr-en")
        : StorageOptions.Resolve(setting, Environment.CurrentDirectory);
}
