using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Repairing;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages;

public sealed class SpendingTests
{
    private static readonly string Month = DateTime.Now.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_empty_ledger_says_so_and_names_the_settings()
    {
        using var app = new AppFixture();
        var page = await app.Visit().GetAsync("/spending");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Nothing was spent.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Spending:PerRun", page.Text, StringComparison.Ordinal);
        Assert.Contains("0 results, 0 kB", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await app.Visit().GetAsync("/engines")).One("main a[href='/spending']"));
    }

    [Fact]
    public async Task What_was_spent_stands_by_day_and_engine_with_totals_caps_and_csv()
    {
        using var app = new AppFixture { Engine = PaidEngine.Named("paid"), Settings = { ["Spending:PerDay"] = "2", ["Spending:PerMonthUnits"] = "1000" } };
        await app.TranslateAsync(await ArticleAsync(app));
        var visitor = app.Visit();
        var page = await visitor.GetAsync("/spending");
        Assert.Contains(Month, page.Text, StringComparison.Ordinal);
        var rows = page.All(".sums tbody tr").Select(Words).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal("Month Word engine 3 3 13 characters EUR 0.00013 –", rows[0]);
        Assert.StartsWith(DateTime.Now.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), rows[1], StringComparison.Ordinal);
        Assert.Equal(["Today: EUR 2.00 left of EUR 2.00 Spending:PerDay", "This month: 987 units left of 1,000 units Spending:PerMonthUnits"], page.All(".caps li").Select(Words));
        var csv = await visitor.Client.GetStringAsync(new Uri("/spending?handler=Csv", UriKind.Relative), AppFixture.Token);
        Assert.Equal($"{DateTime.Now:yyyy-MM-dd},paid,characters,3,3,13,0.00013,EUR,0,0", csv.Split("\r\n")[1]);
        Assert.Contains("Nothing was spent.", (await visitor.GetAsync("/spending?month=2020-02")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubt_is_cleared_by_a_button_and_then_the_run_goes_on()
    {
        var isLost = true;
        using var app = new AppFixture { Engine = PaidEngine.Named("paid", (_, _) => Task.FromResult<EngineOutcome?>(isLost ? new EngineFailed(EngineFault.BadResponse, "Half an answer.") { MayBeBilled = true } : null)) };
        var id = await ArticleAsync(app);
        await app.TranslateAsync(id);
        var visitor = app.Visit();
        var page = await visitor.GetAsync("/spending");
        Assert.Equal(3, page.All(".doubts li").Length);
        Assert.Contains("1 paragraph, 3 characters", page.Text, StringComparison.Ordinal);
        isLost = false;
        for (var left = 3; left > 0; left--)
        {
            var button = (IHtmlButtonElement)page.All(".doubts button").First(button => button.GetAttribute("value") == "false");
            page = await visitor.FollowAsync(await visitor.PressAsync(button));
        }

        Assert.Empty(page.All(".doubts"));
        await app.TranslateAsync(id);
        Assert.All((await app.StateAsync(id)).Translatable, block => Assert.NotNull(block.Target));
    }

    [Fact]
    public async Task A_word_on_a_call_that_is_no_doubt_is_refused()
    {
        using var app = new AppFixture { Engine = PaidEngine.Failing("paid", EngineFault.BadResponse, "Half.", mayBeBilled: true) };
        await app.TranslateAsync(await ArticleAsync(app));
        var visitor = app.Visit();
        var page = await visitor.GetAsync("/spending");
        var answer = await visitor.PressAsync((IHtmlButtonElement)page.All(".doubts button")[0], new Dictionary<string, string?> { ["callId"] = "nonsense" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("no open question", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cache_is_downloaded_emptied_on_a_word_and_taken_in_again()
    {
        using var app = new AppFixture { Engine = PaidEngine.Named("paid") };
        var id = await ArticleAsync(app);
        await app.TranslateAsync(id);
        var visitor = app.Visit();
        var file = await visitor.Client.GetByteArrayAsync(new Uri("/spending?handler=Export", UriKind.Relative), AppFixture.Token);
        Assert.Equal(3, Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        var page = await visitor.GetAsync("/spending");
        var refused = await visitor.PressAsync(page.Button("Empty the cache"));
        Assert.Contains("Tick the box first", refused.Text, StringComparison.Ordinal);
        Assert.Contains("3 results", refused.Text, StringComparison.Ordinal);
        var emptied = await visitor.PressAsync(page.Button("Empty the cache"), new Dictionary<string, string?> { ["sure"] = "true" });
        Assert.Contains("0 results", emptied.Text, StringComparison.Ordinal);

        var wrong = await visitor.PressAsync(page.Button("Take in"), file: new UploadedFile("file", "a.jsonl", [.. file, .. "nonsense"u8]));
        Assert.Contains("Line 4 is no result", wrong.Text, StringComparison.Ordinal);
        var taken = await visitor.PressAsync(page.Button("Take in"), file: new UploadedFile("file", "a.jsonl", file));
        Assert.Contains("3 results were taken in; 0 were there already.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Choose a file", (await visitor.PressAsync(page.Button("Take in"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_that_may_have_been_paid_for_asks_before_it_is_sent_again()
    {
        using var app = new AppFixture { Engine = PaidEngine.Named("paid", (texts, _) => Task.FromResult<EngineOutcome?>(texts[0].Text == "Deux." ? new EngineFailed(EngineFault.Timeout, "No answer.") { MayBeBilled = true } : null)) };
        var id = await ArticleAsync(app);
        await app.TranslateAsync(id);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}");
        var failure = page.One("#p3 .failure");
        Assert.Contains("perhaps paid for: No answer.", failure.TextContent, StringComparison.Ordinal);
        Assert.Equal("act", page.One("#p3 input[name=confirmed]").GetAttribute("form"));

        var refused = await visitor.PressAsync(page.Button("Try again"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("may have been paid for already", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
        var other = await visitor.PressAsync(page.Button("Try again"), new Dictionary<string, string?> { ["confirmed"] = "2" });
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal(1, app.Engine.Sent.Count(text => text == "Deux."));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PressAsync(page.Button("Try again"), new Dictionary<string, string?> { ["confirmed"] = "3" })).Status);
        await app.RunEndsAsync(id);
        Assert.Equal(2, app.Engine.Sent.Count(text => text == "Deux."));
    }

    [Fact]
    public async Task Each_paragraph_has_its_receipt_and_the_run_its_sum()
    {
        using var app = new AppFixture { Engine = PaidEngine.Named("paid") };
        var id = await ArticleAsync(app);
        await app.TranslateAsync(id);
        var page = await app.Visit().GetAsync($"/articles/{id}");
        Assert.Matches(@"^Word engine, \d+ \w+ \d{4}, \d\d:\d\d: 3 characters, EUR 0.00003$", page.One("#p2 .receipt").TextContent);
        Assert.Contains("The last run cost EUR 0.00013: 13 characters in 3 calls.", page.One(".trust").TextContent, StringComparison.Ordinal);

        var copy = await ArticleAsync(app);
        await app.TranslateAsync(copy);
        page = await app.Visit().GetAsync($"/articles/{copy}");
        Assert.EndsWith("from the cache, free", page.One("#p2 .receipt").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The last run cost", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, app.Engine.Calls.Length);
    }

    [Fact]
    public async Task A_cap_that_forbids_asking_again_for_a_lost_term_ends_no_run()
    {
        using var app = new AppFixture
        {
            Glossary = ["chantier\tworks\tbuilding site\t"],
            Settings = { ["Spending:PerRunUnits"] = "30" },
            Engine = PaidEngine.Named("paid", (texts, _) => Task.FromResult<EngineOutcome?>(new EngineTranslated([.. texts.Select(text => new EngineTranslation(text.Text == "Titre" ? "Title" : "The building site progress.", [], []))], 1)), repairable: TermCarriage.Native),
        };
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Le chantier avance."));
        await app.TranslateAsync(id);

        var state = await app.StateAsync(id);
        Assert.Equal(StopReason.Completed, state.LastStop?.Reason);
        Assert.Equal(("The building site progress.", TermRepair.None), (state.Blocks[1].Machine!.Text, state.Blocks[1].Machine!.Repair));
        Assert.Equal(["Titre", "Le chantier avance."], app.Engine.Sent);
        Assert.Contains("The last run cost EUR 0.00024: 24 characters in 2 calls.", (await app.Visit().GetAsync($"/articles/{id}")).One(".trust").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_price_stands_before_the_buttons_of_the_reader()
    {
        using var app = new AppFixture { Engine = PaidEngine.Named("paid", allowance: new EngineAllowance(400, 1000, null)), Settings = { ["Spending:PerDayUnits"] = "12" } };
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}");
        const string Price = "This costs about EUR 0.00013: 13 characters for Word engine at EUR 10.00 a million.";
        Assert.Contains(Price, page.One(".run").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [Price, "3 paragraphs.", "The plan has 600 characters of 1,000 characters left.", "12 units may still be spent today, which is not enough: the run will stop there (setting Spending:PerDayUnits)."],
            page.All(".again [data-price] li").Select(Words));
        Assert.Empty(app.Engine.Calls);

        await app.TranslateAsync(id);
        page = await visitor.GetAsync($"/articles/{id}");
        var asked = await visitor.PressAsync((IHtmlButtonElement)(await NoScriptAsync(page)).QuerySelector("button[formaction]")!, new Dictionary<string, string?> { ["scope"] = "All", ["engine"] = "paid" });
        Assert.True(asked.One(".again").HasAttribute("open"));
        Assert.Contains(asked.All(".again [data-price] li").Select(Words), line => line == "3 paragraphs, 2 of them free: translated before, repeated or without words.");
        var fragment = await visitor.GetAsync($"/articles/{id}?handler=Price&engine=paid&scope=All");
        Assert.Equal(asked.All(".again [data-price] li").Select(Words), fragment.All("[data-price-text] li").Select(Words));
    }

    [Fact]
    public async Task The_price_stands_before_the_button_of_the_preview()
    {
        using var app = new AppFixture { Engine = PaidEngine.Named("paid") };
        var visitor = app.Visit();
        var preview = await visitor.PressAsync((await visitor.GetAsync("/add")).Button("Look it over"), new Dictionary<string, string?> { ["Source.Text"] = "Le port rouvre\n\nLes travaux du bassin ont duré six mois." });
        Assert.StartsWith("This costs about EUR 0.0005", Words(preview.One(".price li:first-child")), StringComparison.Ordinal);
        Assert.True(preview.One(".price").CompareDocumentPosition(preview.Button("Translate")).HasFlag(DocumentPositions.Following));
        Assert.Empty(app.Engine.Calls);
    }

    [Fact]
    public async Task Engines_that_cost_nothing_show_no_price_and_no_receipt()
    {
        using var app = new AppFixture();
        var id = await ArticleAsync(app);
        var visitor = app.Visit();
        Assert.Empty((await visitor.GetAsync($"/articles/{id}")).All(".price, [data-price], .receipt"));
        await app.TranslateAsync(id);
        Assert.Empty((await visitor.GetAsync($"/articles/{id}")).All(".price, [data-price], .receipt"));
        var preview = await visitor.PressAsync((await visitor.GetAsync("/add")).Button("Look it over"), new Dictionary<string, string?> { ["Source.Text"] = "Le port rouvre\n\nLes travaux ont duré." });
        Assert.Empty(preview.All(".price"));
        Assert.False(File.Exists(Path.Combine(app.DataFolder, "spending.jsonl")));
    }

    private static Task<ArticleId> ArticleAsync(AppFixture app) => app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."), Blocks.Paragraph(3, "Deux."));

    // With its form, as a browser without script sees it.
    private static async Task<IElement> NoScriptAsync(VisitedPage page)
    {
        var markup = page.Document.DocumentElement.OuterHtml.Replace("<noscript>", "<div>", StringComparison.Ordinal).Replace("</noscript>", "</div>", StringComparison.Ordinal);
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(markup).Address(page.Document.Url), AppFixture.Token);
        return document.QuerySelector(".again")!;
    }

    private static string Words(IElement element) => string.Join(' ', element.Children.Length > 0 && element.LocalName == "tr"
        ? element.Children.Select(cell => cell.TextContent.Trim())
        : element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
