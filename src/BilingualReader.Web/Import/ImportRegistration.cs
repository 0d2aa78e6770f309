namespace BilingualReader.Web.Import;

/// <summary>Puts importing into the application.</summary>
internal static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services.AddSingleton<ArticleImporter>();
}
