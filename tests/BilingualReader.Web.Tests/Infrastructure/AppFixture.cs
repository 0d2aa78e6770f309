using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium;
using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>The real app in memory, over a data folder and glossary files of its own, with an engine that the test controls.</summary>
internal sealed class AppFixture : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bilingual-app-");
    private readonly LoopbackOnly network = new();

    /// <summary>The engine of the app.</summary>
    public WordEngine Engine { get; init; } = new();

    /// <summary>Engines beside it; none by default.</summary>
    public ImmutableArray<WordEngine> MoreEngines { get; init; } = [];

    /// <summary>The clock of the app.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Lines of the one glossary file, below its header <c>source target forbid note</c>.</summary>
    public ImmutableArray<string> Glossary { get; init; } = [];

    /// <summary>Further settings.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Where the app keeps its articles.</summary>
    public string DataFolder => Path.Combine(folder.FullName, "data");

    /// <summary>Where the app looks for spelling dictionaries; not there unless a test makes it.</summary>
    public string DictionaryFolder => Path.Combine(folder.FullName, "dictionaries");

    public ArticleLibrary Library => Services.GetRequiredService<ArticleLibrary>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A browser without script that starts with no cookies.</summary>
    public Visitor Visit() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>Stores an article; a heading as its first block is its title.</summary>
    public async Task<ArticleId> AddAsync(params Block[] blocks)
    {
        var isTitled = blocks[0].Kind == BlockKind.Heading;
        var metadata = new ArticleMetadata(isTitled ? blocks[0].Source : "Sans titre", isTitled ? 1 : null, "Le Quotidien", null, new DateOnly(2023, 12, 5), ["port"], "https://example.org/article");
        var id = ArticleId.New();
        var outcome = await Library.CreateAsync(id, "source"u8.ToArray(), new Imported(new Article(metadata, "fr", [.. blocks]), null, "utf-8"), Token);
        Assert.IsType<Appended>(outcome);
        return id;
    }

    /// <summary>Appends events to the journal of an article.</summary>
    public async Task AppendAsync(ArticleId id, params JournalEvent[] events)
    {
        var outcome = await Library.AppendAsync(id, _ => [.. events], Actor.Reader, Token);
        Assert.IsType<Appended>(outcome);
    }

    public async Task<ArticleState> StateAsync(ArticleId id) => (await Library.FindAsync(id, Token))!;

    /// <summary>Translates all that is open and waits until it is done.</summary>
    public async Task TranslateAsync(ArticleId id)
    {
        await Services.GetRequiredService<TranslationJobs>().StartAsync(id, null, TranslationScope.Open, null, Token);
        await RunEndsAsync(id);
    }

    /// <summary>Waits for the end of the run of an article.</summary>
    public async Task RunEndsAsync(ArticleId id)
    {
        await foreach (var _ in Services.GetRequiredService<TranslationJobs>().WatchAsync(id, Token))
        {
            // Only the end matters here.
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var glossary = Directory.CreateDirectory(Path.Combine(folder.FullName, "glossary", "fr-en"));
        File.WriteAllLines(Path.Combine(glossary.FullName, "test.tsv"), Glossary.Prepend("source\ttarget\tforbid\tnote"));
        builder.UseSetting("Storage:Path", DataFolder);
        builder.UseSetting("Glossary:Path", glossary.Parent!.FullName);
        builder.UseSetting("Translation:Engine", "auto");
        builder.UseSetting("Checks:Dictionaries", DictionaryFolder);
        builder.UseSetting("Engines:Local:Fetch", "never");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Error));
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<ITranslationEngine>();

            // Nobody asks the offline engine here; its programs would take longer to start than the app.
            services.Remove(services.Single(service => service.ImplementationType == typeof(ApertiumWarmUp)));
            services.AddSingleton<ITranslationEngine>(Engine);
            foreach (var engine in MoreEngines) services.AddSingleton<ITranslationEngine>(engine);
            services.Replace(ServiceDescriptor.Singleton(Clock));
            services.Replace(ServiceDescriptor.Singleton(new ModelConnections(network)));
            services.Replace(ServiceDescriptor.Singleton(new FetchPatience { Retries = 1, FirstDelay = TimeSpan.FromMilliseconds(1) }));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        if (folder.Exists) folder.Delete(recursive: true);
        Assert.Empty(network.Refused);
    }
}
