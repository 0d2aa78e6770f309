using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Storage;

/// <summary>Registers the article store, the machine cache and the library over them.</summary>
internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.Provider != StorageProvider.PostgreSql, "Storage:Provider is PostgreSql, which is not built yet: set it to Files.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => DataFolder.In(provider.GetRequiredService<IOptions<StorageOptions>>().Value.FullPath(Environment.CurrentDirectory)));
        services.AddSingleton<IArticleStore, FileArticleStore>();
        services.AddHostedService<DraftSweep>();
        services.AddSingleton<IMachineCache, FileMachineCache>();
        services.AddSingleton<ArticleLibrary>();
        return services;
    }
}
