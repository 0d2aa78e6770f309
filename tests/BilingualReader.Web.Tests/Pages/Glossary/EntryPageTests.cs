using System.Net;
using AngleSharp.Dom;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Glossary;

/// <summary>An entry written, changed and deleted, with what it touches shown first.</summary>
public sealed class EntryPageTests
{
    [Fact]
    public async Task What_a_change_touches_is_shown_before_it_is_saved_and_what_is_picked_is_replaced()
    {
        using var app = App();
        var (machine, approved) = (await ArticleAsync(app), await ArticleAsync(app));
        await app.AppendAsync(approved, new Approved(2));
        var visitor = app.Visit();

        var shown = await visitor.PressAsync((await EntryAsync(visitor)).Button("See what it changes"), Change("Input.Target", "fish market"));

        Assert.Contains("2 articles, 6 occurrences: 2 already right, 1 can be replaced safely, 1 in approved text, 2 want another translation.", Words(shown.One(".impact [role=status]")), StringComparison.Ordinal);
        Assert.Equal("fish auction", (await ListedAsync(app, "criée")));
        var saved = await visitor.FollowAsync(await visitor.PressAsync(shown.Button("Save")));
        Assert.Contains("Changed “criée” from “fish auction” to “fish market”.", saved.Text, StringComparison.Ordinal);
        Assert.Equal("fish market", await ListedAsync(app, "criée"));
        var block = (await app.StateAsync(machine)).Blocks[1];
        Assert.Equal("The fish market opens.", block.Target);
        Assert.Equal(BlockStatus.Translated, block.Status);
        Assert.Equal("The cry sleeps.", (await app.StateAsync(machine)).Blocks[2].Target);
    }

    [Fact]
    public async Task Approved_text_is_proposed_to_and_never_changed()
    {
        using var app = App();
        var id = await ArticleAsync(app);
        await app.AppendAsync(id, new Approved(2));
        var visitor = app.Visit();
        var shown = await visitor.PressAsync((await EntryAsync(visitor)).Button("See what it changes"), Change("Input.Target", "fish market"));
        await visitor.PressAsync(shown.Button("Save"));

        var block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal(("The fish auction opens.", BlockStatus.Reviewed), (block.Target, block.Status));
        var page = await visitor.GetAsync($"/articles/{id}");
        Assert.Equal("The fish market opens.", page.One(".proposal .will-be").TextContent.Replace("Proposed: ", "", StringComparison.Ordinal));
        await visitor.PressAsync(page.Button("Take it"));
        block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal(("The fish market opens.", BlockStatus.Reviewed), (block.Target, block.Status));
        Assert.Empty((await visitor.GetAsync($"/articles/{id}")).All(".proposal"));
    }

    [Fact]
    public async Task A_proposal_can_be_left()
    {
        using var app = App();
        var id = await ArticleAsync(app);
        await app.AppendAsync(id, new Approved(2), new ChangeProposed(2, "Other.", "The glossary has changed."));
        var visitor = app.Visit();

        await visitor.PressAsync((await visitor.GetAsync($"/articles/{id}")).Button("Leave it"));

        var block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal(("The fish auction opens.", null), (block.Target, block.Proposal));
    }

    [Fact]
    public async Task A_person_says_that_a_term_which_the_ledger_misses_is_answered_and_can_take_that_back()
    {
        using var app = App();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}");
        Assert.Contains("problem", page.One("#p3").ClassName, StringComparison.Ordinal);

        await visitor.PressAsync(page.Button("It is said otherwise", "criée, paragraph 3"));

        page = await visitor.GetAsync($"/articles/{id}");
        Assert.DoesNotContain("problem", page.One("#p3").ClassName, StringComparison.Ordinal);
        Assert.Contains("accepted by a person", page.One("#p3 .missed").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 said otherwise, and accepted by a person", page.One(".ledger .verdicts").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 missing and accepted by a person", (await visitor.GetAsync("/glossary/report")).Text, StringComparison.Ordinal);
        await visitor.PressAsync(page.Button("Take that back"));
        Assert.Contains("problem", (await visitor.GetAsync($"/articles/{id}")).One("#p3").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_picked_stays_and_is_marked_as_made_before_the_change()
    {
        using var app = App();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var shown = await visitor.PressAsync((await EntryAsync(visitor)).Button("See what it changes"), Change("Input.Target", "fish market"));

        await visitor.PressAsync(shown.Button("Save"), Change("picked", null));

        Assert.Equal("The fish auction opens.", (await app.StateAsync(id)).Blocks[1].Target);
        Assert.NotEmpty((await visitor.GetAsync($"/articles/{id}")).All("#p2 .stale"));
    }

    [Fact]
    public async Task A_paragraph_that_has_changed_since_it_was_shown_is_left_alone()
    {
        using var app = App();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var shown = await visitor.PressAsync((await EntryAsync(visitor)).Button("See what it changes"), Change("Input.Target", "fish market"));
        await app.AppendAsync(id, new Edited(2, "The fish auction opens early."));

        await visitor.PressAsync(shown.Button("Save"));

        Assert.Equal("The fish auction opens early.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task An_entry_can_be_written_from_words_of_an_article()
    {
        using var app = App();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();

        var page = await visitor.GetAsync($"/glossary/entry?article={id}&block=3&source={Uri.EscapeDataString("grue du port")}");
        Assert.Contains("La criée dort.", page.One(".entry-context").TextContent, StringComparison.Ordinal);
        var saved = await visitor.PressAsync(page.Button("Save at once"), Change("Input.Target", "harbour crane"));

        Assert.Equal($"/articles/{id}#p3", saved.Location);
        Assert.Equal("harbour crane", await ListedAsync(app, "grue du port"));
    }

    [Fact]
    public async Task Forms_are_shown_and_can_be_left_out()
    {
        using var app = App();
        var visitor = app.Visit();
        var page = await EntryAsync(visitor);
        Assert.Contains("criées", page.One(".forms").TextContent, StringComparison.Ordinal);

        await visitor.PressAsync(page.Button("Save at once"), Change("Input.Exclude", "criées"));

        Assert.True((await EntryAsync(visitor)).One(".forms input").HasAttribute("checked"));
        var id = await app.AddAsync(Blocks.Paragraph(1, "Les criées ouvrent. La criée ferme."));
        Assert.Single((await visitor.GetAsync($"/articles/{id}")).All("#p1 .source .term"));
    }

    [Fact]
    public async Task Deleting_tells_what_it_touches_and_can_be_undone()
    {
        using var app = App();
        await ArticleAsync(app);
        var visitor = app.Visit();

        var asked = await visitor.PressAsync((await EntryAsync(visitor)).Button("Delete…"));
        Assert.Contains("1 article, 3 occurrences", Words(asked.One(".impact [role=status]")), StringComparison.Ordinal);
        var list = await visitor.FollowAsync(await visitor.PressAsync(asked.Button("Delete the entry")));
        Assert.Null(await ListedAsync(app, "criée"));
        await visitor.PressAsync(list.Button("Undo"));

        Assert.Equal("fish auction", await ListedAsync(app, "criée"));
    }

    [Theory]
    [InlineData("Input.Source", "", "no source")]
    [InlineData("Input.Target", "", "no target")]
    [InlineData("Input.Forbid", "fish auction", "both wants and forbids")]
    [InlineData("Input.Target", "<b>x</b>", "markup")]
    public async Task What_no_file_could_hold_is_refused_with_one_sentence_and_nothing_is_lost(string field, string value, string reason)
    {
        using var app = App();
        var visitor = app.Visit();

        var page = await visitor.PressAsync((await EntryAsync(visitor)).Button("Save at once"), new Dictionary<string, string?> { [field] = value, ["Input.Note"] = "kept" });

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(reason, page.One(".entry-problems").TextContent, StringComparison.Ordinal);
        Assert.Equal("kept", page.One("#note").TextContent);
        Assert.Equal("fish auction", await ListedAsync(app, "criée"));
    }

    [Fact]
    public async Task An_entry_that_was_deleted_elsewhere_keeps_what_was_typed()
    {
        using var app = App();
        var visitor = app.Visit();
        var page = await EntryAsync(visitor);
        var asked = await visitor.PressAsync((await EntryAsync(visitor)).Button("Delete…"));
        await visitor.PressAsync(asked.Button("Delete the entry"));

        var late = await visitor.PressAsync(page.Button("Save at once"), Change("Input.Target", "my words"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("my words", late.One("#target").GetAttribute("value"));
        await visitor.PressAsync(late.Button("Save at once"));
        Assert.Equal("my words", await ListedAsync(app, "criée"));
    }

    [Fact]
    public async Task Markup_in_an_entry_or_in_the_address_stays_text()
    {
        using var app = App();
        var page = await app.Visit().GetAsync("/glossary/entry?source=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&article=%3Cb%3E");

        Assert.Empty(page.All("main script"));
        Assert.Equal("\"><script>alert(1)</script>", page.One("#source").GetAttribute("value"));
    }

    private static AppFixture App() => new() { Glossary = ["criée\tfish auction\tshouting\tA hall.", "port\tport\t\t"] };

    private static async Task<ArticleId> ArticleAsync(AppFixture app)
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Le quai"), Blocks.Paragraph(2, "La criée ouvre."), Blocks.Paragraph(3, "La criée dort."), Blocks.Paragraph(4, "La criée ferme."));
        await app.AppendAsync(id, Machine(2, "The fish auction opens."), Machine(3, "The cry sleeps."), Machine(4, "The fish market closes."));
        return id;
    }

    private static MachineTranslated Machine(int block, string text) => new(block, Blocks.Machine(text));

    private static async Task<VisitedPage> EntryAsync(Visitor visitor)
    {
        var list = await visitor.GetAsync("/glossary?q=" + Uri.EscapeDataString("criée"));
        return await visitor.GetAsync(list.One("table.glossary tbody a").GetAttribute("href")!);
    }

    private static async Task<string?> ListedAsync(AppFixture app, string source)
    {
        var list = await app.Visit().GetAsync("/glossary?q=" + Uri.EscapeDataString(source));
        return list.All("table.glossary tbody tr").FirstOrDefault(row => row.QuerySelector("th a")!.TextContent == source)?.QuerySelector("td [lang=en-GB]")?.TextContent;
    }

    private static Dictionary<string, string?> Change(string field, string? value) => new() { [field] = value };

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
