using System.Net;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>The program as a process with a data folder of its own, and the ways by which journeys put articles into it.</summary>
internal sealed class JourneyApp : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly Dictionary<string, string> settings;
    private readonly HttpClient client;
    private AppProcess process;

    private JourneyApp(DirectoryInfo folder, Dictionary<string, string> settings, AppProcess process)
    {
        this.folder = folder;
        this.settings = settings;
        this.process = process;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = process.Address };
    }

    /// <summary>Where it listens, also after it was started again.</summary>
    public Uri Address => client.BaseAddress!;

    public string DataFolder => folder.FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts the program on an empty data folder.</summary>
    public static async Task<JourneyApp> StartAsync(params (string Name, string Value)[] changes)
    {
        // An engine that a test lets stand still is not to be taken for one that hangs.
        var settings = new Dictionary<string, string> { ["Engines__Apertium__DeadlineSeconds"] = "600" };
        foreach (var (name, value) in changes) settings[name] = value;
        var folder = Directory.CreateTempSubdirectory("bilingual-journey-");
        return new JourneyApp(folder, settings, await AppProcess.StartAsync(folder.FullName, settings));
    }

    /// <summary>Asks it to end, as Ctrl+C does.</summary>
    public Task StopAsync() => process.StopAsync();

    /// <summary>Ends it as a power cut would.</summary>
    public Task KillAsync() => process.KillAsync();

    /// <summary>Starts it again on the same address and the same data.</summary>
    public async Task StartAgainAsync()
    {
        await process.DisposeAsync();
        process = await AppProcess.StartAsync(folder.FullName, settings, Address);
    }

    /// <summary>Adds a text as the forms do, everything as the preview proposes, and gives back the address of its reader.</summary>
    public async Task<string> AddAsync(string text, string format = "PlainText", bool translate = true)
    {
        var visitor = new Visitor(client);
        var preview = await visitor.PressAsync((await visitor.GetAsync("/add")).Button("Look it over"), new Dictionary<string, string?> { ["Source.Text"] = text, ["Source.Format"] = format });
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        var created = await visitor.PressAsync(preview.Button(translate ? "Translate" : "Save without translating"));
        Assert.StartsWith("/articles/", created.Location, StringComparison.Ordinal);
        return created.Location;
    }

    /// <summary>Adds a text and waits until it is translated.</summary>
    public async Task<string> AddTranslatedAsync(string text, string format = "PlainText")
    {
        var article = await AddAsync(text, format);
        await RunEndsAsync(article);
        return article;
    }

    /// <summary>Waits for the end of the run of an article: its news ends then.</summary>
    public async Task RunEndsAsync(string article) => await client.GetStringAsync(new Uri(article + "/news", UriKind.Relative), Token);

    /// <summary>Lets the engine stand still until the answer is disposed of.</summary>
    public EngineHold HoldEngine() => new(process.Id);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
