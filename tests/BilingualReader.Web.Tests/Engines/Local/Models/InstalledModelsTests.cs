using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Tests.Engines.Services;

namespace BilingualReader.Web.Tests.Engines.Local.Models;

/// <summary>What is taken for a model, and what is not.</summary>
public sealed class InstalledModelsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bilingual-installed-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Nothing_is_no_model()
    {
        Assert.IsType<ModelMissing>(Open().Read());
        Assert.IsType<ModelMissing>(new InstalledModels(new ModelPlace(Path.Combine(folder, "none"))).Read());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_folder_from_another_machine_is_taken_by_its_form(bool isCompressed)
    {
        Write("model.fren.bin", FakeModelStore.Parameters(900), isCompressed);
        Write("vocab.fren.spm", FakeModelStore.Vocabulary(), isCompressed);
        Write("lex.50.50.fren.s2t.bin", FakeModelStore.Shortlist(), isCompressed);
        File.WriteAllText(Path.Combine(folder, "README.txt"), "Copied by hand.");

        var model = Open().Find()!;

        Assert.Null(model.Manifest);
        Assert.StartsWith("copied-", model.Version, StringComparison.Ordinal);
        Assert.Equal((folder, isCompressed), (Path.GetDirectoryName(model.ParametersPath), model.ShortlistPath!.EndsWith(".gz", StringComparison.Ordinal)));
        Assert.Null(model.TargetVocabularyPath);
    }

    [Fact]
    public void Two_vocabularies_are_told_apart()
    {
        Write("model.fren.bin", FakeModelStore.Parameters(900));
        Write("srcvocab.fren.spm", FakeModelStore.Vocabulary());
        Write("trgvocab.fren.spm", FakeModelStore.Vocabulary(seed: 4));

        var model = Open().Find()!;

        Assert.Equal(("srcvocab.fren.spm", "trgvocab.fren.spm"), (Path.GetFileName(model.SourceVocabularyPath), Path.GetFileName(model.TargetVocabularyPath)));
    }

    [Fact]
    public void Another_file_is_another_version()
    {
        Write("model.fren.bin", FakeModelStore.Parameters(900));
        Write("vocab.fren.spm", FakeModelStore.Vocabulary());
        var models = Open();
        var before = models.Find()!.Version;
        Assert.Equal(before, models.Find()!.Version);

        Write("vocab.fren.spm", FakeModelStore.Vocabulary(2_001));

        Assert.NotEqual(before, models.Find()!.Version);
    }

    [Theory]
    [InlineData("model.fren.bin", "vocab")]
    [InlineData("vocab.fren.spm", "parameters")]
    public void Half_a_model_is_none(string only, string lacking)
    {
        Write(only, only[0] == 'm' ? FakeModelStore.Parameters(900) : FakeModelStore.Vocabulary());

        Assert.Contains(lacking, Damage(Open()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_models_none_is_chosen()
    {
        Write("model.fren.bin", FakeModelStore.Parameters(900));
        Write("model.tiny.bin", FakeModelStore.Parameters(900));
        Write("vocab.fren.spm", FakeModelStore.Vocabulary());

        Assert.Contains("several files model", Damage(Open()).Reason, StringComparison.Ordinal);
        Assert.False(Damage(Open()).CanBeFetchedAnew);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a model")]
    public void A_file_of_another_form_is_no_model(string text)
    {
        Write("model.fren.bin", System.Text.Encoding.UTF8.GetBytes(text));
        Write("vocab.fren.spm", FakeModelStore.Vocabulary());

        Assert.Contains("no file of the kind model", Damage(Open()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fetched_model_goes_along_when_its_folder_is_copied()
    {
        await using var kit = await ModelKit.StartAsync();
        var model = await kit.FetchedAsync();
        foreach (var file in Directory.EnumerateFiles(kit.Place.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(kit.Place.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Assert.Equal(model.Version, Open().Find()!.Version);
        Assert.IsType<ModelThere>(Open().Verify());
    }

    [Fact]
    public async Task The_files_of_a_fetched_model_can_be_copied_alone()
    {
        await using var kit = await ModelKit.StartAsync();
        foreach (var file in Directory.EnumerateFiles((await kit.FetchedAsync()).Folder)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));

        Assert.Null(Open().Find()!.Manifest);
    }

    [Fact]
    public async Task A_file_that_is_shorter_or_gone_is_damage()
    {
        await using var kit = await ModelKit.StartAsync();
        var model = await kit.FetchedAsync();
        await File.WriteAllBytesAsync(model.ParametersPath, FakeModelStore.Parameters(199_999), Token);
        Assert.Contains("it has 199999 bytes, and not 200000", Damage(kit.Installed).Reason, StringComparison.Ordinal);
        Assert.True(Damage(kit.Installed).CanBeFetchedAnew);

        File.Delete(model.ParametersPath);
        Assert.Contains("is missing", Damage(kit.Installed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_byte_is_seen_at_the_first_look_and_when_the_file_was_written_anew()
    {
        await using var kit = await ModelKit.StartAsync();
        var model = await kit.FetchedAsync();
        Change(model.ParametersPath);

        Assert.Contains("SHA-256", Damage(kit.Installed).Reason, StringComparison.Ordinal);
        Assert.Contains("SHA-256", Damage(new InstalledModels(kit.Place)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_hides_its_time_is_seen_by_verification()
    {
        await using var kit = await ModelKit.StartAsync();
        var model = await kit.FetchedAsync();
        var written = File.GetLastWriteTimeUtc(model.ParametersPath);
        Change(model.ParametersPath);
        File.SetLastWriteTimeUtc(model.ParametersPath, written);

        Assert.IsType<ModelThere>(kit.Installed.Read());
        Assert.IsType<ModelDamaged>(kit.Installed.Verify());
        Assert.IsType<ModelDamaged>(kit.Installed.Read());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"pair\":\"fr-en\"}")]
    public void A_manifest_that_is_none_is_damage(string text)
    {
        File.WriteAllText(Path.Combine(folder, "model.json"), text);

        Assert.Contains("model.json", Damage(Open()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"folder\": \"base-memory", "\"folder\": \"../base-memory")]
    [InlineData("\"folder\": \"base-memory", "\"folder\": \"/etc/base-memory")]
    [InlineData("\"name\": \"vocab", "\"name\": \"../vocab")]
    [InlineData("\"name\": \"vocab", "\"name\": \"sub/vocab")]
    [InlineData("\"kind\": \"vocabulary\"", "\"kind\": \"parameters\"")]
    [InlineData("\"kind\": \"vocabulary\"", "\"kind\": 4")]
    public async Task A_manifest_with_names_that_lead_elsewhere_is_damage(string before, string after)
    {
        await using var kit = await ModelKit.StartAsync();
        await kit.FetchedAsync();
        var text = await File.ReadAllTextAsync(kit.Place.Manifest, Token);
        Assert.Contains(before, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(kit.Place.Manifest, text.Replace(before, after, StringComparison.Ordinal), Token);

        Assert.Contains("model.json", Damage(kit.Installed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_in_the_folder_without_a_manifest_to_name_it_is_not_used()
    {
        await using var kit = await ModelKit.StartAsync();
        await kit.FetchedAsync();
        File.Delete(kit.Place.Manifest);

        Assert.IsType<ModelMissing>(kit.Installed.Read());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private InstalledModels Open() => new(new ModelPlace(folder));

    private static ModelDamaged Damage(InstalledModels models)
    {
        Assert.Null(models.Find());
        return Assert.IsType<ModelDamaged>(models.Read());
    }

    private void Write(string name, byte[] bytes, bool isCompressed = false) =>
        File.WriteAllBytes(Path.Combine(folder, isCompressed ? name + ".gz" : name), isCompressed ? FakeModelStore.Gzip(bytes) : bytes);

    private static void Change(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
