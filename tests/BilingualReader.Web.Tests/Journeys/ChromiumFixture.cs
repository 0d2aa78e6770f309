using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>One Chromium for all journeys, started by the first that needs it.</summary>
public sealed class ChromiumFixture : IAsyncDisposable
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // The machine may be busy: waiting longer costs nothing where the condition comes true.
    private const float PatienceMilliseconds = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A window with cookies, storage and cache of its own.</summary>
    internal async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        browser ??= await StartAsync();
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMilliseconds);
        return context;
    }

    private async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Requirements.ChromiumPath, Headless = true, Args = Arguments });
    }
}
