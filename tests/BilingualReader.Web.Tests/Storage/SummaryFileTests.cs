using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Tests.Storage;

public sealed class SummaryFileTests : IDisposable
{
    private const string Kept = "Ce que dit le résumé";
    private const string True = "La mer monte";

    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_list_keeps_a_summary_that_says_what_the_journal_says()
    {
        var id = await ArticleAsync();
        var first = await ListAsync();
        var end = (await EndAsync(id))!.Value;

        var kept = await new SummaryFile(folder.Data, id).FindAsync(end, Token);

        Assert.Equivalent(first, kept, strict: true);
        Assert.Equivalent(first, await ListAsync(), strict: true);
        Assert.Equal((1, 3, 3L), (first.Translated, first.Translatable, end.Sequence));
        Assert.Equal(["journal.jsonl", "lock", "source.txt", SummaryFile.Name], Directory.GetFiles(folder.Data.ArticleFolder(id)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetFileSystemEntries(folder.Data.Articles));
    }

    [Fact]
    public async Task A_summary_that_fits_stands_in_for_the_journal()
    {
        var id = await ArticleAsync();
        await KeepAsync(id, end => end);
        var library = new ArticleLibrary(folder.NewStore());

        Assert.Equal(Kept, Assert.Single(await library.ListAsync(null, Token)).Metadata.Title);
        Assert.Equal(Kept, Assert.Single(await library.ListAsync("résumé", Token)).Metadata.Title);
        Assert.Equal(True, (await library.FindAsync(id, Token))!.Metadata.Title);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(-1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 0, -1)]
    public async Task A_summary_that_disagrees_with_its_journal_is_ignored_and_made_anew(long length, long ticks, long sequence)
    {
        var id = await ArticleAsync();
        await KeepAsync(id, end => new JournalEnd(new FileStamp(end.Stamp.Length + length, end.Stamp.Written.AddTicks(ticks)), end.Sequence + sequence));

        Assert.Equal(True, (await ListAsync()).Metadata.Title);
        Assert.Equal(True, (await new SummaryFile(folder.Data, id).FindAsync((await EndAsync(id))!.Value, Token))!.Metadata.Title);
    }

    [Theory]
    [InlineData(Kept, "Ce que dit le resume")]
    [InlineData("\"translated\":1", "\"translated\":2")]
    [InlineData("\"isDeleted\":false", "\"isDeleted\":true")]
    [InlineData("\"maker\":\"", "\"maker\":\"other")]
    [InlineData("\"summary\":", "\"summery\":")]
    [InlineData("\"journal\":{", "\"journal\":[")]
    [InlineData("\"check\":\"", "\"check\":\"0")]
    public async Task A_damaged_summary_is_ignored(string whole, string damaged)
    {
        var id = await ArticleAsync();
        await KeepAsync(id, end => end);
        var path = Path.Combine(folder.Data.ArticleFolder(id), SummaryFile.Name);
        var text = await File.ReadAllTextAsync(path, Token);
        Assert.Contains(whole, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(whole, damaged, StringComparison.Ordinal), Token);

        var summary = await ListAsync();

        Assert.Equal((True, 1, false), (summary.Metadata.Title, summary.Translated, summary.IsDeleted));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("\0\0\0\0")]
    public async Task What_is_no_summary_is_ignored(string content)
    {
        var id = await ArticleAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Data.ArticleFolder(id), SummaryFile.Name), content, Token);
        Assert.Equal(True, (await ListAsync()).Metadata.Title);
    }

    [Fact]
    public async Task The_summary_of_another_article_is_ignored()
    {
        var id = await ArticleAsync();
        var end = (await EndAsync(id))!.Value;
        var other = (await ListAsync()) with { Id = ArticleId.New(), TitleTarget = Kept };
        new SummaryFile(folder.Data, id).Keep(end, other);

        var summary = await ListAsync();

        Assert.Equal((id, (string?)null), (summary.Id, summary.TitleTarget));
    }

    [Fact]
    public async Task What_was_appended_since_shows_at_once()
    {
        var id = await ArticleAsync();
        var library = new ArticleLibrary(folder.NewStore());
        await library.ListAsync(null, Token);
        await ListAsync();

        await folder.NewStore().AppendAsync(id, 3, [new Deleted()], Actor.Reader, Token);

        Assert.True(Assert.Single(await library.ListAsync(null, Token)).IsDeleted);
        Assert.True((await ListAsync()).IsDeleted);
    }

    [Fact]
    public async Task A_journal_edited_by_hand_to_the_same_length_shows_what_it_says_now()
    {
        var id = await ArticleAsync();
        var before = (await EndAsync(id))!.Value;
        await ListAsync();
        var text = await File.ReadAllTextAsync(folder.JournalPath(id), Token);
        await File.WriteAllTextAsync(folder.JournalPath(id), text.Replace(True, "Le lac monte", StringComparison.Ordinal), Token);
        Assert.Equal(before.Stamp.Length, (await EndAsync(id))!.Value.Stamp.Length);
        File.SetLastWriteTimeUtc(folder.JournalPath(id), before.Stamp.Written.AddTicks(1_000));

        Assert.Equal("Le lac monte", (await ListAsync()).Metadata.Title);
    }

    [Theory]
    [InlineData("{\"seq\":4,\"at\":\"2030-01-01T00:00:00Z\",\"actor\":\"reader\",\"ev")]
    [InlineData("{\"seq\":4,\"at\":\"2030-01-01T00:00:00Z\",\"actor\":\"reader\",\"event\":\"deleted\",\"more\":true,\"payload\":{}}\n")]
    [InlineData("{\"seq\":9,\"at\":\"2030-01-01T00:00:00Z\",\"actor\":\"reader\",\"event\":\"deleted\",\"payload\":{}}\n")]
    [InlineData("{\"seq\":4,\"at\":\"2030-01-01T00:00:00Z\",\"actor\":\"reader\",\"event\":\"edited\",\"payload\":[]}\n")]
    public async Task Of_a_damaged_journal_no_summary_is_kept(string damage)
    {
        var id = await ArticleAsync();
        await File.AppendAllTextAsync(folder.JournalPath(id), damage, Token);

        await ListAsync();

        Assert.False(File.Exists(Path.Combine(folder.Data.ArticleFolder(id), SummaryFile.Name)));
        Assert.NotNull((await folder.NewStore().FindAsync(id, Token))!.Damage);
    }

    [Fact]
    public async Task A_last_line_longer_than_one_look_is_found()
    {
        var id = await ArticleAsync();
        await folder.NewStore().AppendAsync(id, 3, [new Edited(2, new string('é', 100_000))], Actor.Reader, Token);
        Assert.Equal(4, (await EndAsync(id))!.Value.Sequence);
        Assert.Equal(new FileInfo(folder.JournalPath(id)).Length, (await EndAsync(id))!.Value.Stamp.Length);
    }

    [Fact]
    public async Task A_summary_that_cannot_be_kept_hides_no_article_and_leaves_no_draft()
    {
        var id = await ArticleAsync();
        Directory.CreateDirectory(Path.Combine(folder.Data.ArticleFolder(id), SummaryFile.Name, "in the way"));

        Assert.Equal(True, (await ListAsync()).Metadata.Title);
        Assert.Single(Directory.GetFileSystemEntries(folder.Data.Articles));
    }

    private async Task<ArticleId> ArticleAsync()
    {
        var id = await folder.CreateAsync(blocks: 2, Token);
        await folder.NewStore().AppendAsync(id, 1, [StorageFolder.Machine(1, "Paragraph one.")], Actor.Engine(StorageFolder.Apertium), Token);
        await folder.NewStore().AppendAsync(id, 2, [new Approved(1)], Actor.Reader, Token);
        return id;
    }

    private async Task KeepAsync(ArticleId id, Func<JournalEnd, JournalEnd> change)
    {
        var summary = await ListAsync();
        new SummaryFile(folder.Data, id).Keep(change((await EndAsync(id))!.Value), summary with { Metadata = summary.Metadata with { Title = Kept } });
    }

    private async Task<ArticleSummary> ListAsync() => Assert.Single(await new ArticleLibrary(folder.NewStore()).ListAsync(null, Token));

    private Task<JournalEnd?> EndAsync(ArticleId id) => new JournalFile(folder.Data.ArticleFolder(id), TimeProvider.System).FindEndAsync(Token);
}
