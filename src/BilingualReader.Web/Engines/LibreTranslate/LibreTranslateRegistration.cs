using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.LibreTranslate;

/// <summary>Puts LibreTranslate into the application.</summary>
internal static class LibreTranslateRegistration
{
    /// <summary>Adds the engine; its settings are checked when the application starts.</summary>
    public static IServiceCollection AddLibreTranslate(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LibreTranslateOptions>()
            .Bind(configuration.GetSection(LibreTranslateOptions.Section))
            .ValidateRules()
            .ValidateOnStart();
        services.AddSingleton<ITranslationEngine, LibreTranslateEngine>();
        return services;
    }
}
