using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage;
using BilingualReader.Web.Storage.Files;
using BilingualReader.Web.Tests.Infrastructure;
using BilingualReader.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Money in a browser: over a data folder in which another process has spent, and with an engine that costs money.</summary>
[Collection(nameof(PagesCollection))]
public sealed class SpendingJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    private readonly ChromiumFixture chromium = chromium;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ledger_is_read_and_its_doubts_are_answered()
    {
        var app = await NewAppAsync(("Spending__PerDay", "5"), ("Spending__PerMonthUnits", "1000000"));
        await SpendAsync(app.DataFolder);
        var page = await OpenAsync(app, "/spending", new() { ReducedMotion = ReducedMotion.Reduce });
        await CheckAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Not certain" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "It was not charged" }).FollowAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "It was not charged" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "It may be sent again" }).FollowAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Not certain" })).ToHaveCountAsync(0);

        await page.GetByLabel("Delete every result").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Empty the cache" }).FollowAsync();
        await Expect(page.GetByText("The cache is empty.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_ledger_and_the_cache_are_kept_by_keyboard_alone()
    {
        var app = await NewAppAsync();
        await SpendAsync(app.DataFolder);
        var page = await OpenAsync(app, "/spending", new() { ReducedMotion = ReducedMotion.Reduce });
        await PressAsync("It was not charged");
        await PressAsync("It may be sent again");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Not certain" })).ToHaveCountAsync(0);

        await page.TabToAsync(page.GetByLabel("Delete every result"));
        await page.Keyboard.PressAsync("Space");
        await PressAsync("Empty the cache");
        await Expect(page.GetByText("The cache is empty.")).ToBeVisibleAsync();
        await page.BreaksNoRuleAsync("light", "sepia", "dark");

        async Task PressAsync(string name)
        {
            await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = name }));
            await page.FollowAsync(() => page.Keyboard.PressAsync("Enter"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_paragraph_that_may_have_been_paid_for_asks_first(bool hasScript)
    {
        var app = await NewAppAsync();
        var id = await ArticleAsync(app.DataFolder);
        var page = await OpenAsync(app, $"/articles/{id}", new() { ReducedMotion = ReducedMotion.Reduce, JavaScriptEnabled = hasScript });
        if (hasScript) await CheckAsync(page);
        Forgive("status of 409");
        var paragraph = page.Locator("#p2");
        await Expect(paragraph).ToContainTextAsync("perhaps paid for");
        await paragraph.GetByRole(AriaRole.Button, new() { Name = "Try again" }).FollowAsync();
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("may have been paid for already");
        await Expect(paragraph.GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
        await paragraph.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(page.Locator("#p1 .receipt")).ToContainTextAsync("26 characters, EUR 0.00026");
    }

    [Fact]
    public async Task The_price_follows_the_choices_of_the_form()
    {
        Requirements.Chromium();
        var engine = PaidEngine.Named("paid", allowance: new EngineAllowance(400, 1000, null));
        await using var app = new AppFixture { Engine = engine };
        app.UseKestrel(0);
        app.StartServer();
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."), Blocks.Paragraph(3, "Deux."));
        await app.TranslateAsync(id);
        var address = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First();
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{address}/articles/{id}");
        await page.Locator("summary", new() { HasText = "Translate again" }).ClickAsync();
        await Expect(page.Locator("[data-price]")).ToContainTextAsync("This costs nothing");
        await Expect(page.Locator("[data-price]")).ToContainTextAsync("3 paragraphs, 3 of them free");
        await Expect(page.Locator("[data-price]")).ToContainTextAsync("The plan has 600 characters of 1,000 characters left.");
        await CheckAsync(page);
        Assert.Equal(3, engine.Calls.Length);
    }

    private static async Task CheckAsync(IPage page)
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            foreach (var width in new[] { 1280, 390, 320 })
            {
                await page.SetViewportSizeAsync(width, 800);
                Assert.Empty((await page.BreachesAsync()).Select(breach => $"{theme}, {width} px: {breach}"));
                Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
            }
        }
    }

    // As the app and the command line do it: several processes on one folder.
    private static async Task SpendAsync(string dataFolder)
    {
        using var ledger = new FileSpendingLedger(DataFolder.In(dataFolder), Options.Create(new SpendingOptions()), TimeProvider.System, NullLogger<FileSpendingLedger>.Instance);
        await (await ReserveAsync(ledger, "Un.", 120_000)).SettleAsync([120_000], isKept: true);
        await (await ReserveAsync(ledger, "Deux.", 3_000)).SettleAsync([2_800], isKept: false);
        await (await ReserveAsync(ledger, "Trois.", 5_000)).DoubtAsync();
    }

    private static async Task<ISpendingReservation> ReserveAsync(ISpendingLedger ledger, string text, long units)
    {
        var key = MachineCacheKey.For(new EngineId("deepl"), "1", new EngineText(text, [], [], []));
        return Assert.IsType<SpendingReserved>(await ledger.ReserveAsync(new SpendingRequest(new EngineId("deepl"), PaidEngine.Rate, "run", [new SpendingItem(key, units)]), Token)).Reservation;
    }

    private static async Task<ArticleId> ArticleAsync(string dataFolder)
    {
        var id = ArticleId.New();
        var store = StorageFolder.StoreIn(dataFolder);
        ImmutableArray<Block> blocks = [Blocks.Paragraph(1, "La mer est calme ce matin."), Blocks.Paragraph(2, "Le vent se lève ce soir.")];
        Assert.IsType<Appended>(await store.CreateAsync(id, "source"u8.ToArray(), new Imported(new Article(new ArticleMetadata("La mer", null, null, null, null, [], null), "fr", blocks), null, "utf-8"), Actor.Reader, Token));
        var made = Blocks.Machine("The sea is calm this morning.") with { Receipt = new Receipt(26, 1, false) { Units = 26, Price = 0.00026m, Currency = "EUR" } };
        Assert.IsType<Appended>(await store.AppendAsync(id, 1, [new MachineTranslated(1, made), new TranslationFailed(2, new EngineId("deepl"), EngineFault.Timeout, "It did not answer.", MayBeBilled: true)], Actor.Reader, Token));
        return id;
    }
}
