using BilingualReader.Web.Engines;
using BilingualReader.Web.Memory;

namespace BilingualReader.Web.Jobs;

/// <summary>Registers the engines, the memory and the background runs over them. Storage and glossaries are registered elsewhere.</summary>
internal static class TranslationRegistration
{
    public static IServiceCollection AddTranslation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddEngines(configuration);
        services.AddMemory(configuration);
        services.AddSingleton<ArticleReach>();
        services.AddSingleton<TranslationDesk>();
        services.AddSingleton<TranslationJobs>();
        services.AddSingleton<Comparisons>();
        services.AddHostedService(provider => provider.GetRequiredService<Comparisons>());
        services.AddSingleton<EngineTrials>();
        services.AddSingleton<RunEstimates>();
        services.AddHostedService<TranslationResumption>();
        return services;
    }
}
