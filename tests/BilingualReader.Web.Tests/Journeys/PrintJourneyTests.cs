using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>The article on paper.</summary>
[Collection(nameof(PagesCollection))]
public sealed partial class PrintJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    // A4 without its margins, in CSS pixels.
    private const int PaperWidth = 680;

    [Fact]
    public async Task Paper_has_both_columns_and_no_controls()
    {
        var app = await AppAsync();
        var page = await OpenAsync(app, await app.AddTranslatedAsync(JourneyTexts.Article("Brignogan")), new() { ViewportSize = new() { Width = PaperWidth, Height = 900 } });
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var reader = new ReaderPage(page);
        foreach (var pair in await reader.Paragraphs.AllAsync())
        {
            var french = (await ReaderPage.French(pair).BoundingBoxAsync())!;
            var english = (await ReaderPage.English(pair).BoundingBoxAsync())!;
            Assert.True(english.X >= french.X + french.Width - 1);
            Assert.True(Math.Abs(english.Y - french.Y) < 2);
        }

        foreach (var control in await page.Locator("button, input, select, textarea, nav, [role=search], dialog").AllAsync()) await Expect(control).ToBeHiddenAsync();
        await Expect(page.GetByText("Apertium, on this machine:")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_long_article_is_several_pages_with_nothing_left_out()
    {
        var app = await AppAsync();
        var page = await OpenAsync(app, await app.AddTranslatedAsync(JourneyTexts.Long("Bréhat", 60)));
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);

        // 60 paragraphs of a dozen lines each do not go on fewer.
        Assert.InRange(PagePattern().Count(pdf), 8, 40);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PagePattern();
}
