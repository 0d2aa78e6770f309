using System.Net;
using System.Text.Json;
using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Tests.Engines.Services;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Pages;

/// <summary>The section of the page Engines about the files of the local engine, without script.</summary>
public sealed class LocalModelTests : IAsyncLifetime
{
    private readonly FakeModelStore store = new() { IsFaulty = request => request.Path.Value!.EndsWith(".gz", StringComparison.Ordinal) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await store.StartAsync();
        store.Publish(FakeModelStore.Parameters(50_000), FakeModelStore.Vocabulary());
    }

    public async ValueTask DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task The_button_says_size_licence_and_source_and_fetches()
    {
        using var app = NewApp();
        var visitor = app.Visit();
        var page = await visitor.GetAsync("/engines");
        var section = page.One("#model").TextContent;
        Assert.Contains("Not installed", section, StringComparison.Ordinal);
        Assert.Contains("About 24 MB from 127.0.0.1, licence MPL 2.0", section, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(app.DataFolder, "models", "fr-en"), section, StringComparison.Ordinal);
        Assert.Empty(store.Calls);

        var pressed = await visitor.PressAsync(page.Button("Fetch the model"));
        Assert.Equal("/engines#model", pressed.Location);
        await FetchesOf(app).Ending.WaitAsync(Token);

        var after = await visitor.FollowAsync(pressed);
        Assert.Contains("Installed: fr-en base-memory", after.One("#model .ready").TextContent, StringComparison.Ordinal);
        Assert.Empty(after.All("#model form"));
    }

    [Fact]
    public async Task While_it_is_fetched_the_page_shows_how_far_it_is_and_can_break_it_off()
    {
        using var app = NewApp();
        store.Fail(store.Stall(500, Task.Delay(Timeout.Infinite, Token)));
        var visitor = app.Visit();
        await visitor.PressAsync((await visitor.GetAsync("/engines")).Button("Fetch the model"));
        while (FetchesOf(app).State is not Fetching { Step: FetchesFile { Bytes: 500 } }) await Task.Delay(5, Token);

        var page = await visitor.GetAsync("/engines");
        Assert.Equal(("500", store.Sent("vocab.fren.spm.gz").Length.ToString(System.Globalization.CultureInfo.InvariantCulture)), (page.One("#model progress").GetAttribute("value"), page.One("#model progress").GetAttribute("max")));
        Assert.Contains("from 127.0.0.1, licence MPL 2.0", page.One("#model").TextContent, StringComparison.Ordinal);
        Assert.Equal("/engines#model", page.One("#model noscript a").GetAttribute("href"));
        Assert.Equal("true", page.One("#model").GetAttribute("data-fetching"));
        var progress = JsonDocument.Parse(await visitor.Client.GetStringAsync(new Uri("/engines?handler=Model", UriKind.Relative), Token)).RootElement;
        Assert.True(progress.GetProperty("isFetching").GetBoolean());
        Assert.Equal(500, progress.GetProperty("bytes").GetInt32());
        Assert.StartsWith("File 1 of 2: ", progress.GetProperty("words").GetString(), StringComparison.Ordinal);

        var cancelled = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Cancel")));
        Assert.Contains("kept", cancelled.One("#model").TextContent, StringComparison.Ordinal);
        Assert.Equal("false", cancelled.One("#model").GetAttribute("data-fetching"));
        Assert.NotNull(cancelled.Button("Fetch the model"));
    }

    [Fact]
    public async Task A_failure_is_said_and_can_be_tried_again()
    {
        using var app = NewApp();
        store.Fail(LoopbackService.Status(404));
        var visitor = app.Visit();
        var pressed = await visitor.PressAsync((await visitor.GetAsync("/engines")).Button("Fetch the model"));
        await FetchesOf(app).Ending.WaitAsync(Token);

        var page = await visitor.FollowAsync(pressed);
        Assert.Contains("127.0.0.1 has no file vocab.fren.spm.", page.One("#model [role=alert]").TextContent, StringComparison.Ordinal);
        await visitor.PressAsync(page.Button("Try again"));
        await FetchesOf(app).Ending.WaitAsync(Token);
        Assert.Single((await visitor.GetAsync("/engines")).All("#model .ready"));
    }

    [Fact]
    public async Task Never_is_one_sentence_and_no_button()
    {
        using var app = NewApp("never");
        var visitor = app.Visit();
        var page = await visitor.GetAsync("/engines");
        Assert.Contains("Nothing is fetched, as the setting Engines:Local:Fetch is never", page.One("#model").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.All("#model button"));

        var token = page.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await visitor.Client.PostAsync(new Uri("/engines?handler=FetchModel", UriKind.Relative), form, Token);
        await FetchesOf(app).Ending.WaitAsync(Token);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(store.Calls);
    }

    [Fact]
    public async Task By_itself_the_app_fetches_in_the_background()
    {
        using var app = NewApp("auto");
        var visitor = app.Visit();
        await visitor.GetAsync("/engines");
        while (FetchesOf(app).State is not FetchDone) await Task.Delay(5, Token);

        Assert.Single((await visitor.GetAsync("/engines")).All("#model .ready"));
    }

    [Fact]
    public async Task What_a_person_put_there_and_is_broken_is_told_and_left_alone()
    {
        using var app = NewApp();
        var folder = Directory.CreateDirectory(Path.Combine(app.DataFolder, "models", "fr-en")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "model.mine.bin"), "no model", Token);

        var section = (await app.Visit().GetAsync("/engines")).One("#model");

        Assert.Contains("The file model.mine.bin of the local model is no file of the kind model.", section.TextContent, StringComparison.Ordinal);
        Assert.Null(section.QuerySelector("button"));
    }

    [Fact]
    public async Task No_test_fetches_by_accident()
    {
        using var app = new AppFixture();
        await app.Visit().GetAsync("/engines");

        Assert.False(FetchesOf(app).IsAllowed);
    }

    private AppFixture NewApp(string fetch = "ask") => new() { Settings = new() { ["Engines:Local:Fetch"] = fetch, ["Engines:Local:Registry"] = store.Registry } };

    private static ModelFetches FetchesOf(AppFixture app) => app.Services.GetRequiredService<ModelFetches>();
}
