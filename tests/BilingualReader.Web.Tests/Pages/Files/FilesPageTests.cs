using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Files;

/// <summary>The page by which an article goes out and comes back.</summary>
public sealed class FilesPageTests
{
    [Fact]
    public async Task Every_format_is_downloaded()
    {
        await using var app = new AppFixture();
        var id = await TranslatedAsync(app);
        var visitor = app.Visit();
        var reader = await visitor.GetAsync($"/articles/{id}");
        Assert.Equal($"/articles/{id}/files", reader.All(".after a").Single(link => link.TextContent == "Export and import…").GetAttribute("href"));
        var page = await visitor.GetAsync($"/articles/{id}/files");

        var links = page.All(".formats a").Cast<IHtmlAnchorElement>().ToArray();
        Assert.Equal(FileFormats.All.Length + 8, links.Length);
        foreach (var link in links)
        {
            var answer = await visitor.Client.GetAsync(new Uri(link.Href), AppFixture.Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.StartsWith("le-port", answer.Content.Headers.ContentDisposition.FileName, StringComparison.Ordinal);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(AppFixture.Token));
        }
    }

    [Fact]
    public async Task A_returned_file_is_shown_first_and_then_taken_in_one_piece()
    {
        await using var app = new AppFixture();
        var id = await TranslatedAsync(app);
        var file = await DownloadAsync(app, id);
        await app.AppendAsync(id, new Edited(2, "Ours."));
        var before = (await app.StateAsync(id)).Sequence;
        var visitor = app.Visit();

        var page = await UploadAsync(visitor, id, file.Replace("LE MAIRE.", "The mayor.", StringComparison.Ordinal).Replace("IL SOURIT.", "He smiles.", StringComparison.Ordinal));

        Assert.Contains("1 changed, 1 changed on both sides, 0 not taken", Words(page.One("#preview + p").TextContent), StringComparison.Ordinal);
        Assert.Equal(["LE MAIRE.", "Ours.", "The mayor."], page.All("#p2 dd").Select(text => text.TextContent));
        Assert.NotEmpty(page.All("#p2 ins"));
        Assert.Equal(before, (await app.StateAsync(id)).Sequence);

        var done = await visitor.PressAsync(page.Button("Import"), new Dictionary<string, string?> { ["Sender"] = "Ada" });
        Assert.Contains("1 paragraph changed, 1 proposal kept", (await visitor.FollowAsync(done)).Text, StringComparison.Ordinal);
        var state = await app.StateAsync(id);
        Assert.Equal(("He smiles.", "Ada"), (state.Blocks[2].Target, state.Blocks[2].Human!.By.Name));
        Assert.Equal(("Ours.", "The mayor."), (state.Blocks[1].Target, state.Blocks[1].Proposal!.Text));
    }

    [Fact]
    public async Task A_conflict_is_decided_on_the_page()
    {
        await using var app = new AppFixture();
        var id = await TranslatedAsync(app);
        var file = (await DownloadAsync(app, id)).Replace("LE MAIRE.", "The mayor.", StringComparison.Ordinal);
        await app.AppendAsync(id, new Edited(2, "Ours."));
        var visitor = app.Visit();

        var page = await UploadAsync(visitor, id, file);
        await visitor.PressAsync(page.Button("Import"), new Dictionary<string, string?> { ["choice-2"] = "theirs" });

        Assert.Equal("The mayor.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task A_change_in_between_is_shown_before_anything_is_taken()
    {
        await using var app = new AppFixture();
        var id = await TranslatedAsync(app);
        var file = (await DownloadAsync(app, id)).Replace("LE MAIRE.", "The mayor.", StringComparison.Ordinal);
        var visitor = app.Visit();
        var page = await UploadAsync(visitor, id, file);
        await app.AppendAsync(id, new Edited(2, "Ours."));

        var again = await visitor.PressAsync(page.Button("Import"));

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("changed meanwhile", again.Text, StringComparison.Ordinal);
        Assert.Single(again.All("#p2 .choices"));
        Assert.Equal("Ours.", (await app.StateAsync(id)).Blocks[1].Target);
        await visitor.PressAsync(again.Button("Import"), new Dictionary<string, string?> { ["choice-2"] = "theirs" });
        Assert.Equal("The mayor.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_the_reason()
    {
        await using var app = new AppFixture();
        var id = await TranslatedAsync(app);
        var other = await TranslatedAsync(app);
        var sequence = (await app.StateAsync(id)).Sequence;
        var visitor = app.Visit();

        foreach (var text in (string[])["Bonjour", "<xliff", await DownloadAsync(app, other)])
        {
            var page = await UploadAsync(visitor, id, text);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains("cannot be taken", page.One(".notice").TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(sequence, (await app.StateAsync(id)).Sequence);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/articles/aaaaaaaaaaaa/files")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/articles/{id}/files?handler=Export&format=pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/articles/{id}/files?handler=Export&format=tmx&part=source")).Status);
    }

    [Fact]
    public async Task Approvals_count_when_they_are_ticked()
    {
        await using var app = new AppFixture();
        var id = await TranslatedAsync(app);
        var file = (await DownloadAsync(app, id)).Replace("state=\"translated\" subState=\"bir:mt\"", "state=\"reviewed\"", StringComparison.Ordinal).Replace("LE MAIRE.", "The mayor.", StringComparison.Ordinal);
        var visitor = app.Visit();

        var page = await UploadAsync(visitor, id, file);
        await visitor.PressAsync(page.Button("Import"), new Dictionary<string, string?> { ["Approvals"] = "true", ["Sender"] = "Ada" });

        var block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal((BlockStatus.Reviewed, "Ada"), (block.Status, block.ApprovedBy?.Name));
    }

    [Fact]
    public async Task An_approval_is_held_against_the_checks_as_they_are_set_here()
    {
        await using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Paragraph(1, "Il pleut depuis 12 jours."), Blocks.Paragraph(2, "Il sourit."));
        await app.AppendAsync(id, new Edited(1, "It has rained for 11 days."), new Edited(2, "He smiles."));
        var file = (await DownloadAsync(app, id)).Replace("state=\"translated\"", "state=\"reviewed\"", StringComparison.Ordinal);
        var visitor = app.Visit();

        Assert.Contains("It cannot be approved: ", (await UploadAsync(visitor, id, file)).Text, StringComparison.Ordinal);

        await app.AppendAsync(id, new CheckSet("numbers", CheckLevel.Warning));
        var page = await UploadAsync(visitor, id, file);
        Assert.DoesNotContain("It cannot be approved", page.Text, StringComparison.Ordinal);
        await visitor.PressAsync(page.Button("Import"), new Dictionary<string, string?> { ["Approvals"] = "true", ["Sender"] = "Ada" });
        Assert.Equal(BlockStatus.Reviewed, (await app.StateAsync(id)).Blocks[0].Status);
    }

    private static async Task<ArticleId> TranslatedAsync(AppFixture app)
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Le port"), Blocks.Paragraph(2, "Le maire."), Blocks.Paragraph(3, "Il sourit."));
        await app.TranslateAsync(id);
        return id;
    }

    private static async Task<string> DownloadAsync(AppFixture app, ArticleId id) =>
        await app.Visit().Client.GetStringAsync(new Uri($"/articles/{id}/files?handler=Export&format=xliff21", UriKind.Relative), AppFixture.Token);

    private static async Task<VisitedPage> UploadAsync(Visitor visitor, ArticleId id, string text) =>
        await visitor.PressAsync((await visitor.GetAsync($"/articles/{id}/files")).Button("See what it changes"), file: new UploadedFile("upload", "returned.xlf", Encoding.UTF8.GetBytes(text)));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
