namespace BilingualReader.Web.Tests.Journeys;

/// <summary>The app that most journeys share; each adds the articles that it needs.</summary>
public sealed class SharedApp : IAsyncDisposable
{
    private JourneyApp? app;

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    internal async Task<JourneyApp> StartedAsync() => app ??= await JourneyApp.StartAsync();
}
