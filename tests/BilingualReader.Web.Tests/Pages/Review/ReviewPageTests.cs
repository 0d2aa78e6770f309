using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Review;

/// <summary>The workspace without script: every step a form.</summary>
public sealed class ReviewPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_opens_on_the_next_open_paragraph_with_its_text_in_a_field()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app, new Approved(1), new Approved(2));
        var page = await app.Visit().GetAsync($"/articles/{id}/review");

        Assert.Equal("3", page.One(".review-pair.active").GetAttribute("data-number"));
        Assert.Equal("There were 97 ships.", page.One("textarea[name=text]").TextContent);
        Assert.Equal("en-GB", page.One("textarea[name=text]").GetAttribute("lang"));
        Assert.Contains("2 approved", page.One("[data-review-summary]").TextContent, StringComparison.Ordinal);
        Assert.Equal("1", (await app.Visit().GetAsync($"/articles/{id}/review?pair=1")).One(".review-pair.active").GetAttribute("data-number"));
    }

    [Fact]
    public async Task A_text_is_stored_and_approved_and_the_next_one_is_open_then()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");
        var saved = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Save"), Text("The fish market opens.")));

        var block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal(("The fish market opens.", BlockStatus.Edited), (block.Target, block.Status));
        Assert.Equal("2", saved.One(".review-pair.active").GetAttribute("data-number"));

        await visitor.PressAsync(Approve(saved), Text("The fish auction opens."));
        block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal(("The fish auction opens.", BlockStatus.Reviewed), (block.Target, block.Status));
    }

    [Fact]
    public async Task Who_did_it_stands_in_the_history_and_beside_the_paragraph()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", "bilingual-person=Ada%20Lovelace");
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");
        await visitor.PressAsync(Approve(page), Text("The fish market opens."));

        var block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal(("Ada Lovelace", "Ada Lovelace"), (block.Human!.By.Name, block.ApprovedBy!.Value.Name));
        Assert.Contains("Approved by Ada Lovelace", Row(await visitor.GetAsync($"/articles/{id}/review"), 2).TextContent, StringComparison.Ordinal);
        Assert.Contains("approved by Ada Lovelace", (await visitor.GetAsync($"/articles/{id}")).One("#p2 .number").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("Ada Lovelace", (await visitor.GetAsync($"/articles/{id}/review?handler=History&number=2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_somebody_made_meanwhile_is_never_overwritten_and_the_person_decides()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");
        await app.AppendAsync(id, new Edited(2, "Theirs."));
        var conflict = await visitor.PressAsync(page.Button("Save"), Text("Mine."));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Theirs.", (await app.StateAsync(id)).Blocks[1].Target);
        var words = conflict.One(".conflict").TextContent;
        Assert.Contains("Theirs.", words, StringComparison.Ordinal);
        Assert.Contains("Mine.", words, StringComparison.Ordinal);
        Assert.Contains("The auction opens.", words, StringComparison.Ordinal);
        await visitor.PressAsync(conflict.Button("Keep mine"));
        Assert.Equal("Mine.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task An_approval_that_somebody_gave_meanwhile_is_not_undone_by_a_text_made_before()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");
        await app.AppendAsync(id, new Approved(2));

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.PressAsync(page.Button("Save"), Text("Mine."))).Status);
        Assert.Equal(BlockStatus.Reviewed, (await app.StateAsync(id)).Blocks[1].Status);
    }

    [Fact]
    public async Task A_tab_that_has_not_heard_of_its_last_save_is_not_taken_for_somebody_else()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");
        var version = Value(page, "version");

        Assert.Equal("saved", await SendAsync(visitor, page, id, "One.", version, "tab-1"));
        Assert.Equal("saved", await SendAsync(visitor, page, id, "One.", version, "tab-1"));
        Assert.Equal("saved", await SendAsync(visitor, page, id, "One and two.", version, "tab-1"));
        Assert.Equal("conflict", await SendAsync(visitor, page, id, "Other.", version, "tab-2"));
        Assert.Equal("conflict", await SendAsync(visitor, page, id, "Other.", version, ""));
        Assert.Equal("One and two.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task An_error_forbids_the_approval_until_it_is_dismissed_with_a_reason_or_put_right()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=3");
        var blocked = await visitor.PressAsync(Approve(page), Text("There were 79 ships."));

        var block = (await app.StateAsync(id)).Blocks[2];
        Assert.Equal(("There were 79 ships.", BlockStatus.Edited), (block.Target, block.Status));
        Assert.Contains("The text is stored, but not approved", blocked.Text, StringComparison.Ordinal);

        var dismissing = blocked;
        while (dismissing.Document.QuerySelector("[data-finding].error .dismiss button") is IHtmlButtonElement dismiss)
        {
            dismissing = await visitor.FollowAsync(await visitor.PressAsync(dismiss, new Dictionary<string, string?> { ["reason"] = "The minister said so." }));
        }

        Assert.Contains("The minister said so.", dismissing.One("[data-help-of]").TextContent, StringComparison.Ordinal);
        await visitor.PressAsync(Approve(dismissing));
        Assert.Equal(BlockStatus.Reviewed, (await app.StateAsync(id)).Blocks[2].Status);

        // For these words only.
        await app.AppendAsync(id, new Edited(3, "There were 78 ships."));
        Assert.NotEmpty((await visitor.GetAsync($"/articles/{id}/review?pair=3")).All("[data-finding].error"));
    }

    [Fact]
    public async Task What_is_clean_is_approved_together_and_that_can_be_taken_back()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app, new Edited(3, "There were 79 ships."));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review");
        var button = (IHtmlButtonElement)page.All("button").Single(one => one.TextContent.StartsWith("Approve what is clean", StringComparison.Ordinal));
        var done = await visitor.FollowAsync(await visitor.PressAsync(button));

        var state = await app.StateAsync(id);
        Assert.Equal([BlockStatus.Reviewed, BlockStatus.Reviewed, BlockStatus.Edited], state.Blocks.Select(block => block.Status));
        await visitor.PressAsync(done.Button("Undo that"));
        state = await app.StateAsync(id);
        Assert.Equal([BlockStatus.Translated, BlockStatus.Translated, BlockStatus.Edited], state.Blocks.Select(block => block.Status));
    }

    [Fact]
    public async Task Words_are_replaced_over_the_article_after_a_look_and_that_can_be_taken_back()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app, new Approved(2));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?find=the&replace=this&wholeWords=true");

        Assert.Equal("2 occurrences", page.One(".replacement h2").TextContent);
        Assert.Contains("take the approval back first", page.One(".replacement").TextContent, StringComparison.Ordinal);
        var done = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Replace in the paragraphs ticked")));
        Assert.Equal(["This port", "The auction opens.", "There were 97 ships."], (await app.StateAsync(id)).Blocks.Select(block => block.Target));
        await visitor.PressAsync(done.Button("Undo that"));
        Assert.Equal(["The port", "The auction opens.", "There were 97 ships."], (await app.StateAsync(id)).Blocks.Select(block => block.Target));
    }

    [Theory]
    [InlineData("state=open", "1,3")]
    [InlineData("state=reviewed", "2")]
    [InlineData("words=bateaux", "3")]
    [InlineData("words=SHIPS", "3")]
    [InlineData("by=person", "2")]
    [InlineData("by=machine", "1,3")]
    [InlineData("finding=error", "")]
    [InlineData("term=cri%C3%A9e", "2")]
    [InlineData("state=nonsense", "")]
    public async Task Paragraphs_are_filtered(string query, string expected)
    {
        using var app = new AppFixture { Glossary = ["criée\tauction\t\t"] };
        var id = await ArticleAsync(app, new Approved(2));
        var page = await app.Visit().GetAsync($"/articles/{id}/review?{query}");

        Assert.Equal(expected, string.Join(',', page.All(".review-pair").Select(row => row.GetAttribute("data-number"))));
    }

    [Fact]
    public async Task The_riskiest_come_first_and_what_is_approved_last()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app, new Approved(1), new Edited(3, "There were 79 ships."));
        var page = await app.Visit().GetAsync($"/articles/{id}/review?order=risk");

        Assert.Equal(["3", "2", "1"], page.All(".review-pair").Select(row => row.GetAttribute("data-number")));
        Assert.Equal(["3", "2"], (await app.Visit().GetAsync($"/articles/{id}/review?worst=true")).All(".review-pair").Select(row => row.GetAttribute("data-number")));
    }

    [Fact]
    public async Task Comments_are_added_and_dealt_with()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");
        page = await visitor.FollowAsync(await visitor.PressAsync((IHtmlButtonElement)page.One(".comment-form button"), new Dictionary<string, string?> { ["comment"] = "Which <b>auction</b>?" }));

        Assert.Equal("Which <b>auction</b>?", page.One(".comment-text").TextContent);
        Assert.Contains("1 comment", Row(page, 2).TextContent, StringComparison.Ordinal);
        await visitor.PressAsync(page.Button("Dealt with"));
        Assert.True((await app.StateAsync(id)).Blocks[1].Comments[0].IsResolved);
    }

    [Fact]
    public async Task Any_version_can_be_had_again_and_any_two_are_compared()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app, new Edited(2, "The market opens."), new Approved(2), new Edited(2, "The fish market opens."));
        var visitor = app.Visit();
        var history = await visitor.GetAsync($"/articles/{id}/review?handler=History&number=2");
        var sequences = history.All("input[name=first]").Select(input => input.GetAttribute("value")).ToList();

        Assert.Equal(3, sequences.Count);
        var compared = await visitor.GetAsync($"/articles/{id}/review?handler=History&number=2&first={sequences[0]}&second={sequences[2]}");
        Assert.Equal(["auction"], compared.All(".compared del").Select(word => word.TextContent));
        Assert.Equal("fish market", string.Join(' ', compared.All(".compared ins").Select(word => word.TextContent)));
        var back = compared.All("form button").OfType<IHtmlButtonElement>().First(button => button.TextContent.StartsWith("Back to", StringComparison.Ordinal));
        await visitor.PressAsync(back);
        Assert.Equal("The auction opens.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task What_a_machine_says_later_is_offered_beside_what_a_person_wrote()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app, new Edited(2, "My words."), new MachineTranslated(2, Blocks.Machine("The sale opens.")));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");

        Assert.Equal("My words.", page.One("textarea[name=text]").TextContent);
        Assert.Contains("The machine says something else now", page.One("[data-help-of]").TextContent, StringComparison.Ordinal);
        await visitor.PressAsync(page.Button("Use it"));
        Assert.Equal("The sale opens.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task A_paragraph_is_cut_and_joined()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app, new Edited(3, "There were 97. Ships."));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=3");
        var fields = new Dictionary<string, string?> { ["number"] = "3", ["sourceOffset"] = "10", ["targetOffset"] = "15" };
        await PostAsync(visitor, page, $"/articles/{id}/review?handler=Split", fields);

        var state = await app.StateAsync(id);
        Assert.Equal(["Il y avait", "97 bateaux."], state.Blocks.Skip(2).Select(block => block.Block.Source));
        Assert.Equal(["There were 97.", "Ships."], state.Blocks.Skip(2).Select(block => block.Target));
        await PostAsync(visitor, page, $"/articles/{id}/review?handler=Join&number=3", []);
        Assert.Equal("There were 97. Ships.", Assert.Single((await app.StateAsync(id)).Blocks.Skip(2)).Target);
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(visitor, page, $"/articles/{id}/review?handler=Join&number=3", []));
    }

    [Fact]
    public async Task What_is_final_is_not_changed_before_that_is_taken_back()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app, new Approved(2), new SignedOff(2));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review");

        Assert.Equal("refused", await SendAsync(visitor, page, id, "Other.", "7", "tab-1"));
        Assert.Equal(BlockStatus.Final, (await app.StateAsync(id)).Blocks[1].Status);
        Assert.Contains("final", Row(page, 2).GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Empty(Row(page, 2).QuerySelectorAll(".edit-link"));
    }

    [Fact]
    public async Task Hostile_text_stays_text_and_control_characters_are_left_out()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");
        await SendAsync(visitor, page, id, "<img src=x onerror=alert(1)>\u0007\r\nSecond.", Value(page, "version"), "t");

        Assert.Equal("<img src=x onerror=alert(1)>\nSecond.", (await app.StateAsync(id)).Blocks[1].Target);
        page = await visitor.GetAsync($"/articles/{id}/review?pair=3");
        Assert.Empty(page.All("img"));
        Assert.Equal("<img src=x onerror=alert(1)>\nSecond.", Row(page, 2).QuerySelector("[data-target]")!.TextContent);
    }

    [Fact]
    public async Task Nothing_is_changed_without_the_token_of_the_page_and_no_article_is_no_error()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(page.Button("Save"), Text("Mine."), withToken: false)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/articles/nosucharticle/review")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/articles/{id}/review?handler=Help&number=99")).Status);
        Assert.Equal("missing", await SendAsync(visitor, page, id, "x", "1", "t", number: "99"));
        Assert.Equal("refused", await SendAsync(visitor, page, id, new string('x', 70_000), Value(page, "version"), "t"));
    }

    [Fact]
    public async Task An_article_without_a_translation_can_be_written_from_nothing()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Blocks.Heading(1, "Le port"), Blocks.Paragraph(2, "La criée ouvre."));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/review?pair=2");
        await visitor.PressAsync(page.Button("Save"), Text("The auction opens."));

        Assert.Equal("The auction opens.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    private static Task<ArticleId> ArticleAsync(AppFixture app, params JournalEvent[] events) => ArticleOfAsync(app, [
        new MachineTranslated(1, Blocks.Machine("The port")),
        new MachineTranslated(2, Blocks.Machine("The auction opens.")),
        new MachineTranslated(3, Blocks.Machine("There were 97 ships.")),
        .. events]);

    private static async Task<ArticleId> ArticleOfAsync(AppFixture app, JournalEvent[] events)
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Le port"), Blocks.Paragraph(2, "La criée ouvre."), Blocks.Paragraph(3, "Il y avait 97 bateaux."));
        await app.AppendAsync(id, events);
        return id;
    }

    private static Dictionary<string, string?> Text(string text) => new(StringComparer.Ordinal) { ["text"] = text };

    private static IHtmlButtonElement Approve(VisitedPage page) => (IHtmlButtonElement)page.One(".review-pair.active button[name=approve]");

    private static IElement Row(VisitedPage page, int number) => page.One($".review-pair[data-number='{number}']");

    private static string Value(VisitedPage page, string name) => ((IHtmlInputElement)page.One($".editor[data-editor-form] input[name={name}]")).Value;

    // As the page does it with script.
    private static async Task<string> SendAsync(Visitor visitor, VisitedPage page, ArticleId id, string text, string version, string tab, string number = "2")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/articles/{id}/review?handler=Save")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = TokenOf(page), ["number"] = number, ["text"] = text, ["version"] = version, ["tab"] = tab }),
        };
        request.Headers.Add("Accept", "application/json");
        using var answer = await visitor.Client.SendAsync(request, Token);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("outcome").GetString()!;
    }

    private static async Task<HttpStatusCode> PostAsync(Visitor visitor, VisitedPage page, string address, Dictionary<string, string?> fields)
    {
        fields["__RequestVerificationToken"] = TokenOf(page);
        using var content = new FormUrlEncodedContent(fields!);
        using var answer = await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), content, Token);
        return answer.StatusCode;
    }

    private static string TokenOf(VisitedPage page) => ((IHtmlInputElement)page.All("input[name=__RequestVerificationToken]")[0]).Value;
}
