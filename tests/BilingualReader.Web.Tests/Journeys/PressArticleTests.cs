using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>
/// A press article as people paste it. It is somebody else's text and not part of this repository: the test reads it from the
/// folder <c>../shared/articles</c> beside it, and is passed over where there is none.
/// </summary>
public sealed partial class PressArticleTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    private const string Title = "La résistance irakienne continue de combattre les forces américaines jusqu'à ce qu'elles soient chassées de la région.";

    [Fact]
    public async Task A_pasted_agency_report_comes_out_clean_whole_and_with_every_term_accounted_for()
    {
        var text = await ReadAsync("003_25d4c80172c26fa7.txt");
        var page = await OpenAsync(await AppAsync(), "/add");
        var add = new AddPage(page);
        await add.PreviewAsync(text);
        await Expect(add.Title).ToHaveValueAsync(Title);
        await Expect(add.Outlet).ToHaveValueAsync("Saba (Agence de Presse Yéménite)");
        await Expect(add.Published).ToHaveValueAsync("2023-12-05");
        await Expect(add.Address).ToHaveValueAsync("https://www.saba.ye/fr/news3286274.htm");
        foreach (var hidden in new[] { "A.A.A.", "resource : Saba", "[05/ DÈcembre/2023]", "https://www.saba.ye/" }) await Expect(add.Hidden.Filter(new() { HasText = hidden })).ToHaveCountAsync(1);
        foreach (var line in await add.Hidden.AllAsync()) await Expect(line.Locator("label > :last-child")).ToHaveTextAsync(Reason());
        var kept = await add.Kept.CountAsync();
        await add.Translate.FollowAsync();

        var reader = new ReaderPage(page);
        await reader.CompletesAsync();
        await Expect(ReaderPage.French(reader.Title)).ToHaveTextAsync(Title);
        await Expect(page.GetByRole(AriaRole.Main).GetByText("Saba (Agence de Presse Yéménite)")).ToBeVisibleAsync();
        await Expect(page.GetByText("5 December 2023")).ToBeVisibleAsync();

        // The title is a pair of its own.
        await Expect(reader.Paragraphs).ToHaveCountAsync(kept - 1);
        await TermsAreAccountedForAsync(reader);
    }

    private static async Task TermsAreAccountedForAsync(ReaderPage reader)
    {
        var entries = await reader.Ledger.GetByRole(AriaRole.Listitem).AllAsync();
        Assert.True(entries.Count > 10);
        var uses = 0;
        foreach (var entry in entries)
        {
            await Expect(entry).ToContainTextAsync(Verdict());
            await Expect(entry).Not.ToContainTextAsync("not found in the translation");
            await Expect(entry).Not.ToContainTextAsync("not translated yet");
            uses += int.Parse(UseCount().Match(await entry.InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
        }

        // Every occurrence that is marked in the French text has its line in the ledger.
        Assert.Equal(uses, await reader.Page.Locator("[lang=fr] a[href^='#term-']").CountAsync());
        await Expect(reader.Page.GetByText($"all {uses} glossary terms as wanted")).ToBeVisibleAsync();
    }

    private static async Task<string> ReadAsync(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) continue;
            var article = Path.Combine(folder.Parent!.FullName, "shared", "articles", name);
            Assert.SkipUnless(File.Exists(article), "The press articles in ../shared/articles are not here.");
            return await File.ReadAllTextAsync(article, TestContext.Current.CancellationToken);
        }

        throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }

    [GeneratedRegex(@"\S.{4,}")]
    private static partial Regex Reason();

    [GeneratedRegex("as the glossary has it|in another form of the word|another accepted rendering")]
    private static partial Regex Verdict();

    [GeneratedRegex(@"(\d+) uses? here")]
    private static partial Regex UseCount();
}
