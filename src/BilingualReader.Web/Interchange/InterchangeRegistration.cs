namespace BilingualReader.Web.Interchange;

/// <summary>Registers what files of other programs need.</summary>
internal static class InterchangeRegistration
{
    public static IServiceCollection AddInterchange(this IServiceCollection services) => services.AddSingleton<ArticleFiles>();
}
