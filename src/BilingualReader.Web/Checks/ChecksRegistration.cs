namespace BilingualReader.Web.Checks;

/// <summary>Registers the checks over articles. Storage and glossaries are registered elsewhere; the memory may be, or not.</summary>
internal static class ChecksRegistration
{
    public static IServiceCollection AddChecks(this IServiceCollection services) => services.AddSingleton<ArticleFindings>();
}
