using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Pipeline;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Engines.Apertium;

/// <summary>Puts the offline engine into the application.</summary>
internal static class ApertiumRegistration
{
    /// <summary>Adds the engine, its stages and its warm-up; its settings are checked when the application starts.</summary>
    public static IServiceCollection AddApertium(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApertiumOptions>()
            .Bind(configuration.GetSection(ApertiumOptions.Section))
            .ValidateRules()
            .ValidateOnStart();
        services.AddSingleton<ApertiumInstallation>();
        services.AddSingleton<ApertiumStages>();
        services.AddSingleton<IApertiumStages>(provider => provider.GetRequiredService<ApertiumStages>());
        services.AddSingleton<ApertiumPipeline>();
        services.AddSingleton<ApertiumEngine>();
        services.AddSingleton<ITranslationEngine>(provider => provider.GetRequiredService<ApertiumEngine>());
        services.AddHostedService<ApertiumWarmUp>();
        return services;
    }
}
