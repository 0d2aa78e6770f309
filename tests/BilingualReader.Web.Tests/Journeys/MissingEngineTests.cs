using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>A machine where the offline engine is not installed.</summary>
public sealed class MissingEngineTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    [Fact]
    public async Task The_app_says_what_to_install_and_runs_all_the_same()
    {
        var empty = Directory.CreateTempSubdirectory("bilingual-no-engine-");
        try
        {
            var app = await NewAppAsync(("Engines__Apertium__DataPath", empty.FullName));
            var page = await OpenAsync(app, "/");
            await SaysWhatToInstallAsync(page);

            await page.GotoAsync("/add");
            var add = new AddPage(page);
            await add.PreviewAsync(JourneyTexts.Article("Primel"));
            await add.Translate.FollowAsync();
            var reader = new ReaderPage(page);
            await Expect(ReaderPage.French(reader.Title)).ToHaveTextAsync("Le port de Primel rouvre après six mois de travaux");
            await Expect(ReaderPage.French(reader.Paragraphs.First)).ToContainTextAsync("réouverture du bassin nord");
            await SaysWhatToInstallAsync(page);

            Forgive("status of 409");
            await page.GetByRole(AriaRole.Button, new() { Name = "Translate", Exact = true }).FollowAsync();
            await SaysWhatToInstallAsync(page);
            await page.GotoAsync("/engines");
            await Expect(page.Locator("#apertium").GetByText("Not ready")).ToBeVisibleAsync();
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    private static async Task SaysWhatToInstallAsync(IPage page)
    {
        var notice = page.GetByRole(AriaRole.Alert);
        await Expect(notice).ToContainTextAsync("Apertium is not fully installed");
        await Expect(notice).ToContainTextAsync("apt-get install");
    }
}
