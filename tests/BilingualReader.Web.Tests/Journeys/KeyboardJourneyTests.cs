using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Everything without a mouse; the focus can be seen wherever it is.</summary>
public sealed class KeyboardJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    [Fact]
    public async Task From_the_library_to_a_translation_by_keyboard_alone()
    {
        var page = await OpenAsync(await AppAsync(), "/");
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Add an article" }));
        await page.FollowAsync(() => page.Keyboard.PressAsync("Enter"));
        var add = new AddPage(page);
        await page.TabToAsync(add.Text);
        await page.Keyboard.InsertTextAsync(JourneyTexts.Article("Landéda"));
        await page.TabToAsync(add.LookItOver);
        await page.FollowAsync(() => page.Keyboard.PressAsync("Enter"));
        await Expect(add.Title).ToBeVisibleAsync();
        var line = add.Line("Partager cet article").GetByRole(AriaRole.Checkbox);
        await page.TabToAsync(line);
        await page.Keyboard.PressAsync("Space");
        await Expect(line).ToBeCheckedAsync();
        await page.TabToAsync(add.Translate, "Shift+Tab");
        await page.FollowAsync(() => page.Keyboard.PressAsync("Enter"));
        var reader = new ReaderPage(page);
        await reader.CompletesAsync();
        await Expect(reader.Paragraphs.Filter(new() { HasText = "Partager cet article" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Letters_walk_through_the_paragraphs_the_views_and_the_sheet_of_keys()
    {
        var reader = await ReadAsync();
        var keys = reader.Page.Keyboard;
        await keys.PressAsync("j");
        await Expect(reader.Title).ToBeFocusedAsync();
        for (var number = 0; number < 4; number++)
        {
            await keys.PressAsync("j");
            await Expect(reader.Paragraphs.Nth(number)).ToBeFocusedAsync();
            await reader.Page.FocusIsSeenAsync();
        }

        await keys.PressAsync("k");
        await Expect(reader.Paragraphs.Nth(2)).ToBeFocusedAsync();

        var pair = reader.Paragraphs.Nth(2);
        foreach (var (french, english) in new[] { (false, true), (true, true), (true, false), (true, true) })
        {
            await keys.PressAsync("v");
            await Expect(ReaderPage.French(pair)).ToBeVisibleAsync(new() { Visible = french });
            await Expect(ReaderPage.English(pair)).ToBeVisibleAsync(new() { Visible = english });
        }

        await keys.PressAsync("?");
        var sheet = reader.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await Expect(sheet).ToBeVisibleAsync();
        await reader.Page.FocusIsSeenAsync();
        await keys.PressAsync("Escape");
        await Expect(sheet).ToBeHiddenAsync();

        await keys.PressAsync("g");
        await keys.TypeAsync("2");
        await keys.PressAsync("Enter");
        await Expect(reader.Paragraph(2)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Every_stop_of_the_tab_key_can_be_seen_and_a_term_opens_its_card()
    {
        var reader = await ReadAsync(height: 500);
        var term = ReaderPage.Terms(ReaderPage.French(reader.Paragraphs.Filter(new() { HasText = "Le conseil municipal" }))).Filter(new() { HasText = "conférence de presse" });
        await reader.Page.TabToAsync(term);
        await Expect(reader.Card).ToContainTextAsync("press conference");
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(reader.Card).ToBeHiddenAsync();

        // On to the foot of the page, and all the way back under the bar.
        var last = reader.Page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" });
        await reader.Page.TabToAsync(last);
        await reader.Page.TabToAsync(reader.Settings, "Shift+Tab");
    }

    [Fact]
    public async Task The_settings_are_changed_by_keyboard_and_give_the_focus_back()
    {
        var reader = await ReadAsync();
        var keys = reader.Page.Keyboard;
        await reader.Page.TabToAsync(reader.Settings);
        await keys.PressAsync("Enter");
        await Expect(reader.SettingsPanel).ToBeVisibleAsync();
        await reader.Page.TabToAsync(reader.SettingsPanel.GetByRole(AriaRole.Radio, new() { Name = "System" }));
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await Expect(reader.SettingsPanel.GetByRole(AriaRole.Radio, new() { Name = "Sepia" })).ToBeCheckedAsync();
        await reader.Page.FocusIsSeenAsync();
        await keys.PressAsync("Escape");
        await Expect(reader.SettingsPanel).ToBeHiddenAsync();
        await Expect(reader.Settings).ToBeFocusedAsync();
        Assert.Equal("rgb(245, 236, 217)", await reader.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_text()
    {
        var reader = await ReadAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the text" })).ToBeFocusedAsync();
        await reader.Page.FocusIsSeenAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    private async Task<ReaderPage> ReadAsync(int height = 800)
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync(JourneyTexts.Article("Brignogan"));
        return new ReaderPage(await OpenAsync(app, article, new() { ViewportSize = new() { Width = 1280, Height = height } }));
    }
}
