using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries.Editing;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BilingualReader.Web.Glossaries;

/// <summary>Registers the glossaries.</summary>
internal static class GlossaryRegistration
{
    /// <summary>Adds the catalog, which watches its files once the app has started, and the check.</summary>
    public static IServiceCollection AddGlossaries(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GlossaryOptions>().Bind(configuration.GetSection(GlossaryOptions.Section)).ValidateRules().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<GlossaryCatalog>();
        services.AddSingleton<ITermbaseSource>(provider => provider.GetRequiredService<GlossaryCatalog>());
        services.AddHostedService(provider => provider.GetRequiredService<GlossaryCatalog>());
        services.AddSingleton<GlossaryCheck>();
        return services;
    }

    /// <summary>Adds what changes them, which knows the library.</summary>
    public static IServiceCollection AddGlossaryEditing(this IServiceCollection services)
    {
        services.AddSingleton(provider => new GlossaryDesk(provider.GetRequiredService<GlossaryCatalog>(), provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<GlossaryImpacts>();
        return services;
    }
}
