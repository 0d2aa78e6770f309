using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Tests.Engines.Services;

namespace BilingualReader.Web.Tests.Engines.Local.Models;

/// <summary>Fetching from a store that behaves as documented, and from one that does not.</summary>
public sealed class ModelFetcherTests
{
    private const string Parameters = "model.fren.intgemm.alphas.bin";
    private const string Vocabulary = "vocab.fren.spm";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetches_every_file_of_the_wanted_model_and_takes_them_into_use()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Publish(FakeModelStore.Parameters(9_000, 7), FakeModelStore.Vocabulary(), architecture: "tiny");

        var model = await kit.FetchedAsync();

        Assert.Equal(FakeModelStore.Parameters(200_000), await File.ReadAllBytesAsync(model.ParametersPath, Token));
        Assert.Equal(FakeModelStore.Vocabulary(), await File.ReadAllBytesAsync(model.SourceVocabularyPath, Token));
        Assert.Equal(FakeModelStore.Shortlist(), await File.ReadAllBytesAsync(model.ShortlistPath!, Token));
        Assert.Null(model.TargetVocabularyPath);
        Assert.Equal(["lex.50.50.fren.s2t.bin", Parameters, Vocabulary], Directory.GetFiles(model.Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(kit.Place.Staging));
    }

    [Fact]
    public async Task The_manifest_says_what_it_is_and_from_where()
    {
        await using var kit = await ModelKit.StartAsync();

        var manifest = (await kit.FetchedAsync()).Manifest!;

        Assert.Equal(("fr-en", "base-memory", "MPL-2.0"), (manifest.Pair, manifest.Architecture, manifest.Licence));
        Assert.StartsWith(kit.Store.Address.AbsoluteUri + "models/fr-en/", manifest.Source, StringComparison.Ordinal);
        Assert.Equal(kit.Store.Registry, manifest.Registry);
        Assert.Equal(200_000, Assert.Single(manifest.Files, file => file.Name == Parameters).Bytes);
    }

    [Fact]
    public async Task Tells_how_far_it_is()
    {
        await using var kit = await ModelKit.StartAsync();
        await kit.FetchedAsync();

        Assert.IsType<AsksRegistry>(kit.Steps[0]);
        Assert.Equal("127.0.0.1", Assert.IsType<FoundRelease>(kit.Steps[1]).Release.Host);
        var files = kit.Steps.OfType<FetchesFile>().ToList();
        Assert.Equal([1, 2, 3], files.Select(step => step.Number).Distinct());
        Assert.Equal((Parameters, kit.Store.Sent(Parameters + ".gz").LongLength), (files[^1].Name, files[^1].Bytes));
        Assert.Equal(files[^1].Total, files[^1].Bytes);
    }

    [Fact]
    public async Task Fetches_nothing_when_just_that_model_is_there()
    {
        await using var kit = await ModelKit.StartAsync();
        await kit.FetchedAsync();
        var calls = kit.Store.FileCalls.Length;

        Assert.True(Assert.IsType<ModelFetched>(await kit.FetchAsync()).WasThere);
        Assert.Equal(calls, kit.Store.FileCalls.Length);
    }

    [Fact]
    public async Task Another_size_takes_the_place_of_the_one_before()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Publish(FakeModelStore.Parameters(9_000, 7), FakeModelStore.Vocabulary(), architecture: "tiny");
        var before = await kit.FetchedAsync();

        var after = Assert.IsType<ModelFetched>(await kit.FetchAsync(ModelSize.Tiny)).Model;

        Assert.Equal("tiny", after.Manifest!.Architecture);
        Assert.NotEqual(before.Version, after.Version);
        Assert.False(Directory.Exists(before.Folder));
    }

    [Fact]
    public async Task A_model_that_was_damaged_is_fetched_anew()
    {
        await using var kit = await ModelKit.StartAsync();
        var model = await kit.FetchedAsync();
        await File.WriteAllBytesAsync(model.ParametersPath, FakeModelStore.Parameters(200_000, 9), Token);

        Assert.Equal(model.Version, (await kit.FetchedAsync()).Version);
    }

    [Fact]
    public async Task Goes_on_where_the_connection_broke()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.IsFaulty = request => request.Path.Value!.EndsWith(Parameters + ".gz", StringComparison.Ordinal);
        kit.Store.Fail(kit.Store.Cut(50_000));

        Assert.Equal(FakeModelStore.Parameters(200_000), await File.ReadAllBytesAsync((await kit.FetchedAsync()).ParametersPath, Token));

        var second = kit.Store.FileCalls[^1];
        Assert.Equal("bytes=50000-", second.Headers["Range"]);
        Assert.StartsWith("\"", second.Headers["If-Range"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fetch_that_was_broken_off_is_gone_on_with_by_the_next()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.IsFaulty = request => request.Path.Value!.EndsWith(Parameters + ".gz", StringComparison.Ordinal);
        kit.Store.Fail(kit.Store.Stall(60_000, Task.Delay(Timeout.Infinite, Token)));

        await kit.BreakOffAsync(Parameters, 60_000);
        Assert.Null(kit.Installed.Find());
        await kit.FetchedAsync();

        Assert.Equal("bytes=60000-", kit.Store.FileCalls[^1].Headers["Range"]);
    }

    [Fact]
    public async Task Begins_anew_where_the_server_knows_of_no_parts()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.TakesRanges = false;
        kit.Store.Fail(kit.Store.Cut(500));

        Assert.Equal(FakeModelStore.Vocabulary(), await File.ReadAllBytesAsync((await kit.FetchedAsync()).SourceVocabularyPath, Token));
        Assert.Equal("bytes=500-", kit.Store.FileCalls[1].Headers["Range"]);
    }

    [Fact]
    public async Task Begins_anew_where_the_file_has_changed_meanwhile()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(async context =>
        {
            await kit.Store.Cut(500)(context);
            kit.Store.Replace(Vocabulary + ".gz", _ => FakeModelStore.Gzip(FakeModelStore.Vocabulary(seed: 8)));
        });

        Assert.Equal(FakeModelStore.Vocabulary(seed: 8), await File.ReadAllBytesAsync((await kit.FetchedAsync()).SourceVocabularyPath, Token));
    }

    [Theory]
    [InlineData("W/\"weak\"", false)]
    [InlineData("", false)]
    public async Task Goes_on_with_nothing_of_which_the_version_is_not_certain(string tag, bool hasDate)
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Tag(Vocabulary + ".gz", tag, hasDate);
        kit.Store.Fail(kit.Store.Cut(500));

        await kit.FetchedAsync();

        Assert.False(kit.Store.FileCalls[1].Headers.ContainsKey("Range"));
    }

    [Fact]
    public async Task A_date_will_do_where_there_is_no_tag()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Tag(Vocabulary + ".gz", "");
        kit.Store.Fail(kit.Store.Cut(500));

        await kit.FetchedAsync();

        Assert.Equal("Mon, 01 Dec 2025 10:00:00 GMT", kit.Store.FileCalls[1].Headers["If-Range"]);
    }

    [Fact]
    public async Task What_was_put_together_wrongly_is_fetched_whole_once_more()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.IsFaulty = request => request.Path.Value!.EndsWith(Parameters + ".gz", StringComparison.Ordinal);
        kit.Store.Fail(kit.Store.Stall(60_000, Task.Delay(Timeout.Infinite, Token)));
        await kit.BreakOffAsync(Parameters, 60_000);
        var part = Path.Combine(kit.Place.Staging, Parameters + ".part");
        var bytes = await File.ReadAllBytesAsync(part, Token);
        bytes[30_000] ^= 0xFF;
        await File.WriteAllBytesAsync(part, bytes, Token);

        await kit.FetchedAsync();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(LoopbackService.Status(404));

        Assert.Equal($"127.0.0.1 has no file {Vocabulary}.", await kit.RefusedAsync());
        Assert.Single(kit.Store.FileCalls);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Tries_again_what_may_pass(int status)
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(LoopbackService.Status(status), LoopbackService.Break());

        await kit.FetchedAsync();
    }

    [Fact]
    public async Task Gives_up_after_some_tries()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail([.. Enumerable.Repeat(LoopbackService.Status(503), 3)]);

        Assert.Contains("at the moment (status 503)", await kit.RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(3, kit.Store.FileCalls.Length);
    }

    [Fact]
    public async Task Waits_for_no_server_that_asks_for_more_than_a_moment()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(LoopbackService.Status(503, headers: ("Retry-After", "3600")));

        await kit.RefusedAsync();

        Assert.Single(kit.Store.FileCalls);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_left()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Patience = kit.Patience with { Silence = TimeSpan.FromMilliseconds(200), Retries = 1 };
        kit.Store.Fail(kit.Store.Hang(), kit.Store.Hang());

        Assert.Equal("127.0.0.1 does not answer.", await kit.RefusedAsync());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        await using var kit = await ModelKit.StartAsync();
        await kit.Store.DisposeAsync();

        Assert.Equal("127.0.0.1 cannot be reached: check the network.", await kit.RefusedAsync());
    }

    [Fact]
    public async Task A_second_fetcher_waits_for_the_first_and_finds_its_model()
    {
        await using var kit = await ModelKit.StartAsync();
        var goOn = new TaskCompletionSource();
        kit.Store.Fail(kit.Store.Stall(10, goOn.Task));
        var first = kit.FetchAsync();
        var waits = new TaskCompletionSource();
        while (kit.Store.FileCalls.Length == 0) await Task.Delay(5, Token);

        var second = kit.NewFetcher().FetchAsync(ModelSize.Base, step => _ = step is WaitsForAnother && waits.TrySetResult(), Token);
        await waits.Task.WaitAsync(Token);
        goOn.SetResult();

        Assert.False(Assert.IsType<ModelFetched>(await first).WasThere);
        Assert.True(Assert.IsType<ModelFetched>(await second).WasThere);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said()
    {
        await using var kit = await ModelKit.StartAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(kit.Place.Folder)!);
        await File.WriteAllTextAsync(kit.Place.Folder, "a file", Token);

        Assert.Contains("Engines:Local:ModelPath", Assert.IsType<FetchFailed>(await kit.FetchAsync()).Reason, StringComparison.Ordinal);
        File.Delete(kit.Place.Folder);
    }

    [Theory]
    [InlineData(28)]
    [InlineData(27)]
    [InlineData(122)]
    public void A_full_disk_is_said(int error) => Assert.Equal("There is no room left on the disk for the local model.", ModelDisk.Sentence(new IOException("", error)));
}
