using System.Net;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Terms;

/// <summary>The names of an article on a page, and entries made of them.</summary>
public sealed class NamesPageTests
{
    [Fact]
    public async Task A_name_becomes_an_entry_by_one_press_and_the_press_can_be_taken_back()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le président Vladimir Poutine a parlé. M. Poutine se rendra à Brest."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("President Vladimir Putin spoke. Mr Putin will go to Brest.")));
        var visitor = app.Visit();

        var page = await visitor.GetAsync($"/articles/{id}/names");
        Assert.Contains(page.All(".name-list h3"), name => name.TextContent.Contains("Vladimir Poutine", StringComparison.Ordinal) && name.TextContent.Contains("person", StringComparison.OrdinalIgnoreCase));
        var added = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Add", "Vladimir Poutine"), new Dictionary<string, string?> { ["target"] = "Vladimir Putin" }));

        Assert.Contains("Added “Vladimir Poutine” → “Vladimir Putin”.", added.Text, StringComparison.Ordinal);
        Assert.Contains("In the glossary as Vladimir Putin", added.Text, StringComparison.Ordinal);
        Assert.Equal("exact", Assert.Single((await visitor.GetAsync($"/articles/{id}")).All("#p1 .target .term")).ClassList[1]);
        await visitor.PressAsync(added.Button("Undo"));
        Assert.DoesNotContain("In the glossary as", (await visitor.GetAsync($"/articles/{id}/names")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_rendered_in_two_ways_is_told_with_its_paragraphs()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le maire de Landerneau, Yannick Kerbrat, a parlé."), Blocks.Paragraph(2, "Puis Yannick Kerbrat est parti."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("The mayor of Landerneau, Yannick Kerbrat, spoke.")), new MachineTranslated(2, Blocks.Machine("Then Yannick Kerbrate left.")));

        var page = await app.Visit().GetAsync($"/articles/{id}/names");

        var finding = page.One(".conflicts li").TextContent;
        Assert.Contains("Kerbrat", finding, StringComparison.Ordinal);
        Assert.Equal([$"/articles/{id}#p1", $"/articles/{id}#p2"], page.All(".conflicts a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_name_that_two_articles_render_in_two_ways_is_told_over_the_library()
    {
        using var app = new AppFixture();
        var one = await app.AddAsync(Blocks.Paragraph(1, "Le maire Yannick Kerbrat a parlé à Brest."));
        var other = await app.AddAsync(Blocks.Paragraph(1, "Hier Yannick Kerbrat est parti de Brest."));
        await app.AppendAsync(one, new MachineTranslated(1, Blocks.Machine("Mayor Yannick Kerbrat spoke in Brest.")));
        await app.AppendAsync(other, new MachineTranslated(1, Blocks.Machine("Yesterday Yannick Kerbrate left Brest.")));

        var page = await app.Visit().GetAsync("/glossary/names");

        Assert.Equal("Yannick Kerbrat", page.One(".name-list h2").TextContent);
        Assert.Equal(["Yannick Kerbrat", "Yannick Kerbrate"], page.All(".conflicts [lang=en-GB]").Select(text => text.TextContent).Order());
        Assert.Contains("in 2 translated articles", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_name_of_the_article_is_added()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le président Vladimir Poutine a parlé."));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/names");

        var refused = await visitor.PressAsync(page.Button("Add", "Vladimir Poutine"), new Dictionary<string, string?> { ["source"] = "something else" });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.PressAsync(page.Button("Add", "Vladimir Poutine"), new Dictionary<string, string?> { ["target"] = " " })).Status);
        Assert.Empty((await visitor.GetAsync("/glossary")).All("table.glossary"));
    }

    [Fact]
    public async Task An_article_without_names_says_so_and_one_that_is_not_there_is_not_found()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Paragraph(1, "la mer est calme ce matin."));

        Assert.Contains("No name was found", (await app.Visit().GetAsync($"/articles/{id}/names")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync("/articles/zzz/names")).Status);
    }
}
