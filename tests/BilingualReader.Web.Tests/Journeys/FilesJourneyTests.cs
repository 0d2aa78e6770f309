using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>An article goes out to another program and comes back changed.</summary>
[Collection(nameof(PagesCollection))]
public sealed class FilesJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_goes_out_comes_back_and_is_taken_with_and_without_script(bool hasScript)
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync(JourneyTexts.Article($"Camaret {hasScript}"));
        var page = await OpenAsync(app, article, new() { JavaScriptEnabled = hasScript, ReducedMotion = ReducedMotion.Reduce });
        await page.GetByRole(AriaRole.Link, new() { Name = "Export and import…" }).ClickAsync();
        if (hasScript) await page.BreaksNoRuleAsync("light", "sepia", "dark");

        var path = Path.Combine(app.DataFolder, $"returned-{hasScript}.xlf");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download : XLIFF 2.1" }).ClickAsync());
        Assert.EndsWith(".xlf", download.SuggestedFilename, StringComparison.Ordinal);
        await download.SaveAsAsync(path);
        var file = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var start = file.LastIndexOf("<target>", StringComparison.Ordinal) + "<target>".Length;
        await File.WriteAllTextAsync(path, file.Insert(start, "Corrected: "), TestContext.Current.CancellationToken);

        await page.GetByLabel("A file that came back").SetInputFilesAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it changes" }).ClickAsync();
        await Expect(page.Locator("#preview + p")).ToContainTextAsync("1 changed, 0 changed on both sides");
        await Expect(page.Locator(".returned ins").First).ToContainTextAsync("Corrected");
        if (hasScript) await page.BreaksNoRuleAsync("light", "sepia", "dark");
        foreach (var width in hasScript ? new[] { 320, 390 } : [])
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{width} px: wider than the window.");
        }

        await page.GetByLabel("Whose work it is").FillAsync("Ada");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("1 paragraph changed");
        await page.GetByRole(AriaRole.Link, new() { Name = "See the article" }).ClickAsync();
        await Expect(page.Locator(".pair .target", new() { HasText = "Corrected: " })).ToHaveCountAsync(1);
    }
}
