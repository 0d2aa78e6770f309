using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.CommandLine;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Storage.Files;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>The verbs <c>export</c> and <c>import</c>.</summary>
public sealed class FileCommandsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_goes_out_and_what_comes_back_is_shown_and_then_taken()
    {
        using var verbs = new CommandLineFixture();
        var (id, store) = await ArticleAsync(verbs);

        var exported = await verbs.RunAsync("export", id.Value, "--format", "xliff12");
        Assert.Equal((0, ""), (exported.ExitCode, exported.Error));
        var path = verbs.Write("back.xlf", exported.Output.Replace(">He smiles.<", ">He grins.<", StringComparison.Ordinal));

        var shown = await verbs.RunAsync("import", id.Value, path, "--as", "Ada");
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("paragraph 1\n  sent out  He smiles.\n  returned  He grins.\nXLIFF 1.2, 2 paragraphs: 1 changed, 0 changed on both sides, 0 not taken, 0 comments.\nNothing was changed", shown.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await store.FindAsync(id, Token))!.Entries.Length);

        Assert.Equal(0, (await verbs.RunAsync("import", id.Value, path, "--as=Ada", "--apply")).ExitCode);
        var entry = (await store.FindAsync(id, Token))!.Entries[^1];
        Assert.Equal((new Edited(1, "He grins."), "Ada"), (entry.Event, entry.Actor.Name));
    }

    [Fact]
    public async Task Approvals_of_a_file_count_when_that_is_said_and_are_shown_first()
    {
        using var verbs = new CommandLineFixture();
        var (id, store) = await ArticleAsync(verbs);
        var path = verbs.Write("back.xlf", (await verbs.RunAsync("export", id.Value, "--format", "xliff21")).Output.Replace("state=\"translated\"", "state=\"reviewed\"", StringComparison.Ordinal));

        Assert.Contains("  The file says it is approved: that counts with --approvals.\n", (await verbs.RunAsync("import", id.Value, path)).Output, StringComparison.Ordinal);
        Assert.Contains("  Would be approved.\n", (await verbs.RunAsync("import", id.Value, path, "--approvals")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await store.FindAsync(id, Token))!.Entries.Length);

        Assert.Contains("  Approved.\n", (await verbs.RunAsync("import", id.Value, path, "--approvals", "--apply")).Output, StringComparison.Ordinal);
        Assert.Contains(new Approved(1), (await store.FindAsync(id, Token))!.Entries.Select(entry => entry.Event));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("epub")]
    [InlineData("html")]
    public async Task A_file_is_written_whole(string format)
    {
        using var verbs = new CommandLineFixture();
        var (id, _) = await ArticleAsync(verbs);
        var path = Path.Combine(verbs.Folder, "out");

        Assert.Equal(0, (await verbs.RunAsync("export", id.Value, $"--format={format}", "--output", path)).ExitCode);
        Assert.True(new FileInfo(path).Length > 500);
        Assert.Equal(format == "docx" ? 0 : 2, (await verbs.RunAsync("import", id.Value, path)).ExitCode);
    }

    [Fact]
    public async Task What_is_not_there_or_not_from_here_is_told()
    {
        using var verbs = new CommandLineFixture();
        var (id, store) = await ArticleAsync(verbs);
        var broken = verbs.Write("broken.xlf", "<xliff version=\"2.1\"");

        Assert.Equal(new CommandResult(2, "", "error: There is no article \"../x\".\n"), await verbs.RunAsync("export", "../x", "--format", "text"));
        Assert.Equal(new CommandResult(2, "", "error: There is no article \"aaaaaaaaaaaa\".\n"), await verbs.RunAsync("export", "aaaaaaaaaaaa", "--format", "text"));
        Assert.StartsWith("error: Line 1: The XML of the file is broken at line 1", (await verbs.RunAsync("import", id.Value, broken, "--apply")).Error, StringComparison.Ordinal);
        Assert.StartsWith("error: There is no file", (await verbs.RunAsync("import", id.Value, broken + "x")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await store.FindAsync(id, Token))!.Entries.Length);
    }

    [Theory]
    [InlineData("export", "needs the id")]
    [InlineData("export a b --format text", "needs the id")]
    [InlineData("export a", "needs a --format")]
    [InlineData("export a --format pdf", "no format \"pdf\"")]
    [InlineData("export a --format text --part half", "no part \"half\"")]
    [InlineData("export a --format tmx --part source", "both texts")]
    [InlineData("export a --format text --fast", "no option --fast")]
    [InlineData("export a --format", "needs a value")]
    [InlineData("import a", "one file")]
    [InlineData("import a b --apply=yes", "no option --apply")]
    public void Says_what_is_wrong(string line, string words) =>
        Assert.Contains(words, Assert.IsType<BadUsage>(ArgumentReader.Read(line.Split(' '))).Message, StringComparison.Ordinal);

    [Fact]
    public void Reads_the_options()
    {
        Assert.Equal(new ExportRequest("a", FileFormats.Find("epub")!, ArticlePart.Target, "x"), ArgumentReader.Read(["export", "--format=EPUB", "a", "--part", "target", "--output", "x"]));
        Assert.Equal(new ImportFileRequest("a", "-", "Ada", true, true), ArgumentReader.Read(["import", "--apply", "a", "-", "--approvals", "--as", "Ada"]));
    }

    private static async Task<(ArticleId Id, FileArticleStore Store)> ArticleAsync(CommandLineFixture verbs)
    {
        var store = new FileArticleStore(DataFolder.In(Path.Combine(verbs.Folder, "data")), TimeProvider.System, NullLogger<FileArticleStore>.Instance);
        var id = ArticleId.New();
        var article = new Article(new ArticleMetadata("Le maire", null, null, null, null, [], null), "fr", [Blocks.Paragraph(1, "Il sourit.")]);
        await store.CreateAsync(id, "x"u8.ToArray(), new Imported(article, null, "utf-8"), Actor.Reader, Token);
        await store.AppendAsync(id, 1, [new Edited(1, "He smiles.")], Actor.Reader, Token);
        return (id, store);
    }
}
