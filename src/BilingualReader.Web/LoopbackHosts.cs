using Microsoft.AspNetCore.HostFiltering;

namespace BilingualReader.Web;

/// <summary>
/// Answers only to names of this machine while the app listens on this machine only: another site cannot reach it under its
/// own name. The setting <c>AllowedHosts</c> goes before.
/// </summary>
internal static class LoopbackHosts
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddLoopbackHosts(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["AllowedHosts"] is null && ListeningOptions.Split(configuration["urls"]).All(LoopbackGuard.IsLoopback))
            services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = Names);
        return services;
    }
}
