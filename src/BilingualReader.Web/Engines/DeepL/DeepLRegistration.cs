using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.DeepL;

/// <summary>Puts DeepL into the application.</summary>
internal static class DeepLRegistration
{
    /// <summary>Adds the engine; its settings are checked when the application starts.</summary>
    public static IServiceCollection AddDeepL(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeepLOptions>()
            .Bind(configuration.GetSection(DeepLOptions.Section))
            .ValidateRules()
            .ValidateOnStart();
        services.AddSingleton<ITranslationEngine, DeepLEngine>();
        services.AddSingleton<IEngineGlossary, DeepLGlossaryRules>();
        return services;
    }
}
