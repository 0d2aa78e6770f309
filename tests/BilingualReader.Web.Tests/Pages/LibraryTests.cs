using System.Net;
using AngleSharp.Dom;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages;

public sealed class LibraryTests : IDisposable
{
    private readonly AppFixture app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task An_empty_library_invites_to_paste_or_to_try_a_sample()
    {
        var page = await app.Visit().GetAsync("/");
        Assert.Equal("Paste an article", page.One(".welcome a.button").TextContent);
        Assert.Equal(3, page.All("a[href^='/add?sample=']").Length);
    }

    [Fact]
    public async Task An_article_is_listed_with_both_titles_outlet_day_and_progress()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Le port rouvre"), Blocks.Paragraph(2, "Un."), Blocks.Paragraph(3, "Deux."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("The port opens")));
        var line = (await app.Visit().GetAsync("/")).One("main li:has(form)");
        Assert.Equal($"/articles/{id}", line.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal("The port opens", line.QuerySelector("[lang=en-GB]")!.TextContent);
        Assert.Equal("Le port rouvre", line.QuerySelector("h2 [lang=fr]")!.TextContent);
        Assert.Contains("Le Quotidien", line.TextContent, StringComparison.Ordinal);
        Assert.Equal("5 December 2023", line.QuerySelector("time[datetime='2023-12-05']")!.TextContent);
        Assert.Contains("1 of 3 paragraphs translated", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_narrows_the_list_and_says_when_nothing_is_found()
    {
        await app.AddAsync(Blocks.Heading(1, "Le port rouvre"), Blocks.Paragraph(2, "Un."));
        await app.AddAsync(Blocks.Heading(1, "La forêt brûle"), Blocks.Paragraph(2, "Un."));
        Assert.Equal("La forêt brûle", (await app.Visit().GetAsync("/?q=foret")).One("main h2").TextContent.Trim());
        var nothing = await app.Visit().GetAsync("/?q=%3Cb%3Ezèbre");
        Assert.Empty(nothing.All("main h2"));
        Assert.Contains("Nothing found for “<b>zèbre”", nothing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_article_can_be_had_back_at_once()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Le port rouvre"), Blocks.Paragraph(2, "Un."));
        var visitor = app.Visit();
        var deleted = await visitor.PressAsync((await visitor.GetAsync("/")).Button("Delete"));
        Assert.Equal($"/?deleted={id}", deleted.Location);
        var after = await visitor.FollowAsync(deleted);
        Assert.Contains("Deleted: Le port rouvre", string.Join(' ', after.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(after.All("main h2 a"));
        Assert.True((await app.StateAsync(id)).IsDeleted);
        var back = await visitor.FollowAsync(await visitor.PressAsync(after.Button("Undo")));
        Assert.Single(back.All("main h2 a"));
        Assert.False((await app.StateAsync(id)).IsDeleted);
    }

    [Fact]
    public async Task A_deleted_article_stays_in_a_list_of_its_own()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Le port rouvre"), Blocks.Paragraph(2, "Un."));
        await app.AppendAsync(id, new Deleted());
        var visitor = app.Visit();
        Assert.Equal("Recently deleted (1)", (await visitor.GetAsync("/")).One("a[href='/deleted']").TextContent);
        var restored = await visitor.PressAsync((await visitor.GetAsync("/deleted")).Button("Restore"));
        Assert.Equal(HttpStatusCode.Redirect, restored.Status);
        Assert.False((await app.StateAsync(id)).IsDeleted);
    }

    [Fact]
    public async Task Deleting_needs_the_token_of_the_page()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Le port rouvre"), Blocks.Paragraph(2, "Un."));
        var visitor = app.Visit();
        var refused = await visitor.PressAsync((await visitor.GetAsync("/")).Button("Delete"), withToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.False((await app.StateAsync(id)).IsDeleted);
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_not_found()
    {
        await app.AddAsync(Blocks.Heading(1, "Le port rouvre"), Blocks.Paragraph(2, "Un."));
        var visitor = app.Visit();
        var answer = await visitor.PressAsync((await visitor.GetAsync("/")).Button("Delete"), new Dictionary<string, string?> { ["id"] = "../../etc" });
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task An_engine_that_is_not_ready_says_why_and_what_to_do()
    {
        using var without = new AppFixture { Engine = new WordEngine { Status = new EngineNotReady("The dictionary is missing.", "apt-get install dictionary") } };
        var page = await without.Visit().GetAsync("/");
        var notice = page.One("[role=alert]").TextContent;
        Assert.Contains("The dictionary is missing.", notice, StringComparison.Ordinal);
        Assert.Contains("apt-get install dictionary", notice, StringComparison.Ordinal);
        Assert.Contains("Word engine is ready", (await app.Visit().GetAsync("/")).Text, StringComparison.Ordinal);
    }
}
