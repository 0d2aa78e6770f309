using BilingualReader.Web.Tests.Engines.Services;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Comparing engines in a browser: the offline engine beside a loopback service.</summary>
[Collection(nameof(PagesCollection))]
public sealed class CompareJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    [Fact]
    public async Task By_keyboard_from_a_paragraph_to_another_engines_words_and_back()
    {
        Requirements.Apertium();
        await using var service = new FakeLibreTranslate();
        await service.StartAsync();
        var app = await NewAppAsync(("Engines__LibreTranslate__Url", service.Address.AbsoluteUri), ("Translation__Engine", "apertium"));
        var article = await app.AddTranslatedAsync(JourneyTexts.Article("Camaret"));
        var page = await OpenAsync(app, article, new() { ReducedMotion = ReducedMotion.Reduce });
        var asked = service.Calls.Count(call => call.Path == "/translate");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var number = await page.EvaluateAsync<string>("() => document.activeElement.dataset.number");
        await page.Keyboard.PressAsync("e");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/compare\\?number={number}$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Compare engines", Exact = true })).ToBeVisibleAsync();
        Assert.Equal(asked, service.Calls.Count(call => call.Path == "/translate"));

        await FocusAsync(page, "Ask : LibreTranslate");
        await page.Keyboard.PressAsync("Enter");
        var answer = page.Locator(".cell", new() { HasText = "LibreTranslate" }).Locator(".text");
        await Expect(answer).ToBeVisibleAsync();
        var words = await answer.InnerTextAsync();
        await CheckAsync(page);

        await FocusAsync(page, "Use this : LibreTranslate");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("· in use")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the article" }).PressAsync("Enter");
        await Expect(page.Locator($"#p{number} .target")).ToHaveTextAsync(words);
        await Expect(page.Locator($"#p{number} .number")).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("chosen by a person"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Over_a_whole_article_answers_arrive_and_parts_are_taken(bool hasScript)
    {
        Requirements.Apertium();
        await using var service = new FakeLibreTranslate();
        await service.StartAsync();
        var app = await NewAppAsync(("Engines__LibreTranslate__Url", service.Address.AbsoluteUri), ("Translation__Engine", "apertium"));
        var article = await app.AddTranslatedAsync(JourneyTexts.Article("Crozon"));
        var page = await OpenAsync(app, $"{article}/compare?engine=libretranslate&engine=apertium", new() { ReducedMotion = ReducedMotion.Reduce, JavaScriptEnabled = hasScript });
        await Expect(page.Locator(".absent").First).ToHaveTextAsync("Not asked yet");

        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for" }).ClickAsync();
        if (!hasScript)
        {
            while (await page.Locator(".absent").CountAsync() > 0) await page.ReloadAsync();
        }

        await Expect(page.Locator(".absent")).ToHaveCountAsync(0);
        await Expect(page.Locator("#column-libretranslate")).ToContainTextAsync("paragraphs answered");
        if (hasScript) await CheckAsync(page);

        var row = page.Locator(".row", new() { Has = page.Locator(".parts") }).First;
        await row.Locator("summary").ClickAsync();
        var parts = row.Locator(".parts fieldset");
        await parts.Nth(1).GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        if (hasScript) await CheckAsync(page);
        var (first, second) = (await PartAsync(parts.Nth(0), 0), await PartAsync(parts.Nth(1), 1));
        await row.GetByRole(AriaRole.Button, new() { Name = "Use these parts" }).ClickAsync();
        await Expect(row.Locator(".now")).ToContainTextAsync($"{first} {second}");
        await Expect(row.Locator(".now")).ToContainTextAsync("edited by a person");
    }

    private static async Task<string> PartAsync(ILocator part, int choice) => (await part.Locator("label .text").Nth(choice).InnerTextAsync()).Trim();

    private static async Task FocusAsync(IPage page, string button)
    {
        var wanted = page.GetByRole(AriaRole.Button, new() { Name = button });
        for (var step = 0; step < 80; step++)
        {
            if (await wanted.EvaluateAllAsync<bool>("buttons => buttons.includes(document.activeElement)")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The button \"{button}\" is not reached by Tab.");
    }

    private static async Task CheckAsync(IPage page)
    {
        foreach (var theme in new[] { "light", "sepia", "dark" })
        {
            await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            foreach (var width in new[] { 1280, 390, 320 })
            {
                await page.SetViewportSizeAsync(width, 800);
                Assert.Empty((await page.BreachesAsync()).Select(breach => $"{theme}, {width} px: {breach}"));
                Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{theme}, {width} px: wider than the window.");
            }
        }

        await page.SetViewportSizeAsync(1280, 800);
    }
}
