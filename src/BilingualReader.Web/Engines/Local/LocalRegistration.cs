using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.Local;

/// <summary>Puts the local neural engine into the application; its model's files are registered beside it.</summary>
internal static class LocalRegistration
{
    /// <summary>Adds the engine and its warm-up; its settings are checked when the application starts.</summary>
    public static IServiceCollection AddLocal(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LocalOptions>().Bind(configuration.GetSection(LocalOptions.Section)).ValidateRules().ValidateOnStart();
        services.AddSingleton<LocalModel>();
        services.AddSingleton<ITranslationEngine, LocalEngine>();
        services.AddHostedService<LocalWarmUp>();
        return services;
    }
}
