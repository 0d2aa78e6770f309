using System.Text.RegularExpressions;
using BilingualReader.Web.Tests.Glossaries;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Working with the glossary in a browser, with the offline engine behind it.</summary>
[Collection(nameof(PagesCollection))]
public sealed partial class GlossaryJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared), IDisposable
{
    private readonly GlossaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Words_selected_in_the_reader_become_an_entry_by_one_key_and_the_paragraph_is_made_again_alone()
    {
        var (app, article) = await StartAsync();
        var page = await OpenAsync(app, article, new() { ReducedMotion = ReducedMotion.Reduce });
        await SelectAsync(page, "un quai plus long", "quai");

        await page.Keyboard.PressAsync("a");
        await Expect(page).ToHaveURLAsync(EntryAddress());
        await Expect(page.GetByLabel("French", new() { Exact = true })).ToHaveValueAsync("quai");
        await Expect(page.Locator(".entry-context")).ToContainTextAsync("un quai plus long");
        await page.GetByLabel("English", new() { Exact = true }).FillAsync("wharf");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it changes" }).PressAsync("Enter");
        await Expect(page.Locator(".impact")).ToContainTextAsync("1 article, 1 occurrence");
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(article) + "#p"));
        Assert.Contains("quai\twharf", await File.ReadAllTextAsync(folder.PathOf("fr-en/port.tsv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var row = page.Locator(".pair", new() { HasText = "un quai plus long" });
        await Expect(row.Locator(".stale")).ToBeVisibleAsync();
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
        await row.GetByRole(AriaRole.Button, new() { Name = "Translate again" }).ClickAsync();
        await Expect(row.Locator(".target .term.exact")).ToHaveTextAsync("wharf");
        await Expect(page.Locator(".stale")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_button_stands_there_while_words_are_selected()
    {
        var (app, article) = await StartAsync();
        var page = await OpenAsync(app, article, new() { ViewportSize = new() { Width = 390, Height = 800 } });
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Add to the glossary" });
        await Expect(button).ToBeHiddenAsync();

        await SelectAsync(page, "un quai plus long", "quai plus long");
        await button.ClickAsync();

        await Expect(page).ToHaveURLAsync(EntryAddress());
        await Expect(page.GetByLabel("French", new() { Exact = true })).ToHaveValueAsync("quai plus long");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_changed_entry_replaces_what_a_person_picks_with_and_without_script(bool hasScript)
    {
        var (app, article) = await StartAsync();
        var page = await OpenAsync(app, "/glossary?q=bassin", new() { ReducedMotion = ReducedMotion.Reduce, JavaScriptEnabled = hasScript });

        await page.Locator("table.glossary a").First.ClickAsync();
        await page.GetByLabel("English", new() { Exact = true }).FillAsync("inner basin");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it changes" }).ClickAsync();
        await Expect(page.Locator(".impact")).ToContainTextAsync("1 can be replaced safely");
        if (hasScript) await page.BreaksNoRuleAsync("light", "sepia", "dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("Changed “bassin” from “dock” to “inner basin”.");
        if (hasScript) await page.BreaksNoRuleAsync("light", "dark");

        await page.GotoAsync(article);
        await Expect(page.Locator(".target .term.exact", new() { HasText = "inner basin" })).ToHaveCountAsync(1);
        await Expect(page.Locator(".stale")).ToHaveCountAsync(0);
        await page.GotoAsync("/glossary/history");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(page.Locator(".changes")).ToContainTextAsync("Change 1 taken back");
        if (hasScript) await page.BreaksNoRuleAsync("light", "sepia", "dark");
        Assert.Contains("bassin\tdock", await File.ReadAllTextAsync(folder.PathOf("fr-en/port.tsv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_key_makes_a_name_an_entry()
    {
        var (app, article) = await StartAsync();
        var page = await OpenAsync(app, article + "/names", new() { ReducedMotion = ReducedMotion.Reduce });
        var first = await page.Locator("[data-name-add] input[name=source]").First.InputValueAsync();

        await page.Keyboard.PressAsync("a");

        await Expect(page.Locator(".notice")).ToContainTextAsync($"Added “{first}”");
        Assert.Contains(first + "\t", await File.ReadAllTextAsync(folder.PathOf("fr-en/port.tsv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_imported_and_the_report_and_the_glossaries_break_no_rule()
    {
        var (app, _) = await StartAsync();
        var page = await OpenAsync(app, "/glossary/import", new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GetByLabel("or a list, pasted").FillAsync("français;anglais\npêcheur;fisherman\nbassin;harbour basin\n;nothing\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would happen" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 new, 1 changed, 0 there already, 1 refused");
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import into" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 added, 1 changed");

        await page.GotoAsync("/glossary/report");
        await Expect(page.Locator("table.report")).ToContainTextAsync("pêcheur");
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
        await page.GotoAsync("/glossary/files");
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
    }

    private static Task SelectAsync(IPage page, string around, string words) => page.Locator(".pair .source", new() { HasText = around }).EvaluateAsync(
        """
        (text, words) => {
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + words.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return;
          }
          throw new Error("The words stand nowhere: " + words);
        }
        """,
        words);

    private async Task<(JourneyApp App, string Article)> StartAsync()
    {
        Requirements.Apertium();
        folder.Write("fr-en/port.tsv", "source\ttarget\nbassin\tdock\n");
        var app = await NewAppAsync(("Glossary__Path", folder.Root));
        return (app, await app.AddTranslatedAsync(JourneyTexts.Article("Lampaul")));
    }

    [GeneratedRegex("/glossary/entry\\?")]
    private static partial Regex EntryAddress();
}
