using Azure.Core;
using Azure.Identity;
using BilingualReader.Core.Translation;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Azure;

/// <summary>Puts Azure AI Translator into the application.</summary>
internal static class AzureRegistration
{
    /// <summary>Adds the engine; its settings are checked when the application starts.</summary>
    public static IServiceCollection AddAzure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AzureOptions>()
            .Bind(configuration.GetSection(AzureOptions.Section))
            .ValidateRules()
            .ValidateOnStart();
        services.AddSingleton<ITranslationEngine>(provider => new AzureEngine(
            provider.GetRequiredService<IOptions<AzureOptions>>(),
            new Lazy<TokenCredential>(() => new DefaultAzureCredential()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AzureEngine>>()));
        return services;
    }
}
