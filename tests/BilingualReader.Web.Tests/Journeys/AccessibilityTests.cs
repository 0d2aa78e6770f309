using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>axe on every page, in every theme, at the width of a desk and of a phone.</summary>
[Collection(nameof(PagesCollection))]
public sealed class AccessibilityTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    [Fact]
    public async Task The_empty_library_breaks_no_rule()
    {
        var app = await NewAppAsync();
        await CheckAsync(app, "/", "light", "dark");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=xyzzy")]
    [InlineData("/add")]
    [InlineData("/add?sample=1-depeche.txt")]
    [InlineData("/glossary?q=force")]
    [InlineData("/glossary/names")]
    [InlineData("/engines")]
    [InlineData("/memory?q=quai")]
    [InlineData("/checks")]
    [InlineData("/work")]
    [InlineData("/spending")]
    [InlineData("/no/such/page")]
    public async Task A_page_breaks_no_rule(string path)
    {
        Forgive("status of 404");
        var app = await AppAsync();
        await app.AddTranslatedAsync(JourneyTexts.Article("Loctudy"));
        await CheckAsync(app, path, "light", "dark");
    }

    [Fact]
    public async Task Deleted_articles_break_no_rule()
    {
        var app = await AppAsync();
        await app.AddAsync(JourneyTexts.Article("Penmarch"), translate: false);
        var page = await OpenAsync(app, "/?q=Penmarch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).FollowAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        Assert.Empty(await page.BreachesAsync());
        await CheckAsync(app, "/deleted", "light", "dark");
    }

    [Fact]
    public async Task The_reader_breaks_no_rule_while_it_translates()
    {
        var app = await AppAsync();
        using var hold = app.HoldEngine();
        var article = await app.AddAsync(JourneyTexts.Long("Groix", 12));
        await CheckAsync(app, article, "light", "sepia", "dark");
        await Expect((await OpenAsync(app, article)).GetByRole(AriaRole.Button, new() { Name = "Stop" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_reader_breaks_no_rule_when_all_is_translated()
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync(JourneyTexts.Article("Brignogan"));
        await CheckAsync(app, article + "?tidy=true", "light", "sepia", "dark");
    }

    [Theory]
    [InlineData("{0}/names")]
    [InlineData("{0}/checks")]
    [InlineData("{0}/files")]
    [InlineData("{0}/errors")]
    [InlineData("{0}/review?pair=2")]
    [InlineData("{0}/review?order=risk&find=the&replace=a")]
    [InlineData("/glossary/report?id={1}")]
    [InlineData("/glossary/entry?article={1}&block=2&source=quai")]
    public async Task A_page_about_an_article_breaks_no_rule(string path)
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync(JourneyTexts.Article("Kerlouan"));
        await CheckAsync(app, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, article, article.Split('/')[^1]), "light", "sepia", "dark");
    }

    [Fact]
    public async Task The_reader_breaks_no_rule_when_a_paragraph_failed()
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync($"Le port de Houat\n\nLa mer est calme ce matin.\n\n{JourneyTexts.TooLong}");
        await CheckAsync(app, article, "light", "sepia", "dark");
    }

    [Fact]
    public async Task Cards_panels_and_sheets_break_no_rule()
    {
        var app = await AppAsync();
        var reader = new ReaderPage(await OpenAsync(app, await app.AddTranslatedAsync(JourneyTexts.Article("Brignogan")), new() { ReducedMotion = ReducedMotion.Reduce }));
        foreach (var theme in new[] { "Light", "Sepia", "Dark" })
        {
            await reader.ChooseAsync(theme);
            await reader.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
            Assert.Empty(await reader.Page.BreachesAsync());
            await reader.Page.Keyboard.PressAsync("Escape");
            await ReaderPage.Terms(ReaderPage.French(reader.Paragraphs.First)).First.FocusAsync();
            await Expect(reader.Card).ToBeVisibleAsync();
            Assert.Empty(await reader.Page.BreachesAsync());
            await reader.Page.Keyboard.PressAsync("Escape");
        }

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        Assert.Empty(await reader.Page.BreachesAsync());
    }

    private async Task CheckAsync(JourneyApp app, string path, params string[] themes)
    {
        var page = await OpenAsync(app, path, new() { ReducedMotion = ReducedMotion.Reduce });
        await page.BreaksNoRuleAsync(themes);
    }
}
