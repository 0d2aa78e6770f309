using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Text that would like to be more than text.</summary>
[Collection(nameof(PagesCollection))]
public sealed class HostileTextTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    private const string Script = "<script>alert(1)</script>";
    private const string Picture = "<img src=x onerror=alert(2)>";

    private const string Text = $"""
        Le port {Script} rouvre lundi matin

        Les premiers bateaux {Picture} sont rentrés à l'aube, et la criée a ouvert ses portes une heure plus tard.

        Le maire a dit </p></article><h1>{Script}</h1> que le bassin du nord restera ouvert toute l'année.

        Une [adresse](javascript:alert(3)) et une [autre](https://exemple.example/) sont dans le texte du journal.
        """;

    [Theory]
    [InlineData("PlainText")]
    [InlineData("Markdown")]
    public async Task Markup_in_an_article_is_shown_as_text_on_every_page(string format)
    {
        var app = await AppAsync();
        var page = await OpenAsync(app, "/add");
        var add = new AddPage(page);
        await page.GetByLabel("Read it as").SelectOptionAsync(format);
        await add.PreviewAsync(Text);
        await Expect(add.Title).ToHaveValueAsync($"Le port {Script} rouvre lundi matin");
        await IsTextAsync(page);
        await add.Translate.FollowAsync();

        var reader = new ReaderPage(page);
        await reader.CompletesAsync();
        await Expect(ReaderPage.French(reader.Title)).ToContainTextAsync(Script);
        await Expect(ReaderPage.French(reader.Paragraphs.Filter(new() { HasText = "Les premiers bateaux" }))).ToContainTextAsync(Picture);
        await IsTextAsync(page);
        await Expect(page.Locator("article [lang] :not(span, a, em, strong, code, del)")).ToHaveCountAsync(0);
        await page.GotoAsync("/?q=rouvre");
        await Expect(page.GetByText(Script).First).ToBeVisibleAsync();
        await IsTextAsync(page);
    }

    private static async Task IsTextAsync(IPage page)
    {
        await Expect(page.Locator("body script, img, iframe, object, style, a[href^='javascript' i]")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
    }
}
