using System.Collections.Immutable;
using System.Net;
using AngleSharp.Dom;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Tests.Translation;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Pages.Compare;

/// <summary>Engines side by side: asked, compared, and one answer taken or parts of several.</summary>
public sealed class CompareTests
{
    private const string Both = "?engine=one&engine=two";

    [Fact]
    public async Task Known_answers_stand_side_by_side_with_the_words_marked_that_differ()
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        await AskAsync(app, id, "one", "two");

        var page = await app.Visit().GetAsync($"/articles/{id}/compare{Both}");

        var cells = page.All("#p2 .cell");
        Assert.Equal(["LE PORT ROUVRE. IL ÉTAIT FERMÉ.", "The port reopens. It was closed."], cells.Select(cell => Words(cell.QuerySelector(".text")!)));
        Assert.NotEmpty(cells[0].QuerySelectorAll("mark"));
        Assert.NotEmpty(cells[1].QuerySelectorAll("mark"));
        Assert.Equal("en-GB", cells[1].QuerySelector(".text")!.GetAttribute("lang"));
        Assert.Equal(["All 3 paragraphs answered", "All 3 paragraphs answered"], page.All(".columns .facts li:first-child").Select(Words));
        Assert.All((await app.StateAsync(id)).Blocks, block => Assert.Null(block.Target));
    }

    [Fact]
    public async Task Looking_asks_no_engine()
    {
        await using var app = App();
        var id = await ArticleAsync(app);

        var page = await app.Visit().GetAsync($"/articles/{id}/compare{Both}");

        Assert.Equal(6, page.All(".absent").Count(absent => Words(absent) == "Not asked yet"));
        Assert.Empty(app.Engine.Calls);
        Assert.Empty(app.MoreEngines[0].Calls);
    }

    [Fact]
    public async Task A_button_asks_one_engine_and_another_all_of_them()
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/compare{Both}");

        page = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Ask for 3 paragraphs", "Two")));
        await EndAsync(app, id, "two");
        Assert.Empty(app.Engine.Calls);
        Assert.Equal(3, app.MoreEngines[0].Sent.Count());

        page = await visitor.GetAsync($"/articles/{id}/compare{Both}&engine=three");
        await visitor.PressAsync(page.Button("Ask all 2"));
        await EndAsync(app, id, "one");
        await EndAsync(app, id, "three");
        Assert.Equal(3, app.Engine.Sent.Count());
        Assert.Equal(3, app.MoreEngines[0].Sent.Count());
        Assert.Equal(3, app.MoreEngines[1].Sent.Count());
    }

    [Fact]
    public async Task The_answer_that_is_taken_stands_in_the_reader_and_no_run_touches_it()
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        await app.TranslateAsync(id);
        await AskAsync(app, id, "two");
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/compare{Both}");
        Assert.Contains("in use", Words(page.All("#p2 .cell")[0]), StringComparison.Ordinal);

        var taken = await visitor.PressAsync(Use(page, 2, 1));
        Assert.EndsWith("#p2", taken.Location, StringComparison.Ordinal);
        Assert.Contains("in use", Words((await visitor.FollowAsync(taken)).All("#p2 .cell")[1]), StringComparison.Ordinal);

        var block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal("The port reopens. It was closed.", block.Target);
        Assert.Equal(new EngineId("two"), block.Machine!.Engine);
        Assert.NotNull(block.ChosenAt);
        var reader = await visitor.GetAsync($"/articles/{id}");
        Assert.Equal("machine translation, Two, chosen by a person", reader.One("#p2 .number").GetAttribute("title"));
        Assert.Contains("1 chosen by a person", Words(reader.One("[data-trust]")), StringComparison.Ordinal);

        await app.Services.GetRequiredService<TranslationJobs>().StartAsync(id, new EngineId("one"), TranslationScope.All, null, AppFixture.Token);
        await app.RunEndsAsync(id);
        Assert.Equal("The port reopens. It was closed.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task All_answers_of_an_engine_are_taken_but_where_a_person_was_at_work()
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        await app.TranslateAsync(id);
        await AskAsync(app, id, "two");
        await app.AppendAsync(id, new Edited(2, "By hand."), new Approved(1));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/compare{Both}");

        await visitor.PressAsync(page.Button("Use for 1 paragraph"));

        var blocks = (await app.StateAsync(id)).Blocks;
        Assert.Equal(["LE PORT", "By hand.", "The mayor smiles."], blocks.Select(block => block.Target));
        Assert.Equal([false, false, true], blocks.Select(block => block.ChosenAt is not null));
    }

    [Fact]
    public async Task A_persons_text_is_replaced_on_its_own_button_only_and_comes_back()
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        await AskAsync(app, id, "one", "two");
        await app.AppendAsync(id, new Edited(2, "By hand."));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/compare{Both}");
        Assert.Matches(@"In the reader now: edited by a person, \d+ \w+ \d{4} By hand\.", Words(page.One("#p2 .now")));
        Assert.StartsWith("Use this in place of the edited text", Words(Use(page, 2, 0)), StringComparison.Ordinal);

        page = await visitor.FollowAsync(await visitor.PressAsync(Use(page, 2, 0)));
        Assert.Equal("LE PORT ROUVRE. IL ÉTAIT FERMÉ.", (await app.StateAsync(id)).Blocks[1].Target);
        Assert.Contains("Written by a person earlier By hand.", Words(page.One("#p2 .now")), StringComparison.Ordinal);

        await visitor.PressAsync(page.Button("Put it back"));
        var block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal("By hand.", block.Target);
        Assert.Equal(BlockStatus.Edited, block.Status);
    }

    [Fact]
    public async Task An_approved_text_is_offered_no_other_and_takes_none()
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        await AskAsync(app, id, "one", "two");
        var visitor = app.Visit();
        var before = await visitor.GetAsync($"/articles/{id}/compare{Both}");
        await app.AppendAsync(id, new Edited(2, "By hand."), new Approved(2));

        Assert.Empty((await visitor.GetAsync($"/articles/{id}/compare{Both}")).All("#p2 button, #p2 .parts"));
        await visitor.PressAsync(Use(before, 2, 1));
        await visitor.PressAsync(Parts(before, 2), new Dictionary<string, string?> { ["part[0]"] = "one", ["part[1]"] = "two" });
        Assert.Equal("By hand.", (await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task Parts_of_several_make_a_text_by_a_person()
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        await AskAsync(app, id, "one", "two");
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/compare{Both}");
        Assert.Equal(["Le port rouvre.", "Il était fermé."], page.All("#p2 .parts legend").Select(Words));

        await visitor.PressAsync(Parts(page, 2), new Dictionary<string, string?> { ["part[0]"] = "two", ["part[1]"] = "one" });

        var block = (await app.StateAsync(id)).Blocks[1];
        Assert.Equal("The port reopens. IL ÉTAIT FERMÉ.", block.Target);
        Assert.Equal(BlockStatus.Edited, block.Status);
    }

    [Fact]
    public async Task All_parts_of_one_engine_are_its_answer()
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        await AskAsync(app, id, "one", "two");
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/compare{Both}");

        await visitor.PressAsync(Parts(page, 2), new Dictionary<string, string?> { ["part[0]"] = "two", ["part[1]"] = "two" });

        var block = (await app.StateAsync(id)).Blocks[1];
        Assert.Null(block.Human);
        Assert.Equal(new EngineId("two"), block.Machine!.Engine);
    }

    [Theory]
    [InlineData("Use", "seal", "0123456789abcdef")]
    [InlineData("Use", "taken", "three")]
    [InlineData("Parts", "seal", "0123456789abcdef")]
    [InlineData("Parts", "part[1]", "three")]
    [InlineData("Parts", "part[1]", null)]
    public async Task Nothing_else_is_taken_than_what_the_page_showed(string handler, string field, string? value)
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        await AskAsync(app, id, "one", "two");
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/compare{Both}");
        var button = handler == "Use" ? Use(page, 2, 0) : Parts(page, 2);

        var answer = await visitor.PressAsync(button, new Dictionary<string, string?> { [field] = value });

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("not those that the page showed", answer.Text, StringComparison.Ordinal);
        Assert.Null((await app.StateAsync(id)).Blocks[1].Target);
    }

    [Fact]
    public async Task Terms_findings_and_equal_answers_are_told()
    {
        await using var app = App(glossary: "port\tharbour\tport\t");
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le port rouvre 12 fois."));
        await AskAsync(app, id, "one", "two", "three");

        var page = await app.Visit().GetAsync($"/articles/{id}/compare{Both}&engine=three");

        var cells = page.All("#p1 .cell");
        Assert.Contains("1 term: as the glossary has it", Words(cells[0]), StringComparison.Ordinal);
        Assert.Equal(["The same as Word engine"], cells[1].QuerySelectorAll(".facts li").Select(Words).Take(1));
        Assert.Equal("1 term: a rendering that the glossary forbids", Words(cells[2].QuerySelector(".problem")!));
        Assert.Contains("12", Words(cells[2].QuerySelectorAll(".facts li")[^1]), StringComparison.Ordinal);
        Assert.Contains("Glossary terms to look at in 1 paragraph", Words(page.One("#column-two")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_is_switched_off_is_silent_about_every_answer()
    {
        await using var app = App();
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le port rouvre 12 fois."));
        await AskAsync(app, id, "two");
        Assert.Contains("12", await FactsAsync(), StringComparison.Ordinal);

        await app.AppendAsync(id, new CheckSet("numbers", CheckLevel.Off));
        Assert.DoesNotContain("12", await FactsAsync(), StringComparison.Ordinal);

        async Task<string> FactsAsync() => Words((await app.Visit().GetAsync($"/articles/{id}/compare{Both}")).All("#p1 .cell")[1].QuerySelector(".facts")!);
    }

    [Fact]
    public async Task One_paragraph_is_compared_by_itself()
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var reader = await visitor.GetAsync($"/articles/{id}");
        Assert.Equal($"/articles/{id}/compare?number=3", reader.One("#p3 .others").GetAttribute("href"));

        var page = await visitor.GetAsync($"/articles/{id}/compare?number=3");
        Assert.Equal(["p3"], page.All(".row").Select(row => row.Id));
        Assert.Equal(3, page.All(".columns > li").Length);
        Assert.Equal($"/articles/{id}#p3", page.Document.QuerySelector(".page-head a")!.GetAttribute("href"));
        await visitor.PressAsync(page.Button("Ask", "Two"));
        await EndAsync(app, id, "two");
        Assert.Equal(["Le maire sourit."], app.MoreEngines[0].Sent);
    }

    [Theory]
    [InlineData("?number=9")]
    [InlineData("?number=-1")]
    [InlineData("?number=2&handler=Rows&numbers=x")]
    public async Task A_number_that_names_no_paragraph_is_not_found_or_empty(string query)
    {
        await using var app = App();
        var id = await ArticleAsync(app);
        var page = await app.Visit().GetAsync($"/articles/{id}/compare{query}");
        Assert.True(page.Status == HttpStatusCode.NotFound || page.All(".row").Length == 0);
    }

    [Fact]
    public async Task An_engine_that_may_not_have_the_text_is_not_asked()
    {
        await using var app = App(paid: true);
        var id = await ArticleAsync(app);
        await app.AppendAsync(id, new ReachAllowed(EngineReach.ThisMachine));
        var visitor = app.Visit();

        var page = await visitor.GetAsync($"/articles/{id}/compare?engine=one&engine=paid");
        Assert.True(page.One("input[value=paid]").HasAttribute("disabled"));
        Assert.Contains("may not have this text", Words(page.One("#column-paid")), StringComparison.Ordinal);
        Assert.Empty(page.All("#column-paid button"));
        var outcome = await app.Services.GetRequiredService<Comparisons>().AskAsync(id, new EngineId("paid"), null, false, AppFixture.Token);
        Assert.IsType<StartRefused>(outcome);
        Assert.Empty(app.MoreEngines[^1].Calls);
    }

    [Fact]
    public async Task The_price_stands_before_the_button_and_the_cost_after()
    {
        await using var app = App(paid: true);
        var id = await ArticleAsync(app);
        var visitor = app.Visit();

        var page = await visitor.GetAsync($"/articles/{id}/compare?engine=one&engine=paid");
        Assert.Contains("This costs about EUR 0.00054: 54 characters", Words(page.One("#column-paid .ask")), StringComparison.Ordinal);
        await AskAsync(app, id, "paid");
        page = await visitor.GetAsync($"/articles/{id}/compare?engine=one&engine=paid");
        Assert.Contains("EUR 0.00054 in all, for 54 characters", Words(page.One("#column-paid")), StringComparison.Ordinal);
        Assert.Contains("16 characters, EUR 0.00016", Words(page.All("#p3 .cell")[1]), StringComparison.Ordinal);
        Assert.Contains("Costs nothing", Words(page.One("#column-one")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_have_been_paid_for_is_sent_again_on_a_persons_word_only()
    {
        var isLost = true;
        await using var app = App(paid: true, before: (texts, _) => Task.FromResult<EngineOutcome?>(isLost && texts[0].Text == "Le maire sourit." ? new EngineFailed(EngineFault.Unreadable, "Half an answer.") { MayBeBilled = true } : null));
        var id = await ArticleAsync(app);
        var paid = app.MoreEngines[^1];
        await AskAsync(app, id, "paid");
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/compare?engine=paid");
        Assert.Contains("No answer, and perhaps paid for: Half an answer.", Words(page.One("#p3 .absent")), StringComparison.Ordinal);
        isLost = false;

        await visitor.PressAsync(page.Button("Ask for 1 paragraph"));
        await EndAsync(app, id, "paid");
        Assert.Equal(1, paid.Sent.Count(text => text == "Le maire sourit."));

        page = await visitor.GetAsync($"/articles/{id}/compare?engine=paid");
        await visitor.PressAsync(page.Button("Ask for 1 paragraph"), new Dictionary<string, string?> { ["confirmed"] = "true" });
        await EndAsync(app, id, "paid");
        Assert.Equal(2, paid.Sent.Count(text => text == "Le maire sourit."));
        Assert.Equal("LE MAIRE SOURIT.", Words((await visitor.GetAsync($"/articles/{id}/compare?engine=paid")).One("#p3 .cell .text")));
    }

    [Fact]
    public async Task An_engine_that_gives_up_says_why()
    {
        await using var app = App(paid: true, before: (_, _) => Task.FromResult<EngineOutcome?>(new EngineFailed(EngineFault.QuotaExceeded, "The quota of the plan is used up.")));
        var id = await ArticleAsync(app);
        await AskAsync(app, id, "paid");

        var page = await app.Visit().GetAsync($"/articles/{id}/compare?engine=paid");

        Assert.Contains("The quota of the plan is used up.", Words(page.One("#column-paid .failure")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_can_be_watched_and_stopped()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = App(paid: true, before: async (_, cancellationToken) =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        });
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/compare?engine=one&engine=paid");
        await visitor.PressAsync(page.Button("Ask for 3 paragraphs", "Paid"));
        await reached.Task.WaitAsync(AppFixture.Token);

        page = await visitor.GetAsync($"/articles/{id}/compare?engine=one&engine=paid");
        Assert.Equal("true", page.One("[data-compare]").GetAttribute("data-asking"));
        Assert.Equal("Asking, 0 of 3 paragraphs done.", Words(page.One("#column-paid [role=status]")));
        Assert.Equal("Being asked…", Words(page.All("#p2 .cell .absent")[1]));
        await visitor.PressAsync(page.Button("Stop asking"));

        page = await visitor.GetAsync($"/articles/{id}/compare?engine=one&engine=paid");
        Assert.Equal("false", page.One("[data-compare]").GetAttribute("data-asking"));
        Assert.Contains("It was stopped.", Words(page.One("#column-paid")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Engines_that_are_not_ready_say_so_and_a_lone_one_is_shown()
    {
        await using var app = App();
        foreach (var engine in app.MoreEngines) engine.Status = new EngineNotReady("No key is set.", "Set one.");
        var id = await ArticleAsync(app);

        var page = await app.Visit().GetAsync($"/articles/{id}/compare");

        Assert.Equal(["column-one"], page.All(".columns > li").Select(column => column.Id));
        Assert.True(page.One("input[value=two]").HasAttribute("disabled"));
        Assert.Contains("Only one engine is shown", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_text_and_never_markup()
    {
        await using var app = App(two: _ => "<script>alert(1)</script> & <b>x</b>");
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le <i>port</i> rouvre."));
        await AskAsync(app, id, "one", "two");

        var page = await app.Visit().GetAsync($"/articles/{id}/compare{Both}");

        Assert.Empty(page.All(".row script, .row b, .row i"));
        Assert.Equal("<script>alert(1)</script> & <b>x</b>", Words(page.All("#p1 .cell .text")[1]));
    }

    private static AppFixture App(string? glossary = null, bool paid = false, Func<string, string>? two = null, Func<ImmutableArray<EngineText>, CancellationToken, Task<EngineOutcome?>>? before = null)
    {
        var english = two ?? English;
        ImmutableArray<WordEngine> more =
        [
            new WordEngine { Id = new EngineId("two"), Name = "Two", Before = (texts, _) => Task.FromResult<EngineOutcome?>(new EngineTranslated([.. texts.Select(text => new EngineTranslation(english(text.Text), [], []))], 1)) },
            new WordEngine { Id = new EngineId("three"), Name = "Three" },
        ];
        return new AppFixture
        {
            Engine = new WordEngine { Id = new EngineId("one") },
            MoreEngines = paid ? [PaidEngine.Named("paid", before, name: "Paid")] : more,
            Glossary = glossary is null ? [] : [glossary],
            Settings = { ["Translation:Engine"] = "one" },
        };
    }

    private static string English(string french) => french switch
    {
        "Le port" => "The port",
        "Le port rouvre. Il était fermé." => "The port reopens. It was closed.",
        "Le maire sourit." => "The mayor smiles.",
        _ => "The port reopens ten times.",
    };

    private static Task<ArticleId> ArticleAsync(AppFixture app) =>
        app.AddAsync(Blocks.Heading(1, "Le port"), Blocks.Paragraph(2, "Le port rouvre. Il était fermé."), Blocks.Paragraph(3, "Le maire sourit."));

    private static async Task AskAsync(AppFixture app, ArticleId id, params string[] engines)
    {
        foreach (var engine in engines)
        {
            Assert.IsType<Started>(await app.Services.GetRequiredService<Comparisons>().AskAsync(id, new EngineId(engine), null, isConfirmed: false, AppFixture.Token));
            await EndAsync(app, id, engine);
        }
    }

    private static async Task EndAsync(AppFixture app, ArticleId id, string engine)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(AppFixture.Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (app.Services.GetRequiredService<Comparisons>().Find(id, new EngineId(engine)) is not { IsOver: true }) await Task.Delay(5, patience.Token);
    }

    private static AngleSharp.Html.Dom.IHtmlButtonElement Use(VisitedPage page, int row, int cell) =>
        Assert.IsType<AngleSharp.Html.Dom.IHtmlButtonElement>(page.All($"#p{row} .cell")[cell].QuerySelector("button"), exactMatch: false);

    private static AngleSharp.Html.Dom.IHtmlButtonElement Parts(VisitedPage page, int row) =>
        Assert.IsType<AngleSharp.Html.Dom.IHtmlButtonElement>(page.One($"#p{row} .parts button"), exactMatch: false);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
