using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>The reader as somebody sees it who reads, points, taps or types.</summary>
internal sealed partial class ReaderPage(IPage page)
{
    public IPage Page => page;

    /// <summary>The title with its translation.</summary>
    public ILocator Title => page.GetByRole(AriaRole.Group, new() { Name = "Title", Exact = true });

    /// <summary>Every pair of the text, the title left out.</summary>
    public ILocator Paragraphs => page.GetByRole(AriaRole.Group, new() { NameRegex = ParagraphName() });

    /// <summary>Pairs that still wait for their translation.</summary>
    public ILocator Waiting => page.GetByText("Waiting for its translation");

    /// <summary>Hidden lines, behind their summary.</summary>
    public ILocator Furniture => page.Locator("details", new() { HasText = "of page furniture hidden" });

    /// <summary>The card of a term.</summary>
    public ILocator Card => page.GetByRole(AriaRole.Complementary);

    /// <summary>All glossary terms of the article with their verdicts.</summary>
    public ILocator Ledger => page.GetByRole(AriaRole.Region, new() { Name = "Terms in this article" });

    /// <summary>What is said to somebody who does not see the page.</summary>
    public ILocator Said => page.GetByRole(AriaRole.Status);

    public ILocator Settings => page.GetByLabel("Text settings").First;

    public ILocator SettingsPanel => page.GetByRole(AriaRole.Form, new() { Name = "Text settings" });

    /// <summary>A pair by its number.</summary>
    public ILocator Paragraph(int number) =>
        page.GetByRole(AriaRole.Group, new() { Name = string.Create(CultureInfo.InvariantCulture, $"Paragraph {number}"), Exact = true });

    public static ILocator French(ILocator pair) => pair.Locator("[lang=fr]").First;

    public static ILocator English(ILocator pair) => pair.Locator("[lang|=en]").First;

    /// <summary>The sentences of one side of a pair.</summary>
    public static ILocator Sentences(ILocator side) => side.Locator("[data-s]");

    /// <summary>The glossary terms of one side of a pair.</summary>
    public static ILocator Terms(ILocator side) => side.Locator("a[href^='#term-']");

    /// <summary>A button of the switch between French, both, English and stacked.</summary>
    public ILocator View(string name) =>
        page.GetByRole(AriaRole.Group, new() { Name = "Columns" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{name}$") });

    /// <summary>Waits until every pair has its translation and the page knows that the run is over.</summary>
    public async Task CompletesAsync(float milliseconds = 30_000)
    {
        await Assertions.Expect(Title).ToBeVisibleAsync();
        await Assertions.Expect(Waiting).ToHaveCountAsync(0, new() { Timeout = milliseconds });
        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar, new() { Name = "Translating" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { NameRegex = PairName() }).Filter(new() { HasNot = page.Locator("[lang|=en]") })).ToHaveCountAsync(0);
    }

    public async Task ChooseAsync(string setting)
    {
        if (!await SettingsPanel.IsVisibleAsync()) await Settings.ClickAsync();
        await SettingsPanel.GetByRole(AriaRole.Radio, new() { Name = setting }).CheckAsync();
    }

    [GeneratedRegex(@"^Paragraph \d+$")]
    private static partial Regex ParagraphName();

    [GeneratedRegex(@"^(Title|Paragraph \d+)$")]
    private static partial Regex PairName();
}
