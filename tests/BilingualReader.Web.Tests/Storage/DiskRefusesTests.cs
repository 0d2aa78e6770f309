using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Storage.Processes;

namespace BilingualReader.Web.Tests.Storage;

public sealed class DiskRefusesTests : IDisposable
{
    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_a_failure_in_one_sentence()
    {
        var path = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(path, "x", Token);
        var store = StorageFolder.StoreIn(path);

        var outcome = await store.CreateAsync(ArticleId.New(), default, StorageFolder.Import(1), Actor.Reader, Token);

        Assert.Contains("Storage:Path", Assert.IsType<AppendFailed>(outcome).Cause, StringComparison.Ordinal);
        Assert.Empty(await store.ListAsync(Token));
        Assert.IsType<AppendNotFound>(await store.AppendAsync(ArticleId.New(), 1, [new Deleted()], Actor.Reader, Token));
    }

    [Fact]
    public async Task A_folder_that_takes_no_new_files_is_a_failure_and_the_article_stays_readable()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var articleFolder = folder.Data.ArticleFolder(id);

        // A folder where the lock file should be refuses everybody, the superuser too.
        Directory.CreateDirectory(Path.Combine(articleFolder, "lock"));

        Assert.IsType<AppendFailed>(await folder.NewStore().AppendAsync(id, 1, [new Deleted()], Actor.Reader, Token));
        Assert.Single((await folder.NewStore().FindAsync(id, Token))!.Entries);
    }

    [Fact]
    public async Task A_read_only_folder_is_a_failure_and_the_article_stays_readable()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("The superuser may write everywhere.");
            return;
        }

        var id = await folder.CreateAsync(cancellationToken: Token);
        var articleFolder = folder.Data.ArticleFolder(id);
        File.SetUnixFileMode(articleFolder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var outcome = await folder.NewStore().AppendAsync(id, 1, [new Deleted()], Actor.Reader, Token);

            Assert.Contains("not allowed", Assert.IsType<AppendFailed>(outcome).Cause, StringComparison.Ordinal);
            Assert.Single((await folder.NewStore().FindAsync(id, Token))!.Entries);
        }
        finally
        {
            File.SetUnixFileMode(articleFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_journal_that_cannot_be_opened_is_damage_and_hides_no_other_article()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var other = await folder.CreateAsync(cancellationToken: Token);
        File.Delete(folder.JournalPath(id));
        Directory.CreateDirectory(folder.JournalPath(id));
        var store = folder.NewStore();

        var journal = await store.FindAsync(id, Token);
        var list = await new ArticleLibrary(store).ListAsync(null, Token);

        Assert.True(journal is null or { Entries.IsEmpty: true, Damage: not null });
        Assert.Equal(other, Assert.Single(list).Id);
        Assert.IsNotType<Appended>(await store.AppendAsync(id, 1, [new Deleted()], Actor.Reader, Token));
    }

    [Fact]
    public async Task A_full_disk_is_a_failure_and_nothing_half_written_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit on the size of files is one of Unix.");
        var id = await folder.CreateAsync(cancellationToken: Token);
        using var writer = WriterProcess.Start(new WriterOrder(folder.Path, id, "w", 1_000, 3_000), largestFile: 200);

        Assert.Equal(1, await writer.EndAsync(Token));

        Assert.Contains("no room left", Assert.Single(writer.Failures), StringComparison.Ordinal);
        var journal = (await folder.NewStore().FindAsync(id, Token))!;
        Assert.Null(journal.Damage);
        Assert.NotEmpty(writer.Stored);
        Assert.Equal(1 + (2 * writer.Stored.Count()), journal.Entries.Length);
        Assert.IsType<Appended>(await folder.NewStore().AppendAsync(id, journal.Entries.Length, [new Deleted()], Actor.Reader, Token));
    }

    [Fact]
    public async Task An_article_that_does_not_fit_on_the_disk_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit on the size of files is one of Unix.");
        using var writer = WriterProcess.Start(new WriterOrder(folder.Path, null, "w", 1_000, 20_000), largestFile: 200);

        Assert.Equal(1, await writer.EndAsync(Token));

        Assert.Contains("no room left", Assert.Single(writer.Failures), StringComparison.Ordinal);
        Assert.Equal(
            writer.Stored.Select(receipt => receipt.Key).Order(),
            Directory.GetFileSystemEntries(folder.Data.Articles).Select(path => Path.GetFileName(path)).Order());
    }

    [Fact]
    public async Task A_lock_held_by_another_process_is_waited_for_until_the_caller_gives_up()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        using var lockFile = new FileStream(Path.Combine(folder.Data.ArticleFolder(id), "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var patience = new CancellationTokenSource();
        var append = folder.NewStore().AppendAsync(id, 1, [new Edited(1, "x")], Actor.Reader, patience.Token);

        Assert.Single((await folder.NewStore().FindAsync(id, Token))!.Entries);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);

        Assert.Single((await folder.NewStore().FindAsync(id, Token))!.Entries);
    }
}
