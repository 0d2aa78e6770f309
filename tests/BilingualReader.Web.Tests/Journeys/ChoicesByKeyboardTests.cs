using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>An engine is tried, and where a text may go is set, without a mouse; each form breaks no rule of axe as it stands.</summary>
public sealed class ChoicesByKeyboardTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    [Fact]
    public async Task An_engine_is_tried()
    {
        var page = await OpenAsync(await AppAsync(), "/engines", new() { ReducedMotion = ReducedMotion.Reduce });
        await page.TabToAsync(page.Locator("#apertium").GetByRole(AriaRole.Button, new() { Name = "Try it" }));
        await page.FollowAsync(() => page.Keyboard.PressAsync("Enter"));

        var trial = page.Locator("main").GetByRole(AriaRole.Status);
        await Expect(trial).ToContainTextAsync("The mayor");
        await Expect(trial).ToContainTextAsync("ms");
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
    }

    [Fact]
    public async Task An_article_is_kept_on_this_machine()
    {
        var app = await AppAsync();
        var page = await OpenAsync(app, await app.AddAsync(JourneyTexts.Article("Molène"), translate: false), new() { ReducedMotion = ReducedMotion.Reduce });
        var reach = page.GetByLabel("Where its text may go");
        await UnfoldAsync(page);
        await page.TabToAsync(reach);
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(reach).ToHaveValueAsync("ThisMachine");
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Keep to that" }));
        await page.FollowAsync(() => page.Keyboard.PressAsync("Enter"));

        await UnfoldAsync(page);
        await Expect(reach).ToHaveValueAsync("ThisMachine");
        await page.ReloadAsync();
        await Expect(reach).ToHaveValueAsync("ThisMachine");
    }

    private static async Task UnfoldAsync(IPage page)
    {
        await page.TabToAsync(page.Locator("summary", new() { HasText = "Translate again" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("Where its text may go")).ToBeVisibleAsync();
    }
}
