using System.Net;
using System.Net.ServerSentEvents;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Tests.Infrastructure;
using BilingualReader.Web.Tests.Jobs;

namespace BilingualReader.Web.Tests.Pages.Articles;

/// <summary>Paragraphs arriving while the page is open.</summary>
public sealed class ArrivalTests
{
    [Fact]
    public async Task News_says_when_it_watches_each_block_and_the_end()
    {
        var hold = new Hold();
        using var app = new AppFixture { Engine = hold.Engine() };
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."), Blocks.Paragraph(3, "Deux."));
        var visitor = app.Visit();
        await visitor.PressAsync((await visitor.GetAsync($"/articles/{id}")).Button("Translate"));
        await hold.Reached;
        var lines = new List<SseItem<string>>();
        await foreach (var line in ReadNewsAsync(visitor, id))
        {
            lines.Add(line);
            if (lines.Count == 1) hold.Release();
        }

        Assert.Equal("watching", lines[0].EventType);
        Assert.Equal(3, lines.Count(line => line.EventType == "block"));
        Assert.Contains(lines, line => line.Data == """{"block":3,"done":3,"total":3,"message":null}""");
        Assert.Equal(("stopped", true), (lines[^1].EventType, lines[^1].Data.Contains("The translation is complete.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task News_of_an_article_that_rests_ends_at_once()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."));
        var kinds = new List<string>();
        await foreach (var line in ReadNewsAsync(app.Visit(), id)) kinds.Add(line.EventType);
        Assert.Equal(["watching", "stopped"], kinds);
    }

    [Fact]
    public async Task A_page_opened_during_a_run_holds_the_place_of_what_is_to_come()
    {
        var hold = new Hold(after: 1);
        using var app = new AppFixture { Engine = hold.Engine() };
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."), Blocks.Paragraph(3, "Deux."));
        var running = app.TranslateAsync(id);
        await hold.Reached;
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}");
        Assert.Equal("true", page.One("[data-reader]").GetAttribute("data-running"));
        Assert.Equal("Deux.", page.One("#p3 [data-reserve]").GetAttribute("data-reserve"));
        Assert.Equal("Waiting for its translation", page.One("#p3 .target").TextContent);
        Assert.Equal(("1", "3"), (page.One("progress").GetAttribute("value"), page.One("progress").GetAttribute("max")));
        Assert.Contains("Reload to see more", page.One("noscript").InnerHtml, StringComparison.Ordinal);
        hold.Release();
        await running;
        Assert.Empty((await visitor.GetAsync($"/articles/{id}")).All("progress, noscript, .pending"));
    }

    [Fact]
    public async Task A_run_can_be_stopped_and_gone_on_with()
    {
        var hold = new Hold(after: 1);
        var clock = new WatchedClock(TimeSpan.FromMilliseconds(800));
        using var app = new AppFixture { Engine = hold.Engine(), Clock = clock };
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."), Blocks.Paragraph(3, "Deux."));
        var running = app.TranslateAsync(id);
        await hold.Reached;
        var visitor = app.Visit();
        var stop = visitor.PressAsync((await visitor.GetAsync($"/articles/{id}")).Button("Stop"));
        await clock.Limited;
        hold.Release();
        var stopped = await visitor.FollowAsync(await stop);
        await running;
        Assert.Contains("The translation was stopped.", stopped.Text, StringComparison.Ordinal);
        await visitor.PressAsync(stopped.Button("Resume"));
        await app.RunEndsAsync(id);
        Assert.Equal(app.Engine.Sent.Distinct().Count(), app.Engine.Sent.Count());
        Assert.All((await app.StateAsync(id)).Translatable, block => Assert.NotNull(block.Target));
    }

    [Fact]
    public async Task Finished_rows_come_as_fragments_without_the_page_around_them()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."), Blocks.Hidden(3, "Partager", "A prompt"), Blocks.Paragraph(4, "Deux."));
        await app.TranslateAsync(id);
        var page = await app.Visit().GetAsync($"/articles/{id}?handler=Pairs&numbers=4,1,3,99,-1,x");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.All("main, link, script, header"));
        Assert.Equal(["p1", "p4"], page.All(".pair").Select(row => row.Id));
        Assert.Equal("H1", page.One("#p1 .text").TagName);
        Assert.Equal("DEUX.", page.One("#p4 .target").TextContent);
    }

    [Fact]
    public async Task A_title_that_is_no_block_arrives_too()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Paragraph(1, "Un."));
        await app.TranslateAsync(id);
        var visitor = app.Visit();
        Assert.Equal("SANS TITRE", (await visitor.GetAsync($"/articles/{id}?handler=Pairs&numbers=0")).One("#p0 .target").TextContent);
        Assert.Equal("SANS TITRE", (await visitor.GetAsync($"/articles/{id}")).One("h1 .target").TextContent);
    }

    [Fact]
    public async Task Words_that_the_engine_linked_come_with_their_places()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un port."));
        await app.TranslateAsync(id);
        Assert.StartsWith("0,2,0,2 3,4,3,4", (await app.Visit().GetAsync($"/articles/{id}")).One("#p2").GetAttribute("data-links"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_state_of_a_paragraph_is_shown_at_once()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."));
        await app.TranslateAsync(id);
        var visitor = app.Visit();
        Assert.Equal("UN.", (await visitor.GetAsync($"/articles/{id}")).One("#p2 .target").TextContent);
        await app.AppendAsync(id, new Edited(2, "One."));
        Assert.Equal("One.", (await visitor.GetAsync($"/articles/{id}")).One("#p2 .target").TextContent);
    }

    private static async IAsyncEnumerable<SseItem<string>> ReadNewsAsync(Visitor visitor, ArticleId id)
    {
        using var answer = await visitor.Client.GetAsync(new Uri($"/articles/{id}/news", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, AppFixture.Token);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        await using var stream = await answer.Content.ReadAsStreamAsync(AppFixture.Token);
        await foreach (var line in SseParser.Create(stream).EnumerateAsync(AppFixture.Token)) yield return line;
    }
}
