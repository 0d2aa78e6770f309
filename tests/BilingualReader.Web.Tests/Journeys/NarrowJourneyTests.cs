using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>A phone, and large text.</summary>
[Collection(nameof(PagesCollection))]
public sealed class NarrowJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    // WCAG 2.2, 2.5.8: 24 by 24 pixels; a target in a line of text is free.
    private const string SmallTargets = """
        () => [...document.querySelectorAll('a[href], button, summary, input, select, textarea')].flatMap(element => {
          const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && element.getClientRects().length > 0;
          if (!shown || element.type === 'hidden' || element.disabled || element.closest('.visually-hidden, .skip')) return [];
          const inText = element.matches('a') && getComputedStyle(element).display === 'inline' && element.parentElement.textContent.trim().length > element.textContent.trim().length;
          if (inText) return [];
          const boxes = [element, ...(element.labels ?? [])].map(node => node.getBoundingClientRect());
          const width = Math.max(...boxes.map(box => box.right)) - Math.min(...boxes.map(box => box.left));
          const height = Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top));
          return width >= 24 && height >= 24 ? [] : [`${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim()}: ${width} x ${height}`];
        })
        """;

    private const string Overflow = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(element => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.visually-hidden'))
          .map(element => `${element.tagName}.${element.className} to ${element.getBoundingClientRect().right}`)
        """;

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task No_page_scrolls_sideways_and_every_target_is_large_enough(int width)
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync(JourneyTexts.Article("Plouguerneau"));
        var page = await OpenAsync(app, "/", new() { ViewportSize = new() { Width = width, Height = 700 }, HasTouch = true });
        foreach (var path in new[] { "/", "/add", "/add?sample=1-depeche.txt", "/glossary", "/glossary/entry", "/glossary/files", "/glossary/import", "/glossary/history", "/glossary/report", "/glossary/names", "/engines", "/memory?q=quai", "/checks", "/spending", "/work", "/work?by=engine", "/deleted", article, article + "?tidy=true", article + "#p2", article + "/compare", article + "/names", article + "/errors", article + "/checks", article + "/files", article + "/review", article + "/review?order=risk&find=the&replace=a" })
        {
            await page.GotoAsync(path);
            await FitsAsync(page);
        }
    }

    [Fact]
    public async Task French_stands_above_its_English_on_a_phone()
    {
        var reader = await ReadAsync(new() { ViewportSize = new() { Width = 390, Height = 700 }, HasTouch = true, IsMobile = true });
        foreach (var pair in await reader.Paragraphs.AllAsync())
        {
            var french = (await ReaderPage.French(pair).BoundingBoxAsync())!;
            var english = (await ReaderPage.English(pair).BoundingBoxAsync())!;
            Assert.True(english.Y >= french.Y + french.Height - 1);
            Assert.True(Math.Abs(english.X - french.X) < 30);
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Text_of_twice_the_size_loses_nothing(int width)
    {
        var reader = await ReadAsync(new() { ViewportSize = new() { Width = width, Height = 700 } });
        var before = await SizeAsync(reader);
        await reader.ChooseAsync("200");
        await FitsAsync(reader.Page);
        Assert.Equal(2 * before, await SizeAsync(reader), tolerance: 0.5);
        await reader.Settings.ClickAsync();
        await FitsAsync(reader.Page);
        await Expect(ReaderPage.French(reader.Paragraphs.First)).ToBeVisibleAsync();
        await Expect(ReaderPage.English(reader.Paragraphs.First)).ToBeVisibleAsync();
        foreach (var view in new[] { "FR", "EN", "Stacked" }) await reader.View(view).ClickAsync();
    }

    private static async Task<double> SizeAsync(ReaderPage reader) =>
        await ReaderPage.French(reader.Paragraphs.First).EvaluateAsync<double>("element => parseFloat(getComputedStyle(element).fontSize)");

    private static async Task FitsAsync(IPage page)
    {
        Assert.Empty(await page.EvaluateAsync<string[]>(Overflow));
        Assert.Empty(await page.EvaluateAsync<string[]>(SmallTargets));
    }

    private async Task<ReaderPage> ReadAsync(BrowserNewContextOptions options)
    {
        var app = await AppAsync();
        return new ReaderPage(await OpenAsync(app, await app.AddTranslatedAsync(JourneyTexts.Article("Brignogan")), options));
    }
}
