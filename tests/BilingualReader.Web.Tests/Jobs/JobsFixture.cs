using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Storage.Files;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BilingualReader.Web.Tests.Jobs;

/// <summary>Background runs over a real data folder; <see cref="RestartAsync"/> stands for the next process on it.</summary>
internal sealed class JobsFixture : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bilingual-jobs-").FullName;
    private readonly (string Name, string Value)[] settings;
    private ServiceProvider services;

    public JobsFixture(params ITranslationEngine[] engines)
        : this([], engines)
    {
    }

    public JobsFixture((string Name, string Value)[] settings, params ITranslationEngine[] engines)
    {
        this.settings = settings;
        services = TestServices.Build(folder, engines[0].Id.Value, settings, engines);
    }

    public ISpendingLedger Ledger => services.GetRequiredService<ISpendingLedger>();

    public IMachineCache Cache => services.GetRequiredService<IMachineCache>();

    public TranslationJobs Jobs => services.GetRequiredService<TranslationJobs>();

    public ArticleLibrary Library => services.GetRequiredService<ArticleLibrary>();

    // The only hosted service that these tests need: the others would start real engines and watch folders.
    private TranslationResumption Resumption => services.GetServices<IHostedService>().OfType<TranslationResumption>().Single();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<ArticleId> CreateAsync(int blocks)
    {
        var id = ArticleId.New();
        var article = new Article(
            new ArticleMetadata("Le titre", null, null, null, null, [], null),
            "fr",
            [.. Enumerable.Range(1, blocks).Select(number => new Block(number, BlockKind.Paragraph, $"Paragraphe {number}.", [], "fr", default(TextSpan)))]);
        Assert.IsType<Appended>(await Library.CreateAsync(id, "source"u8.ToArray(), new Imported(article, null, "utf-8"), Token));
        return id;
    }

    public async Task<ArticleState> StateAsync(ArticleId id) => (await Library.FindAsync(id, Token))!;

    public async Task<ImmutableArray<JournalEvent>> EventsAsync(ArticleId id) =>
        [.. (await services.GetRequiredService<IArticleStore>().FindAsync(id, Token))!.Entries.Select(entry => entry.Event)];

    /// <summary>The lines of the journal.</summary>
    public Task<string[]> JournalAsync(ArticleId id) => File.ReadAllLinesAsync(Path.Combine(DataFolder.In(folder).ArticleFolder(id), JournalFile.Name), Token);

    public Task AppendAsync(ArticleId id, params JournalEvent[] events) => Library.AppendAsync(id, _ => [.. events], Actor.Reader, Token);

    /// <summary>Starts a run and waits for its end.</summary>
    public async Task<RunStopped?> RunAsync(ArticleId id, TranslationScope scope = TranslationScope.Open, int? block = null)
    {
        Assert.IsType<Started>(await Jobs.StartAsync(id, null, scope, block, Token));
        return await EndAsync(id);
    }

    /// <summary>Waits for the end of the run under way; when it was over before, its journal tells.</summary>
    public async Task<RunStopped?> EndAsync(ArticleId id)
    {
        RunStopped? stop = null;
        await foreach (var news in Jobs.WatchAsync(id, Token)) stop = news as RunStopped;
        return stop ?? ((await StateAsync(id)).LastStop is { } last ? new RunStopped(last.Reason, last.Cause) : null);
    }

    /// <summary>The app stops in good order: runs come to rest, their journals say nothing of it.</summary>
    public Task StopAsync() => Jobs.StopAsync(Token);

    /// <summary>A new process over the same folder, which goes on by itself.</summary>
    public async Task RestartAsync(ITranslationEngine engine)
    {
        await services.DisposeAsync();
        services = TestServices.Build(folder, engine.Id.Value, settings, [engine]);
        await Resumption.StartAsync(Token);
        ((ApplicationLifetime)services.GetRequiredService<IHostApplicationLifetime>()).NotifyStarted();
    }

    public async ValueTask DisposeAsync()
    {
        await Resumption.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
