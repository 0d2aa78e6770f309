using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>A browser that runs no script.</summary>
[Collection(nameof(PagesCollection))]
public sealed class NoScriptJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    [Fact]
    public async Task An_article_is_added_read_and_searched_for_its_terms()
    {
        var app = await AppAsync();
        var page = await OpenAsync(app, "/", new() { JavaScriptEnabled = false });
        await page.GetByRole(AriaRole.Link, new() { Name = "Add an article" }).FollowAsync();
        var add = new AddPage(page);
        await add.PreviewAsync(JourneyTexts.Article("Lanildut"));
        await add.SaveOnly.FollowAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Translate", Exact = true }).FollowAsync();
        await app.RunEndsAsync(new Uri(page.Url).AbsolutePath);
        await page.ReloadAsync();
        var reader = new ReaderPage(page);
        await reader.CompletesAsync();

        await reader.View("EN").FollowAsync();
        await Expect(page).ToHaveURLAsync(new Regex("view=en"));
        await Expect(ReaderPage.French(reader.Paragraphs.First)).ToBeHiddenAsync();
        await Expect(ReaderPage.English(reader.Paragraphs.First)).ToBeVisibleAsync();
        await reader.View(@"FR.\|.EN").FollowAsync();

        await ReaderPage.Terms(ReaderPage.French(reader.Paragraphs.First)).Filter(new() { HasText = "conférence de presse" }).ClickAsync();
        await Expect(reader.Ledger.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "press conference" })).ToBeInViewportAsync();
        await Expect(reader.Settings).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_run_shows_where_it_is_and_can_be_stopped_and_gone_on_with()
    {
        var app = await AppAsync();
        using var hold = app.HoldEngine();
        var article = await app.AddAsync(JourneyTexts.Long("Hoëdic", 30));
        var page = await OpenAsync(app, article, new() { JavaScriptEnabled = false });
        await Expect(page.GetByText("Translating, 0 of 31 paragraphs done.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Reload to see more" })).ToBeVisibleAsync();

        // The paragraphs under way come in before a run stops.
        var asked = page.WaitForRequestAsync(request => request.Method == "POST");
        var stopped = page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).FollowAsync();
        await asked;
        hold.Release();
        await stopped;
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^(Resume|Translate)$") }).FollowAsync();
        await app.RunEndsAsync(article);
        await page.ReloadAsync();
        await new ReaderPage(page).CompletesAsync();
    }

    [Fact]
    public async Task A_paragraph_that_failed_says_why_and_can_be_tried_again()
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync($"Le port de Houat\n\nLa mer est calme ce matin.\n\n{JourneyTexts.TooLong}");
        var page = await OpenAsync(app, article, new() { JavaScriptEnabled = false });
        var failed = page.GetByRole(AriaRole.Group).Filter(new() { HasText = "longer than Apertium" });
        await Expect(failed).ToHaveCountAsync(1);
        await failed.GetByRole(AriaRole.Button, new() { Name = "Try again" }).FollowAsync();
        await app.RunEndsAsync(article);
        await Expect(page).ToHaveURLAsync(new Regex(@"#p\d+$"));
        await page.ReloadAsync();
        await Expect(failed.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
        await page.Locator("summary", new() { HasText = "Translate again" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Everything that no person has touched" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Translate again" }).FollowAsync();
        await app.RunEndsAsync(article);
    }
}
