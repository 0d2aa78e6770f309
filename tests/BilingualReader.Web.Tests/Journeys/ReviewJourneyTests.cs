using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>A review from the first paragraph to the last, by keyboard alone, with everything that goes wrong in the middle.</summary>
public sealed class ReviewJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    [Fact]
    public async Task A_whole_review_by_keyboard_alone()
    {
        var (review, _) = await ReviewAsync("Kerlouan");
        await Expect(review.Active).ToHaveAttributeAsync("data-number", "1");
        await Expect(review.Field).ToBeFocusedAsync();
        await review.Keyboard.PressAsync("Control+Enter");
        await Expect(review.Active).ToHaveAttributeAsync("data-number", "2");
        await Expect(review.Said).ToHaveTextAsync("Paragraph 1 approved");

        await review.TypeAsync(" It was said in the town hall.");
        await review.StoredAsync();
        await review.Keyboard.PressAsync("Control+s");
        await Expect(review.Row(2)).ToHaveAttributeAsync("data-status", "reviewed");
        await Expect(review.Active).ToHaveAttributeAsync("data-number", "2");
        await review.Keyboard.PressAsync("Control+Shift+Enter");
        await Expect(review.Row(2)).ToHaveAttributeAsync("data-status", "edited");

        // A comment, and back.
        await review.Keyboard.PressAsync("Alt+c");
        await review.Keyboard.TypeAsync("Which town hall?");
        await review.Keyboard.PressAsync("Tab");
        await review.Keyboard.PressAsync("Enter");
        await Expect(review.Help.Locator(".comment-text")).ToHaveTextAsync("Which town hall?");

        // Up and down, and by number.
        await review.Field.FocusAsync();
        await review.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(review.Active).ToHaveAttributeAsync("data-number", "3");
        await review.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(review.Active).ToHaveAttributeAsync("data-number", "2");
        await review.Keyboard.PressAsync("Escape");
        await Expect(review.Active).ToBeFocusedAsync();
        await review.Keyboard.PressAsync("g");
        await review.Keyboard.TypeAsync("4");
        await review.Keyboard.PressAsync("Enter");
        await Expect(review.Active).ToHaveAttributeAsync("data-number", "4");
        await review.Keyboard.PressAsync("Escape");
        await review.Keyboard.PressAsync("?");
        await Expect(review.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys of the review" })).ToBeVisibleAsync();
        await review.Keyboard.PressAsync("Escape");

        // To the end: nothing is open any more.
        for (var left = 0; left < 12 && await review.Page.Locator(".review-pair:is([data-status=translated], [data-status=edited])").CountAsync() > 0; left++)
        {
            if (await review.Field.CountAsync() == 0) await review.Keyboard.PressAsync("n");
            await review.Field.FocusAsync();
            var number = await review.Active.GetAttributeAsync("data-number");
            await review.Keyboard.PressAsync("Control+Enter");
            await Expect(review.Page.Locator($".review-pair[data-number='{number}']")).ToHaveAttributeAsync("data-status", "reviewed");
        }

        await Expect(review.Page.Locator(".review-pair:not([data-status=reviewed])")).ToHaveCountAsync(0);
        await Expect(review.Summary).ToContainTextAsync("100");
    }

    [Fact]
    public async Task What_two_people_write_at_once_is_put_before_the_second_who_decides()
    {
        var (review, article) = await ReviewAsync("Plounéour");
        var other = new ReviewPage(await OpenAsync(await AppAsync(), article + "/review?pair=2"));
        await other.ReadyAsync();
        await review.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(review.Help).ToHaveAttributeAsync("data-help-of", "2");
        await other.TypeAsync(" Theirs.");
        await other.StoredAsync();
        await review.TypeAsync(" Mine.");

        await Expect(review.Conflict).ToContainTextAsync("Theirs.");
        await Expect(review.Conflict).ToContainTextAsync("Mine.");
        await Expect(review.Conflict).ToBeFocusedAsync();
        await Expect(other.Field).ToHaveValueAsync(Ends(" Theirs."));
        await review.Page.TabToAsync(review.Conflict.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }));
        await review.Keyboard.PressAsync("Enter");
        await review.StoredAsync();
        await review.Page.ReloadAsync();
        await Expect(review.Row(2)).ToContainTextAsync("Mine.");

        // The other one is told in turn, and takes what stands there.
        await other.TypeAsync(" Again.");
        await Expect(other.Conflict).ToContainTextAsync("Mine.");
        await other.Conflict.GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();
        await Expect(other.Field).ToHaveValueAsync(Ends(" Mine."));
        await other.TypeAsync(" Together.");
        await other.StoredAsync();
    }

    [Fact]
    public async Task Who_goes_on_before_a_slow_answer_comes_works_on_one_paragraph()
    {
        var (review, _) = await ReviewAsync("Lampaul");
        await review.Keyboard.PressAsync("Control+s");
        await Expect(review.Row(1)).ToHaveAttributeAsync("data-status", "reviewed");
        var held = await review.HoldAsync("Pair");
        await review.Keyboard.PressAsync("Control+Shift+Enter");
        await held.Asked;
        await review.Keyboard.PressAsync("Alt+ArrowDown");
        await review.TypeAsync(" Second.");
        await held.ReleaseAsync();

        await Expect(review.Row(1)).ToHaveAttributeAsync("data-status", "translated");
        await Expect(review.Active).ToHaveCountAsync(1);
        await Expect(review.Active).ToHaveAttributeAsync("data-number", "2");
        await Expect(review.Field).ToHaveValueAsync(Ends(" Second."));
        await review.StoredAsync();
        await review.Page.ReloadAsync();
        await Expect(review.Row(2)).ToContainTextAsync("Second.");
    }

    [Fact]
    public async Task What_is_typed_before_a_slow_answer_comes_stays()
    {
        var (review, _) = await ReviewAsync("Landéda");
        await review.TypeAsync(" First.");
        await review.StoredAsync();
        await review.Keyboard.PressAsync("Control+s");
        await Expect(review.Row(1)).ToHaveAttributeAsync("data-status", "reviewed");
        var held = await review.HoldAsync("Pair");
        await review.Keyboard.PressAsync("Control+Shift+Enter");
        await held.Asked;
        await review.TypeAsync(" Later.");
        await held.ReleaseAsync();
        await review.StoredAsync();

        await Expect(review.Row(1)).ToHaveAttributeAsync("data-status", "edited");
        await Expect(review.Field).ToHaveValueAsync(Ends(" First. Later."));
        await review.Keyboard.TypeAsync(" Last.");
        await review.StoredAsync();
        await Expect(review.Conflict).ToHaveCountAsync(0);
        await review.Page.ReloadAsync();
        await review.ReadyAsync();
        await Expect(review.Field).ToHaveValueAsync(Ends(" First. Later. Last."));
    }

    [Fact]
    public async Task What_is_typed_while_a_paragraph_is_fetched_anew_stays()
    {
        var (review, article) = await ReviewAsync("Roscanvel");
        var other = new ReviewPage(await OpenAsync(await AppAsync(), article + "/review?pair=2"));
        await other.ReadyAsync();
        await other.TypeAsync(" Theirs.");
        await other.StoredAsync();
        var held = await review.HoldAsync("Pair");
        await review.Keyboard.PressAsync("Alt+ArrowDown");
        await held.Asked;
        await review.TypeAsync(" Mine.");
        await held.ReleaseAsync();

        // Neither text wins in silence.
        await Expect(review.Conflict).ToContainTextAsync("Theirs.");
        await Expect(review.Conflict).ToContainTextAsync("Mine.");
        await Expect(review.Field).ToHaveValueAsync(Ends(" Mine."));
    }

    [Fact]
    public async Task Without_a_connection_the_text_stays_in_the_browser_and_is_sent_in_order_later()
    {
        Forgive("ERR_INTERNET_DISCONNECTED");
        var (review, article) = await ReviewAsync("Brignogan");
        await review.Page.Context.SetOfflineAsync(true);
        await review.TypeAsync(" First.");
        await Expect(review.SaveState).ToContainTextAsync("No connection");
        await review.Keyboard.PressAsync("Alt+ArrowDown");
        await review.TypeAsync(" Second.");
        await Expect(review.Row(1).GetByRole(AriaRole.Link, new() { Name = "Edit" })).ToBeVisibleAsync();
        await review.Page.Context.SetOfflineAsync(false);
        await review.StoredAsync();

        var fresh = new ReviewPage(await OpenAsync(await AppAsync(), article + "/review"));
        await Expect(fresh.Row(1)).ToContainTextAsync("First.");
        await Expect(fresh.Row(2)).ToContainTextAsync("Second.");
    }

    [Fact]
    public async Task A_tab_that_is_closed_without_a_connection_loses_nothing()
    {
        Forgive("ERR_INTERNET_DISCONNECTED");
        var (review, article) = await ReviewAsync("Goulven");
        var context = review.Page.Context;
        await context.SetOfflineAsync(true);
        await review.TypeAsync(" Kept.");
        await Expect(review.SaveState).ToContainTextAsync("No connection");
        await review.Page.CloseAsync();
        await context.SetOfflineAsync(false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(article + "/review?pair=3");
        var again = new ReviewPage(page);
        await Expect(again.Row(1)).ToContainTextAsync("Kept.");
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).every(key => !key.startsWith('bilingual-review|'))");

        var elsewhere = new ReviewPage(await OpenAsync(await AppAsync(), article + "/review?pair=3"));
        await Expect(elsewhere.Row(1)).ToContainTextAsync("Kept.");
    }

    [Fact]
    public async Task Undo_goes_back_over_a_reload_to_the_words_of_the_machine_and_redo_forth()
    {
        var (review, _) = await ReviewAsync("Tréflez");
        var machine = await review.Field.InputValueAsync();
        await review.TypeAsync(" One.");
        await review.StoredAsync();
        await review.TypeAsync(" Two.");
        await review.StoredAsync();
        await review.Page.ReloadAsync();
        await review.ReadyAsync();
        await Expect(review.Field).ToHaveValueAsync(machine + " One. Two.");
        await review.Field.FocusAsync();
        for (var step = 0; step < 60 && await review.Field.InputValueAsync() != machine; step++)
        {
            await review.Keyboard.PressAsync("Control+z");
            await review.Page.WaitForTimeoutAsync(60);
        }

        await Expect(review.Field).ToHaveValueAsync(machine);
        for (var step = 0; step < 60 && await review.Field.InputValueAsync() != machine + " One. Two."; step++)
        {
            await review.Keyboard.PressAsync("Control+y");
            await review.Page.WaitForTimeoutAsync(20);
        }

        await Expect(review.Field).ToHaveValueAsync(machine + " One. Two.");
    }

    [Fact]
    public async Task Undo_brings_back_what_was_typed_just_before_another_text_took_its_place()
    {
        var (review, _) = await ReviewAsync("Plounéour");
        var machine = await review.Field.InputValueAsync();
        await Expect(review.Help).ToHaveAttributeAsync("data-machine", machine);
        await review.TypeAsync(" Mine.");
        await review.Keyboard.PressAsync("Alt+m");
        await Expect(review.Field).ToHaveValueAsync(machine);
        await review.Keyboard.PressAsync("Control+z");
        await Expect(review.Field).ToHaveValueAsync(machine + " Mine.");
    }

    [Fact]
    public async Task Keys_can_be_changed_and_taken_from_another_tool()
    {
        var (review, _) = await ReviewAsync("Guissény");
        await review.Keyboard.PressAsync("Escape");
        await review.Keyboard.PressAsync("?");
        var sheet = review.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys of the review" });
        await sheet.GetByLabel("Keys as in").SelectOptionAsync("omegat");
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Change the key for: Empty the translation" }).ClickAsync();
        await review.Keyboard.PressAsync("Alt+x");
        await Expect(sheet.GetByRole(AriaRole.Row, new() { Name = "Empty the translation" })).ToContainTextAsync("Alt X");
        await review.Keyboard.PressAsync("Escape");
        await review.Page.ReloadAsync();
        await review.ReadyAsync();
        await review.Field.FocusAsync();
        await review.Keyboard.PressAsync("Alt+x");
        await Expect(review.Field).ToHaveValueAsync("");
        await review.Keyboard.PressAsync("Control+m");
        await Expect(review.Field).Not.ToHaveValueAsync("");
        await review.Keyboard.PressAsync("Enter");
        await Expect(review.Active).ToHaveAttributeAsync("data-number", "2");
    }

    [Fact]
    public async Task A_term_is_proposed_while_its_beginning_is_typed()
    {
        var (review, _) = await ReviewAsync("Plouescat");
        await review.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(review.Help).ToHaveAttributeAsync("data-help-of", "2");
        await review.TypeAsync(" The press conf");
        await Expect(review.Page.Locator("[data-suggestion]")).ToContainTextAsync("erence");
        await review.Keyboard.PressAsync("Alt+Enter");
        await Expect(review.Field).ToHaveValueAsync(Ends("press conference"));
    }

    [Fact]
    public async Task On_a_phone_the_help_is_a_sheet()
    {
        var article = await (await AppAsync()).AddTranslatedAsync(JourneyTexts.Article("Santec"));
        var review = new ReviewPage(await OpenAsync(await AppAsync(), article + "/review", new() { ViewportSize = new() { Width = 390, Height = 800 }, HasTouch = true }));
        await review.ReadyAsync();
        await Expect(review.Help).ToBeHiddenAsync();
        await review.Page.GetByRole(AriaRole.Button, new() { Name = "Help", Exact = true }).TapAsync();
        await Expect(review.Help).ToBeVisibleAsync();
        await review.Page.GetByRole(AriaRole.Button, new() { Name = "Close the help" }).TapAsync();
        await Expect(review.Help).ToBeHiddenAsync();
        Assert.Equal(390, await review.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private async Task<(ReviewPage Review, string Article)> ReviewAsync(string name)
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync(JourneyTexts.Article(name));
        var review = new ReviewPage(await OpenAsync(app, article + "/review"));
        await review.ReadyAsync();
        return (review, article);
    }

    private static System.Text.RegularExpressions.Regex Ends(string words) => new(System.Text.RegularExpressions.Regex.Escape(words) + "$");
}
