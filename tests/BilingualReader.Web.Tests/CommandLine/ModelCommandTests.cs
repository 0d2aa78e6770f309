using BilingualReader.Web.Tests.Engines.Services;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>The verb <c>model</c>.</summary>
public sealed class ModelCommandTests : IAsyncLifetime
{
    private readonly FakeModelStore store = new() { IsFaulty = request => request.Path.Value!.EndsWith(".gz", StringComparison.Ordinal) };
    private readonly CommandLineFixture verbs = new();

    private string Folder => Path.Combine(verbs.Folder, "data", "models", "fr-en");

    public async ValueTask InitializeAsync()
    {
        await store.StartAsync();
        store.Publish(FakeModelStore.Parameters(50_000), FakeModelStore.Vocabulary());
        store.Publish(FakeModelStore.Parameters(9_000, 7), FakeModelStore.Vocabulary(), architecture: "tiny");
        verbs.Settings["Engines:Local:Registry"] = store.Registry;
        verbs.Settings["Engines:Local:Fetch"] = "ask";
    }

    public async ValueTask DisposeAsync()
    {
        verbs.Dispose();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Fetches_the_model_and_tells_how_far_it_is()
    {
        var result = await verbs.RunAsync("model", "fetch");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Fetching the model fr-en base-memory, about 24 MB, licence MPL-2.0, from 127.0.0.1.\nvocab.fren.spm (1 of 2)\nmodel.fren.intgemm.alphas.bin (2 of 2)\n", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("Installed: fr-en base-memory, 0.1 MB, fetched from 127.0.0.1 on ", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Folder, "model.json")));

        Assert.Contains("there already", (await verbs.RunAsync("model", "fetch", "fr-en", "--base")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--tiny", "base")]
    [InlineData(null, "tiny")]
    public async Task The_size_is_that_of_the_option_or_of_the_settings(string? option, string setting)
    {
        verbs.Settings["Engines:Local:Size"] = setting;

        Assert.Contains("fr-en tiny", (await verbs.RunAsync(option is null ? ["model", "fetch"] : ["model", "fetch", option])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_without_asking_anybody()
    {
        var before = await verbs.RunAsync("model", "list");
        Assert.Empty(store.Calls);
        Assert.Equal(0, before.ExitCode);
        Assert.Contains("fr-en base   base-memory  not installed, about 24 MB to fetch\n", before.Output, StringComparison.Ordinal);
        Assert.EndsWith($"Folder: {Folder}\nNot installed.\n", before.Output, StringComparison.Ordinal);

        await verbs.RunAsync("model", "fetch", "--tiny");

        Assert.Contains("fr-en tiny   tiny         installed\n", (await verbs.RunAsync("model", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifies_every_byte()
    {
        Assert.Equal(2, (await verbs.RunAsync("model", "verify")).ExitCode);
        await verbs.RunAsync("model", "fetch");

        var sound = await verbs.RunAsync("model", "verify");
        Assert.Equal(0, sound.ExitCode);
        Assert.Contains("model.fren.intgemm.alphas.bin: 50000 bytes, its SHA-256 is right\n", sound.Output, StringComparison.Ordinal);

        var file = Directory.GetFiles(Folder, "model.*.bin", SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(file, FakeModelStore.Parameters(50_000, 99), TestContext.Current.CancellationToken);
        var damaged = await verbs.RunAsync("model", "verify");
        Assert.Equal(1, damaged.ExitCode);
        Assert.Contains("SHA-256 is another", damaged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_a_person_is_verified_by_its_form()
    {
        var mine = Path.Combine(verbs.Folder, "mine");
        verbs.Settings["Engines:Local:ModelPath"] = mine;
        verbs.Write("mine/model.fren.bin", "");
        await File.WriteAllBytesAsync(Path.Combine(mine, "model.fren.bin"), FakeModelStore.Parameters(500), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(mine, "vocab.fren.spm"), FakeModelStore.Vocabulary(), TestContext.Current.CancellationToken);

        var result = await verbs.RunAsync("model", "verify");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("checked by their form only", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetches_nothing_when_the_settings_forbid_it()
    {
        verbs.Settings["Engines:Local:Fetch"] = "never";

        var result = await verbs.RunAsync("model", "fetch");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Engines:Local:Fetch is never", result.Error, StringComparison.Ordinal);
        Assert.Contains("forbids fetching", (await verbs.RunAsync("model", "list")).Output, StringComparison.Ordinal);
        Assert.Empty(store.Calls);
    }

    [Fact]
    public async Task A_failure_is_one_line_and_exit_code_1()
    {
        store.Fail(LoopbackService.Status(404));

        var result = await verbs.RunAsync("model", "fetch");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.EndsWith("\nerror: 127.0.0.1 has no file vocab.fren.spm.\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Engines:Local:Fetch", "sometimes")]
    [InlineData("Engines:Local:Fetch", "9")]
    [InlineData("Engines:Local:Size", "huge")]
    [InlineData("Engines:Local:Registry", "http://example.org/models.json")]
    public async Task Settings_that_make_no_sense_are_named(string setting, string value)
    {
        verbs.Settings[setting] = value;

        var result = await verbs.RunAsync("model", "fetch");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(setting, result.Error, StringComparison.Ordinal);
    }
}
