using BilingualReader.Web.Checks;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Import;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Pages;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Spelling;
using BilingualReader.Web.Storage;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.UserSecrets;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web;

/// <summary>Puts the application together: settings, services, middleware, routes.</summary>
internal static class Composition
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(OptionsFor(args));
        AddSettings(builder);
        AddServices(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    // A published app brings its own wwwroot and may be started from anywhere.
    private static WebApplicationOptions OptionsFor(string[] args) => new()
    {
        Args = args,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    };

    // The settings file travels with the build. It comes first, so that everything else, environment variables too, wins.
    private static void AddSettings(WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "appsettings.json",
            Optional = true,
        });
        AddSecrets(builder.Configuration);
        ((IConfigurationRoot)builder.Configuration).Reload();

        // A build output has no wwwroot of its own; its manifest knows where the files are.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    }

    // Keys that "dotnet user-secrets" keeps outside of the checkout, in every environment; environment variables win.
    private static void AddSecrets(ConfigurationManager configuration)
    {
        var file = new FileInfo(PathHelper.GetSecretsPathFromSecretsId("bilingual-reader"));
        if (file is { Exists: true, DirectoryName: { } folder }) configuration.Sources.Insert(1, new JsonConfigurationSource { FileProvider = new PhysicalFileProvider(folder, ExclusionFilters.None), Path = file.Name, Optional = true });
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddStorage(builder.Configuration);
        services.AddGlossaries(builder.Configuration).AddGlossaryEditing();
        services.AddSpelling(builder.Configuration);
        services.AddImport();
        services.AddChecks();
        services.AddInterchange();
        services.AddTranslation(builder.Configuration);
        services.AddPages();
        services.AddKeys(builder.Logging);
        services.AddOptions<ListeningOptions>().Bind(builder.Configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ListeningOptions>, ListeningCheck>();
        services.AddLoopbackHosts(builder.Configuration);
        StartLog.Use(services);
    }

    private static void Use(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/status/500");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseRouting();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapArticleNews();
        app.WarnWhenReachable();
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<StartLog>().Release);
    }
}
