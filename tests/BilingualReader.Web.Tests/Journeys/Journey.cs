using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>
/// A way through the app in a real browser, with the real engine. Each test has windows of its own, and fails when a page
/// reports an error, breaks its content security policy, opens a dialog or asks for anything outside of the app.
/// </summary>
[Collection(nameof(BrowserCollection))]
public abstract class Journey(ChromiumFixture chromium, SharedApp shared) : IAsyncLifetime
{
    // A breach of the policy is an error on the console too; this names the directive.
    private const string ReportBreaches = "addEventListener('securitypolicyviolation', e => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI}`))";

    private readonly List<IBrowserContext> contexts = [];
    private readonly List<JourneyApp> apps = [];
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly List<string> expected = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var context in contexts) await context.DisposeAsync();
        foreach (var app in apps) await app.DisposeAsync();
        Assert.DoesNotContain(complaints, complaint => !expected.Exists(part => complaint.Contains(part, StringComparison.Ordinal)));
    }

    /// <summary>The app that most journeys share.</summary>
    private protected async Task<JourneyApp> AppAsync()
    {
        Requirements.Chromium();
        Requirements.Apertium();
        return await shared.StartedAsync();
    }

    /// <summary>An app of the test's own, with an empty library.</summary>
    private protected async Task<JourneyApp> NewAppAsync(params (string Name, string Value)[] settings)
    {
        Requirements.Chromium();
        var app = await JourneyApp.StartAsync(settings);
        apps.Add(app);
        return app;
    }

    /// <summary>Opens a page of an app in a new window.</summary>
    private protected async Task<IPage> OpenAsync(JourneyApp app, string path, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = app.Address.AbsoluteUri;
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        var context = await chromium.NewContextAsync(options);
        contexts.Add(context);
        await context.RouteAsync(address => !address.StartsWith(app.Address.AbsoluteUri, StringComparison.Ordinal), RefuseAsync);
        await context.AddInitScriptAsync(ReportBreaches);
        var page = await context.NewPageAsync();
        Watch(page);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Passes over complaints with this text in them: a page that is to fail says so on the console.</summary>
    private protected void Forgive(string complaint) => expected.Add(complaint);

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Enqueue($"{message.Text} at {message.Location}");
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Dialog += async (_, dialog) =>
        {
            complaints.Enqueue($"Dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    private Task RefuseAsync(IRoute route)
    {
        complaints.Enqueue($"Request to the outside: {route.Request.Url}");
        return route.AbortAsync();
    }
}
