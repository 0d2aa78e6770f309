using BilingualReader.Web.Engines;

namespace BilingualReader.Web.Jobs;

/// <summary>Registers the engines and the background runs over them. Storage and glossaries are registered elsewhere.</summary>
internal static class TranslationRegistration
{
    public static IServiceCollection AddTranslation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddEngines(configuration);
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
