using BilingualReader.Core.Articles;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Files;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Web.Tests.Storage;

public sealed class DraftSweepTests : IDisposable
{
    private static readonly MachineCacheKey Key = MachineCacheKey.For(StorageFolder.Apertium, "1", new EngineText("mer", [], [], []));
    private static readonly EngineTranslation Result = new("The sea.", [], []);

    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drafts_left_behind_more_than_an_hour_ago_are_swept_and_nothing_else()
    {
        var article = await folder.CreateAsync(cancellationToken: Token);
        Touch(folder.Data.ArticleFolder(article), minutes: 600);
        var old = Draft(folderAge: 61, fileAge: 61);
        var young = Draft(folderAge: 59, fileAge: 59);
        var stillWritten = Draft(folderAge: 600, fileAge: 1);
        var foreign = Directory.CreateDirectory(Path.Combine(folder.Data.Articles, "lost+found")).FullName;
        Touch(foreign, minutes: 600);
        var oldFile = folder.Data.NewDraft("summary");
        await File.WriteAllTextAsync(oldFile, "half", Token);
        Touch(oldFile, minutes: 61);

        await SweepAsync();

        Assert.Equal(
            new[] { article.Value, young, stillWritten, foreign }.Select(Path.GetFileName).Order(),
            Directory.GetFileSystemEntries(folder.Data.Articles).Select(Path.GetFileName).Order());
        Assert.False(Directory.Exists(old));
        Assert.NotNull(await folder.NewStore().FindAsync(article, Token));
    }

    [Fact]
    public async Task Drafts_of_machine_results_are_swept_as_well_and_the_results_stay()
    {
        var cache = new FileMachineCache(folder.Data, NullLogger<FileMachineCache>.Instance);
        await cache.StoreAsync(Key, Result, Token);
        Touch(folder.Data.CacheFile(Key), minutes: 600);
        var old = CacheDraft(minutes: 61);
        var young = CacheDraft(minutes: 59);

        await SweepAsync();

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
        Assert.NotNull(await cache.FindAsync(Key, Token));
    }

    [Fact]
    public async Task What_an_import_of_results_left_behind_is_swept_too()
    {
        var (old, young) = (Import(minutes: 61), Import(minutes: 59));

        await SweepAsync();

        Assert.False(Directory.Exists(old));
        Assert.True(Directory.Exists(young));
    }

    [Fact]
    public async Task A_folder_with_no_articles_yet_is_left_as_it_is()
    {
        await SweepAsync();
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void The_app_sweeps_when_it_starts()
    {
        using var app = new AppFixture();
        Assert.Contains(app.Services.GetServices<IHostedService>(), service => service is DraftSweep);
    }

    private async Task SweepAsync()
    {
        using var sweep = new DraftSweep(folder.Data, TimeProvider.System, NullLogger<DraftSweep>.Instance);
        await sweep.StartAsync(Token);
        await sweep.ExecuteTask!;
    }

    private string Draft(int folderAge, int fileAge)
    {
        var draft = Directory.CreateDirectory(folder.Data.NewDraft(ArticleId.New().Value)).FullName;
        var file = Path.Combine(draft, "source.txt");
        File.WriteAllText(file, "half");
        Touch(file, fileAge);
        Touch(draft, folderAge);
        return draft;
    }

    private string CacheDraft(int minutes)
    {
        var draft = folder.Data.NewCacheDraft(Key);
        File.WriteAllText(draft, "half");
        Touch(draft, minutes);
        return draft;
    }

    private string Import(int minutes)
    {
        var draft = Directory.CreateDirectory(folder.Data.NewCacheImport()).FullName;
        var result = Path.Combine(draft, Key.Value);
        File.WriteAllText(result, "half");
        Touch(result, minutes);
        Touch(draft, minutes);
        return draft;
    }

    private static void Touch(string path, int minutes)
    {
        var time = DateTime.UtcNow.AddMinutes(-minutes);
        if (Directory.Exists(path)) Directory.SetLastWriteTimeUtc(path, time);
        else File.SetLastWriteTimeUtc(path, time);
    }
}
