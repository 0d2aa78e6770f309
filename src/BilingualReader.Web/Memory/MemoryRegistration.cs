using BilingualReader.Core.Memory;

namespace BilingualReader.Web.Memory;

/// <summary>Registers the translation memory. Storage is registered elsewhere.</summary>
internal static class MemoryRegistration
{
    public static IServiceCollection AddMemory(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MemoryOptions>().Bind(configuration.GetSection(MemoryOptions.Section)).ValidateRules().ValidateOnStart();
        services.AddSingleton<ApprovedFile>();
        services.AddSingleton<ImportedFiles>();
        services.AddSingleton<ImportedIndex>();
        services.AddSingleton<MemoryShelf>();
        services.AddSingleton<ITranslationMemory>(provider => provider.GetRequiredService<MemoryShelf>().Memory);
        services.AddSingleton<MemoryTargets, ShelfTargets>();
        services.AddSingleton<Propagation>();
        services.AddSingleton<PendingTmx>();
        services.AddSingleton<MemoryFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<MemoryFeed>());
        return services;
    }
}
