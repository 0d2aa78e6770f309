using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Spelling;

/// <summary>Registers the spelling dictionaries.</summary>
internal static class SpellingRegistration
{
    public static IServiceCollection AddSpelling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChecksOptions>()
            .Bind(configuration.GetSection(ChecksOptions.Section))
            .Validate(options => !options.Dictionaries.Contains('\0', StringComparison.Ordinal), "The setting Checks:Dictionaries is not the path of a folder.")
            .ValidateOnStart();
        services.AddSingleton(provider => new SpellingDictionaries(provider.GetRequiredService<IOptions<ChecksOptions>>(), provider.GetRequiredService<IHostEnvironment>()));
        return services;
    }
}
