using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Reading an article that is translated.</summary>
public sealed class ReadingJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    private const string LitColour = "element => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)'";
    private static readonly string Text = JourneyTexts.Article("Brignogan");

    [Fact]
    public async Task Every_view_shows_its_columns_and_is_remembered()
    {
        var reader = await ReadAsync();
        var pair = reader.Paragraphs.First;
        await SidesAreAsync(pair, french: true, english: true);
        Assert.True(await AreBesideAsync(pair));

        await reader.View("FR").ClickAsync();
        await SidesAreAsync(pair, french: true, english: false);
        await reader.View("EN").ClickAsync();
        await SidesAreAsync(pair, french: false, english: true);
        await reader.View("Stacked").ClickAsync();
        await SidesAreAsync(pair, french: true, english: true);
        Assert.False(await AreBesideAsync(pair));

        await reader.Page.ReloadAsync();
        Assert.False(await AreBesideAsync(pair));
        await reader.View(@"FR.\|.EN").ClickAsync();
        Assert.True(await AreBesideAsync(pair));
        await Expect(reader.View(@"FR.\|.EN")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task The_partner_of_a_sentence_lights_up_on_both_sides()
    {
        var reader = await ReadAsync();
        var pair = reader.Paragraphs.Filter(new() { HasText = "Les pêcheurs avaient réuni" });
        var french = ReaderPage.Sentences(ReaderPage.French(pair)).Nth(1);
        var english = ReaderPage.Sentences(ReaderPage.English(pair)).Nth(1);
        var other = ReaderPage.Sentences(ReaderPage.English(pair)).Nth(0);
        await Expect(french).ToContainTextAsync("calendrier");
        await Expect(english).ToContainTextAsync("calendar");

        await french.HoverAsync();
        await IsLitAsync(english);
        await IsDarkAsync(other);
        await english.HoverAsync();
        await IsLitAsync(french);
        await reader.Page.Mouse.MoveAsync(2, 2);
        await IsDarkAsync(english);

        await french.ClickAsync();
        await reader.Page.Mouse.MoveAsync(2, 2);
        await IsLitAsync(english);
        await reader.Page.Keyboard.PressAsync("Escape");
        await IsDarkAsync(english);

        await pair.FocusAsync();
        await pair.GetByRole(AriaRole.Link).First.FocusAsync();
        await reader.Page.Keyboard.PressAsync("s");
        await reader.Page.Keyboard.PressAsync("s");
        await IsLitAsync(english);
        await Expect(french).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_card_of_a_term_opens_on_hover_and_on_focus_and_closes_with_escape()
    {
        var reader = await ReadAsync();
        var term = TermIn(reader);
        await Expect(reader.Card).ToBeHiddenAsync();

        await term.HoverAsync();
        await Expect(reader.Card).ToContainTextAsync("press conference");
        await Expect(reader.Card).ToContainTextAsync("as the glossary has it");
        await reader.Card.HoverAsync();
        await Expect(reader.Card).ToBeVisibleAsync();
        await reader.Page.Mouse.MoveAsync(2, 2);
        await Expect(reader.Card).ToBeHiddenAsync();

        await term.FocusAsync();
        await Expect(reader.Card).ToBeVisibleAsync();
        await Expect(term).ToHaveAccessibleDescriptionAsync(new Regex("press conference"));
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(reader.Card).ToBeHiddenAsync();
        await Expect(term).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_tap_opens_the_card_of_a_term_and_lights_a_sentence()
    {
        var reader = await ReadAsync(new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 390, Height = 800 } });
        await TermIn(reader).TapAsync();
        await Expect(reader.Card).ToContainTextAsync("press conference");
        await Expect(reader.Page).Not.ToHaveURLAsync(new Regex("#term"));

        var pair = reader.Paragraphs.Filter(new() { HasText = "Les pêcheurs avaient réuni" });
        await ReaderPage.Sentences(ReaderPage.French(pair)).Nth(0).TapAsync();
        await Expect(reader.Card).ToBeHiddenAsync();
        await IsLitAsync(ReaderPage.Sentences(ReaderPage.English(pair)).Nth(0));
    }

    [Fact]
    public async Task Theme_text_size_and_line_length_are_remembered()
    {
        var reader = await ReadAsync();
        var text = ReaderPage.French(reader.Paragraphs.First);
        var before = await LookAsync(text);
        await reader.ChooseAsync("Dark");
        await reader.ChooseAsync("135");
        await reader.ChooseAsync("Short");
        var after = await LookAsync(text);
        Assert.NotEqual(before.Colour, after.Colour);
        Assert.True(after.Size > before.Size);
        Assert.True(after.Width / after.Size < before.Width / before.Size);

        await reader.Page.ReloadAsync();
        Assert.Equal(after, await LookAsync(text));
        await reader.Settings.ClickAsync();
        foreach (var choice in new[] { "Dark", "135", "Short" }) await Expect(reader.SettingsPanel.GetByRole(AriaRole.Radio, new() { Name = choice })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_permanent_link_leads_to_its_paragraph_below_the_bar()
    {
        var app = await AppAsync();

        // So long that rows out of sight are not laid out, and their heights only guessed.
        var article = await app.AddAsync(JourneyTexts.Long("Bréhat", 400), translate: false);
        var reader = new ReaderPage(await OpenAsync(app, article + "#p250"));
        await IsBelowBarAsync(reader, 250);
        await reader.Paragraph(251).GetByRole(AriaRole.Link, new() { NameRegex = new("^Paragraph 251") }).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex("#p251$"));
        await IsBelowBarAsync(reader, 251);
    }

    [Fact]
    public async Task A_hidden_line_is_shown_turned_into_text_and_translated()
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync(JourneyTexts.Article("Camaret"));
        var reader = new ReaderPage(await OpenAsync(app, article));
        var furniture = reader.Furniture.Filter(new() { HasText = "Partager cet article" });
        var line = furniture.GetByText("Partager cet article");
        await Expect(line).ToBeHiddenAsync();
        await furniture.Locator("summary").ClickAsync();
        await Expect(line).ToBeVisibleAsync();
        var before = await reader.Paragraphs.CountAsync();
        await furniture.GetByRole(AriaRole.Button, new() { Name = "Show as text" }).FollowAsync();
        await Expect(reader.Paragraphs).ToHaveCountAsync(before + 1);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).FollowAsync();
        await reader.CompletesAsync();
        await Expect(ReaderPage.English(reader.Paragraphs.Filter(new() { HasText = "Partager cet article" }))).ToContainTextAsync("article");
    }

    [Fact]
    public async Task An_article_is_searched_for_deleted_and_had_back()
    {
        var app = await AppAsync();
        await app.AddTranslatedAsync(JourneyTexts.Article("Porspoder"));
        await app.AddTranslatedAsync(JourneyTexts.Article("Roscanvel"));
        var page = await OpenAsync(app, "/");
        var wanted = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Porspoder" });
        await page.GetByRole(AriaRole.Searchbox).FillAsync("porspoder");
        await page.FollowAsync(() => page.Keyboard.PressAsync("Enter"));
        await Expect(wanted).ToBeVisibleAsync();
        await Expect(page.GetByText("Roscanvel")).ToHaveCountAsync(0);

        await wanted.GetByRole(AriaRole.Button, new() { Name = "Delete" }).FollowAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Deleted:" })).ToContainTextAsync("Porspoder");
        await Expect(wanted).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).FollowAsync();
        await Expect(wanted).ToBeVisibleAsync();
    }

    private async Task<ReaderPage> ReadAsync(BrowserNewContextOptions? options = null)
    {
        var app = await AppAsync();
        var reader = new ReaderPage(await OpenAsync(app, await app.AddTranslatedAsync(Text), options));
        await reader.CompletesAsync();
        return reader;
    }

    private static ILocator TermIn(ReaderPage reader) =>
        ReaderPage.Terms(ReaderPage.French(reader.Paragraphs.Filter(new() { HasText = "Le conseil municipal" }))).Filter(new() { HasText = "conférence de presse" });

    private static async Task SidesAreAsync(ILocator pair, bool french, bool english)
    {
        await Expect(ReaderPage.French(pair)).ToBeVisibleAsync(new() { Visible = french });
        await Expect(ReaderPage.English(pair)).ToBeVisibleAsync(new() { Visible = english });
    }

    private static async Task<bool> AreBesideAsync(ILocator pair)
    {
        var french = await ReaderPage.French(pair).BoundingBoxAsync();
        var english = await ReaderPage.English(pair).BoundingBoxAsync();
        return english!.X >= french!.X + french.Width && Math.Abs(english.Y - french.Y) < 2;
    }

    private static async Task IsLitAsync(ILocator sentence) => await EventuallyAsync(sentence, LitColour);

    private static async Task IsDarkAsync(ILocator sentence) => await EventuallyAsync(sentence, $"element => !({LitColour})(element)");

    private static async Task EventuallyAsync(ILocator element, string condition) =>
        await element.Page.WaitForFunctionAsync($"element => ({condition})(element)", await element.ElementHandleAsync());

    private static async Task<Look> LookAsync(ILocator text) => await text.EvaluateAsync<Look>(
        "element => { const style = getComputedStyle(element); return { Colour: style.color, Size: parseFloat(style.fontSize), Width: element.getBoundingClientRect().width }; }");

    private static async Task IsBelowBarAsync(ReaderPage reader, int number)
    {
        await Expect(reader.Paragraph(number)).ToBeInViewportAsync(new() { Ratio = 1 });
        await reader.Page.WaitForFunctionAsync(
            "number => { const row = document.getElementById(`p${number}`).getBoundingClientRect(); const bar = document.querySelector('header').getBoundingClientRect(); return row.top >= bar.bottom && row.top < bar.bottom + 60; }",
            number);
    }

    /// <summary>How a text looks: its colour, its size and the length of its lines in pixels.</summary>
    private sealed record Look
    {
        public string Colour { get; set; } = "";

        public double Size { get; set; }

        public double Width { get; set; }
    }
}
