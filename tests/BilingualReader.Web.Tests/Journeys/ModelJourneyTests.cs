using BilingualReader.Web.Tests.Engines.Local;
using BilingualReader.Web.Tests.Engines.Services;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>The model of the local engine is fetched by a button.</summary>
[Collection(nameof(PagesCollection))]
public sealed class ModelJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_model_is_fetched_and_the_page_shows_how_far_it_is(bool hasScript)
    {
        await using var store = await NewStoreAsync();
        var goOn = new TaskCompletionSource();
        store.Fail(LoopbackService.Status(404), store.Stall(700, goOn.Task));
        var app = await NewAppAsync(("Engines__Local__Fetch", "ask"), ("Engines__Local__Registry", store.Registry));
        var page = await OpenAsync(app, "/engines", new() { JavaScriptEnabled = hasScript, ReducedMotion = ReducedMotion.Reduce });

        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch the model" }).FollowAsync();
        await ShownAsync(page.Locator("#model .problem"), "has no file vocab.fren.spm");
        if (hasScript) await page.BreaksNoRuleAsync("light", "sepia", "dark");

        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).FollowAsync();
        await ShownAsync(page.Locator("[data-model-words]"), "File 1 of 2");
        var bar = page.Locator("#model progress");
        await ShownAsync(bar);
        if (hasScript)
        {
            await Expect(bar).ToHaveJSPropertyAsync("value", 700);
            await page.BreaksNoRuleAsync("light", "sepia", "dark");
        }

        goOn.SetResult();
        await ShownAsync(page.Locator("#model .ready"), "Installed: fr-en base-memory");
        if (hasScript) await page.BreaksNoRuleAsync("light", "sepia", "dark");

        // With script the page comes to it by itself, without by its link or another look.
        async Task ShownAsync(ILocator place, string words = "")
        {
            while (!hasScript && !(await place.CountAsync() == 1 && (await place.InnerTextAsync()).Contains(words, StringComparison.Ordinal)))
            {
                await page.ReloadAsync();
                await Task.Delay(50, Token);
            }

            await Expect(place).ToContainTextAsync(words);
        }
    }

    [Fact]
    public async Task Fetching_is_broken_off_by_keyboard_on_a_phone()
    {
        await using var store = await NewStoreAsync();
        store.Fail(store.Stall(700, Task.Delay(Timeout.Infinite, Token)));
        var app = await NewAppAsync(("Engines__Local__Fetch", "auto"), ("Engines__Local__Registry", store.Registry));
        var page = await OpenAsync(app, "/engines", new() { ViewportSize = new() { Width = 390, Height = 700 }, ReducedMotion = ReducedMotion.Reduce });
        await Expect(page.Locator("[data-model-words]")).ToContainTextAsync("File 1 of 2");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));

        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }));
        await page.FollowAsync(() => page.Keyboard.PressAsync("Enter"));

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Fetch the model" })).ToBeVisibleAsync();
        await Expect(page.Locator("#model")).ToContainTextAsync("kept");
    }

    [Fact]
    public async Task As_soon_as_the_model_is_there_the_app_translates_with_it_and_says_so()
    {
        using var model = LocalModelFolder.Any();
        await using var store = new FakeModelStore();
        await store.StartAsync();
        store.Publish(model.Read("model.*.bin"), model.Read("vocab.*.spm"), model.Read("lex.*.bin"));
        var app = await NewAppAsync(("Engines__Local__Fetch", "ask"), ("Engines__Local__Registry", store.Registry), ("Translation__Engine", "auto"));
        var page = await OpenAsync(app, "/engines", new() { ReducedMotion = ReducedMotion.Reduce });
        await Expect(page.Locator("#local")).ToContainTextAsync("no model yet");

        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch the model" }).FollowAsync();
        await Expect(page.Locator("#local")).ToContainTextAsync("Ready, in use for new translations");
        await page.BreaksNoRuleAsync("light", "sepia", "dark");

        // A term of the glossary that comes with the app, and an address.
        var article = await app.AddTranslatedAsync("Le port\n\nLa conférence de presse est annoncée à https://exemple.fr/a?b=1&c=2 hier. Le chat dort dans la maison.");
        var reader = new ReaderPage(await OpenAsync(app, article));
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Neural model, on this machine");
        var target = reader.Page.Locator("#p2 .target");
        await Expect(target).ToContainTextAsync("press conference");
        await Expect(target).ToContainTextAsync("https://exemple.fr/a?b=1&c=2");
        Assert.NotEqual("", await reader.Page.Locator("#p2").GetAttributeAsync("data-links") ?? "");
    }

    private static async Task<FakeModelStore> NewStoreAsync()
    {
        var store = new FakeModelStore { IsFaulty = request => request.Path.Value!.EndsWith(".gz", StringComparison.Ordinal) };
        await store.StartAsync();
        store.Publish(FakeModelStore.Parameters(50_000), FakeModelStore.Vocabulary());
        return store;
    }
}
