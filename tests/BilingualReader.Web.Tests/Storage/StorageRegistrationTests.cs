using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Storage;

public sealed class StorageRegistrationTests : IDisposable
{
    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_library_the_store_and_the_cache_work_on_the_folder_of_the_settings()
    {
        await using var services = Services(("Storage:Path", folder.Path));
        var id = ArticleId.New();

        await services.GetRequiredService<ArticleLibrary>().CreateAsync(id, "x"u8.ToArray(), StorageFolder.Import(1), Token);

        Assert.Equal([id], await services.GetRequiredService<IArticleStore>().ListAsync(Token));
        Assert.True(File.Exists(folder.JournalPath(id)));
        Assert.NotNull(services.GetRequiredService<IMachineCache>());
        Assert.Same(services.GetRequiredService<ArticleLibrary>(), services.GetRequiredService<ArticleLibrary>());
    }

    [Fact]
    public async Task Two_applications_on_one_folder_see_each_other()
    {
        await using var first = Services(("Storage:Path", folder.Path));
        await using var second = Services(("Storage:Path", folder.Path));
        var (here, there) = (first.GetRequiredService<ArticleLibrary>(), second.GetRequiredService<ArticleLibrary>());
        var id = ArticleId.New();
        await here.CreateAsync(id, default, StorageFolder.Import(2), Token);
        Assert.Equal(1, (await there.FindAsync(id, Token))!.Sequence);

        await there.AppendAsync(id, 1, [StorageFolder.Machine(1, "theirs")], Actor.System, Token);
        await here.AppendAsync(id, state => state.Blocks[0].Target == "theirs" ? [new Approved(1)] : [], Actor.Reader, Token);

        Assert.Equal(BlockStatus.Reviewed, (await there.FindAsync(id, Token))!.Blocks[0].Status);
        Assert.Equal(3, (await here.FindAsync(id, Token))!.Sequence);
        Assert.Equal(1, Assert.Single(await there.ListAsync("mer", Token)).Translated);
    }

    [Theory]
    [InlineData("Storage:Provider", "PostgreSql", "not built yet")]
    [InlineData("Storage:Provider", "7", "Provider")]
    [InlineData("Storage:Path", "", "Path")]
    public void Settings_that_cannot_work_are_refused_with_a_sentence(string name, string value, string expected)
    {
        using var services = Services((name, value));

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<ArticleLibrary>());

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_path_starts_at_the_root_of_the_checkout_or_else_at_the_working_directory()
    {
        var project = Directory.CreateDirectory(Path.Combine(folder.Path, "checkout", "src", "Project")).FullName;
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder.Path, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(folder.Path, "checkout", "BilingualReader.sln"), "");

        Assert.Equal(Path.Combine(folder.Path, "checkout", "data"), new StorageOptions().FullPath(project));
        Assert.Equal(Path.Combine(folder.Path, "checkout", "data"), new StorageOptions().FullPath(Path.Combine(folder.Path, "checkout")));
        Assert.Equal(Path.Combine(elsewhere, "data"), new StorageOptions().FullPath(elsewhere));
        Assert.Equal("/var/lib/reader", new StorageOptions { Path = "/var/lib/reader" }.FullPath(project));
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build();
        return new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
