using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Storage;

/// <summary>Registers the article store, the machine cache, the ledger of spending and the library over them.</summary>
internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSpending(configuration);
        services.AddSingleton<IArticleStore, FileArticleStore>();
        services.AddSingleton<ArticleLibrary>();
        services.AddSingleton<ICheckSettingsStore, FileCheckSettings>();
        services.AddHostedService<DraftSweep>();
        return services;
    }

    /// <summary>What is kept of machine translations, and of what they cost: for verbs too, as caps hold for all together.</summary>
    public static IServiceCollection AddSpending(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .ValidateRules()
            .Validate(options => options.Provider != StorageProvider.PostgreSql, "Storage:Provider is PostgreSql, which is not built yet: set it to Files.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => DataFolder.In(provider.GetRequiredService<IOptions<StorageOptions>>().Value.FullPath(Environment.CurrentDirectory)));
        services.AddOptions<SpendingOptions>()
            .Bind(configuration.GetSection(SpendingOptions.Section))
            .ValidateRules()
            .Validate(options => options.IsSound, "A cap of the settings Spending is below zero: use 0 to spend nothing, or leave it out for no cap.")
            .ValidateOnStart();
        services.AddSingleton<IMachineCache, FileMachineCache>();
        services.AddSingleton<IMachineCacheArchive, FileMachineCacheArchive>();
        services.AddSingleton<ISpendingLedger, FileSpendingLedger>();
        services.AddSingleton<ISpendingGuard>(provider => provider.GetRequiredService<ISpendingLedger>());
        return services;
    }
}
