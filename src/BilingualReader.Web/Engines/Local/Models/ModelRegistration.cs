using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>Puts what fetches and finds the model of the local engine into the application.</summary>
internal static class ModelRegistration
{
    /// <summary>Adds it; its settings are checked when the application starts, and fetching in the background begins only then.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="folder">Tells the absolute path of the folder of the model from its setting, which may be empty.</param>
    public static IServiceCollection AddLocalModels(this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, string?, string> folder)
    {
        services.AddOptions<ModelOptions>()
            .Bind(configuration.GetSection(ModelOptions.Section))
            .ValidateRules()
            .ValidateOnStart();
        services.AddSingleton(provider => new ModelPlace(folder(provider, provider.GetRequiredService<IOptions<ModelOptions>>().Value.ModelPath)));
        services.AddSingleton<InstalledModels>();
        services.AddSingleton<FetchPatience>();
        services.AddSingleton(_ => new ModelConnections(ModelConnections.NewHandler()));
        services.AddSingleton<ModelFetcher>();
        services.AddSingleton<ModelFetches>();
        services.AddHostedService(provider => provider.GetRequiredService<ModelFetches>());
        return services;
    }
}
