using BilingualReader.Web.Checks;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Import;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Spelling;
using BilingualReader.Web.Storage;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace BilingualReader.Web.CommandLine;

/// <summary>The services that verbs need: importing, glossaries, engines, articles, and the ledger of what paid engines cost. No web server; nothing is started.</summary>
internal static class CommandLineHost
{
    /// <summary>Builds the services from the same settings as the web app: settings file, then environment variables.</summary>
    public static IHost Build()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = Environment.CurrentDirectory });
        builder.Configuration.Sources.Add(new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "appsettings.json",
            Optional = true,
        });
        builder.Configuration.AddUserSecrets(typeof(CommandLineHost).Assembly, optional: true);
        builder.Configuration.AddEnvironmentVariables();

        // Standard output belongs to the result, and standard error to progress; only what goes wrong is logged at all.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error);
        AddServices(builder);
        return builder.Build();
    }

    /// <summary>Adds what the verbs need to a host that has its settings.</summary>
    internal static void AddServices(HostApplicationBuilder builder)
    {
        builder.Services.AddImport();
        builder.Services.AddGlossaries(builder.Configuration);
        builder.Services.AddSpelling(builder.Configuration);
        builder.Services.AddEngines(builder.Configuration);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddChecks();
        builder.Services.AddInterchange();
        builder.Services.AddSingleton<ArticleReach>();
        builder.Services.AddSingleton<RunEstimates>();
        builder.Services.AddSingleton<TranslateCommand>();
        builder.Services.AddSingleton<EnginesCommand>();
        builder.Services.AddSingleton<ModelCommand>();
        builder.Services.AddSingleton<ExportCommand>();
        builder.Services.AddSingleton<ImportCommand>();
    }
}
