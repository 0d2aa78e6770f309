using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>
/// A reviewer types while the app is killed, the connection is cut, the tab is closed and the browser forgets everything, two
/// hundred times in no order: what was confirmed is there, and what was typed up to a second before.
/// </summary>
[Collection(nameof(BlowsCollection))]
public sealed class ReviewKilledTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    private const int Blows = 200;
    private const int Seed = 20_261_121;
    private const int LastParagraph = 6;

    // What a page may lose when even the browser has forgotten it.
    private const int MostLostMilliseconds = 1_000;

    private int words;

    [Fact]
    public async Task Two_hundred_kills_and_cuts_lose_nothing()
    {
        Requirements.Apertium();
        foreach (var part in new[] { "ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "ERR_SOCKET_NOT_CONNECTED", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_CONTENT_LENGTH_MISMATCH", "ERR_FAILED", "ERR_ABORTED", "Failed to fetch" }) Forgive(part);

        // One worker: each start loads the programs of every worker.
        var app = await NewAppAsync(("Translation__Engine", "apertium"), ("Engines__Apertium__Workers", "1"));
        var article = await app.AddAsync(JourneyTexts.Article("Ouessant"), translate: false);
        var random = new Random(Seed);
        var wanted = new Dictionary<int, string>();
        var review = await OpenedAsync((await OpenAsync(app, article + "/review?pair=2")).Context, article, 2);
        for (var blow = 0; blow < Blows; blow++)
        {
            var number = random.Next(2, LastParagraph) is var drawn && drawn == 5 ? LastParagraph : drawn;
            var context = review.Page.Context;
            await ActivateAsync(review, number);
            switch (random.Next(20))
            {
                case 0:
                    await TypeAsync(review, wanted, number);
                    await app.KillAsync();
                    await TypeAsync(review, wanted, number);
                    await app.StartAgainAsync();
                    await StoredAsync(review);
                    break;
                case < 10:
                    await TypeAsync(review, wanted, number);
                    await context.SetOfflineAsync(true);
                    await TypeAsync(review, wanted, number);
                    await review.Page.WaitForTimeoutAsync(random.Next(100));
                    await context.SetOfflineAsync(false);
                    break;
                case < 17:
                    await TypeAsync(review, wanted, number);
                    await review.Page.CloseAsync();
                    review = await OpenedAsync(context, article, number);
                    break;
                case < 19:
                    // The browser itself is gone, with all that it kept: what is a second old, by the clock of the page, is with the app.
                    await TypeAsync(review, wanted, number);
                    await review.Page.EvaluateAsync("milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))", MostLostMilliseconds);
                    await review.Page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
                    await review.Page.CloseAsync();
                    review = await OpenedAsync(context, article, number);
                    break;
                default:
                    await TypeAsync(review, wanted, number);
                    await review.Keyboard.PressAsync("Control+s");
                    await StoredAsync(review);
                    await app.KillAsync();
                    await app.StartAgainAsync();
                    break;
            }
        }

        await StoredAsync(review);
        var fresh = (await OpenAsync(app, article + "/review")).Context;
        foreach (var (number, text) in wanted) Assert.Equal(text, await (await OpenedAsync(fresh, article, number)).Field.InputValueAsync());
    }

    private static async Task<ReviewPage> OpenedAsync(IBrowserContext context, string article, int number)
    {
        var page = context.Pages.Count > 0 && context.Pages[0].Url == "about:blank" ? context.Pages[0] : await context.NewPageAsync();
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"{article}/review?pair={number}"));
        var review = new ReviewPage(page);
        await review.ReadyAsync();
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).every(key => !key.startsWith('bilingual-review|'))");
        return review;
    }

    private static async Task ActivateAsync(ReviewPage review, int number)
    {
        if (await review.Active.GetAttributeAsync("data-number") != number.ToString(CultureInfo.InvariantCulture)) await review.Row(number).Locator("[data-edit]").ClickAsync();
        await Expect(review.Active).ToHaveAttributeAsync("data-number", number.ToString(CultureInfo.InvariantCulture));
        await review.Field.FocusAsync();
    }

    private async Task TypeAsync(ReviewPage review, Dictionary<int, string> wanted, int number)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $" w{words++}");
        await review.TypeAsync(word);
        wanted[number] = await review.Field.InputValueAsync();
        Assert.EndsWith(word, wanted[number], StringComparison.Ordinal);
        Assert.Equal(wanted[number].Split(' ').Length, wanted[number].Split(' ').Distinct().Count());
    }

    private static Task StoredAsync(ReviewPage review) => review.Page.WaitForFunctionAsync("() => Object.keys(localStorage).every(key => !key.startsWith('bilingual-review|'))");
}
