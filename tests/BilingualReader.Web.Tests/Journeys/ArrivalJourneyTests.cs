using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>A page that is open while its article is translated.</summary>
public sealed class ArrivalJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    private const int Paragraphs = 40;

    // So many that rows out of sight are not laid out.
    private const int ManyParagraphs = 90;

    // Every number of paragraphs done that the page ever shows, and every shift of what is on it.
    private const string Record = """
        () => {
          window.shown = [];
          window.shifts = [];
          const count = document.querySelector('header [data-done]');
          new MutationObserver(() => window.shown.push(Number(count.textContent))).observe(count, { childList: true, characterData: true, subtree: true });
          const nameOf = node => node && node.nodeType === 1 ? `${node.tagName}.${node.className}#${node.id}` : String(node && node.nodeName);
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) window.shifts.push({ value: entry.value, what: entry.sources.map(source => `${nameOf(source.node)} ${Math.round(source.previousRect.top)}>${Math.round(source.currentRect.top)}`).join(' ') });
          }).observe({ type: 'layout-shift' });
        }
        """;

    [Fact]
    public async Task Paragraphs_arrive_by_themselves_and_the_progress_in_words_moves_to_the_end()
    {
        var app = await AppAsync();
        using var hold = app.HoldEngine();
        var (reader, news) = await OpenWaitingAsync(app, "Molène", Paragraphs);
        await Expect(reader.Waiting).ToHaveCountAsync(Paragraphs + 1);
        await Expect(reader.Page.GetByText("Translating, 0 of 41 paragraphs done.")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Translating" })).ToHaveJSPropertyAsync("value", 0);

        hold.Release();
        await reader.CompletesAsync();
        await Expect(reader.Paragraphs).ToHaveCountAsync(Paragraphs);
        await Expect(reader.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("41 of 41");
        await Expect(reader.Said.Last).ToHaveTextAsync("The translation is complete.");

        var shown = await reader.Page.EvaluateAsync<int[]>("() => window.shown");
        Assert.NotEmpty(shown);
        Assert.Equal(shown.Order(), shown);
        Assert.Equal(Paragraphs + 1, shown[^1]);
        Assert.True(shown.Distinct().Count() > 3, $"Only {string.Join(", ", shown.Distinct())} were shown.");
        Assert.Contains(news, type => type == "text/event-stream");
    }

    [Theory]
    [InlineData("both", 1280, 0, Paragraphs)]
    [InlineData("stacked", 1280, 0, Paragraphs)]
    [InlineData("both", 1280, 15, Paragraphs)]
    [InlineData("both", 390, 0, Paragraphs)]
    [InlineData("both", 390, 60, ManyParagraphs)]
    public async Task Nothing_moves_while_paragraphs_arrive(string view, int width, int scrolledTo, int paragraphs)
    {
        var app = await AppAsync();
        using var hold = app.HoldEngine();
        var (reader, _) = await OpenWaitingAsync(app, $"Ouessant {view} {width} {scrolledTo}", paragraphs, width, $"?view={view}");
        if (scrolledTo > 0) await reader.Paragraph(scrolledTo).EvaluateAsync("row => row.scrollIntoView({ block: 'start', behavior: 'instant' })");
        await reader.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await reader.Page.EvaluateAsync("() => window.shifts.length = 0");

        hold.Release();
        await reader.CompletesAsync();
        await reader.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var shifts = await reader.Page.EvaluateAsync<Shift[]>("() => window.shifts");
        Assert.True(shifts.Sum(shift => shift.Value) < 0.01, string.Join('\n', shifts.Select(shift => $"{shift.Value}: {shift.What}")));
    }

    private async Task<(ReaderPage Reader, List<string> NewsTypes)> OpenWaitingAsync(JourneyApp app, string name, int paragraphs, int width = 1280, string query = "")
    {
        var article = await app.AddAsync(JourneyTexts.Long(name, paragraphs));
        var page = await OpenAsync(app, "/engines", new() { ViewportSize = new() { Width = width, Height = 800 } });
        var types = new List<string>();
        page.Response += (_, response) =>
        {
            if (response.Url.EndsWith("/news", StringComparison.Ordinal)) types.Add(response.Headers["content-type"]);
        };
        await page.GotoAsync(article + query);
        await page.EvaluateAsync(Record);
        return (new ReaderPage(page), types);
    }

    /// <summary>One shift that the browser has measured.</summary>
    private sealed record Shift
    {
        public double Value { get; set; }

        public string What { get; set; } = "";
    }
}
