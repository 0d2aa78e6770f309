using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Runs that end before their time, by a person or by the end of the app.</summary>
public sealed class StopAndResumeTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    // Enough for a fast machine not to be through before the stop, and time enough for a slow one to end.
    private const int Paragraphs = 500;
    private const float Patience = 180_000;

    [Fact]
    public async Task A_run_that_was_stopped_in_the_middle_is_gone_on_with()
    {
        var app = await AppAsync();
        var article = await app.AddAsync(JourneyTexts.Long("Batz", Paragraphs));
        var reader = new ReaderPage(await OpenAsync(app, article));
        await IsUnderWayAsync(reader);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).FollowAsync();
        var resume = reader.Page.GetByRole(AriaRole.Button, new() { Name = "Resume" });
        await Expect(resume).ToBeVisibleAsync();
        await Expect(reader.Page.GetByText(new Regex(@"\d+ paragraphs are not translated yet"))).ToBeVisibleAsync();
        var done = await reader.Paragraphs.Locator("[lang|=en]").CountAsync();
        Assert.InRange(done, 1, Paragraphs - 1);

        await resume.FollowAsync();
        await reader.CompletesAsync(Patience);
        await Expect(reader.Paragraphs.Locator("[lang|=en]")).ToHaveCountAsync(Paragraphs);
        await AssertOnceEachAsync(app, article);
    }

    [Fact]
    public async Task An_app_that_was_stopped_in_the_middle_goes_on_by_itself_also_on_a_page_left_open()
    {
        // The open page notices that the app is away, says so on the console, and comes back by itself.
        Forgive("ERR_CONNECTION_REFUSED");
        Forgive("ERR_INCOMPLETE_CHUNKED_ENCODING");
        Requirements.Apertium();
        var app = await NewAppAsync();
        var article = await app.AddAsync(JourneyTexts.Long("Sein", Paragraphs));
        var reader = new ReaderPage(await OpenAsync(app, article));
        await IsUnderWayAsync(reader);
        await app.StopAsync();
        var state = await StateAsync(app, article);
        Assert.NotNull(state.Run);
        Assert.NotEmpty(state.Run.Open);

        await app.StartAgainAsync();
        await reader.CompletesAsync(Patience);
        await AssertOnceEachAsync(app, article);
        await reader.Page.ReloadAsync();
        await reader.CompletesAsync(Patience);
        await Expect(reader.Paragraphs).ToHaveCountAsync(Paragraphs);
    }

    private static async Task IsUnderWayAsync(ReaderPage reader) => await Expect(reader.Paragraphs.Locator("[lang|=en]").Nth(2)).ToBeAttachedAsync();

    private static async Task AssertOnceEachAsync(JourneyApp app, string article)
    {
        var journal = await StorageFolder.StoreIn(app.DataFolder).FindAsync(IdOf(article), TestContext.Current.CancellationToken);
        var made = journal!.Entries.Select(entry => entry.Event).OfType<MachineTranslated>().Select(translated => translated.Block).ToList();
        Assert.Equal(Paragraphs + 1, made.Count);
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    private static async Task<ArticleState> StateAsync(JourneyApp app, string article)
    {
        var journal = await StorageFolder.StoreIn(app.DataFolder).FindAsync(IdOf(article), TestContext.Current.CancellationToken);
        return ArticleState.Fold(IdOf(article), journal!.Entries)!;
    }

    private static ArticleId IdOf(string article)
    {
        Assert.True(ArticleId.TryParse(article.Split('/')[^1], out var id));
        return id;
    }
}
