using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BilingualReader.Web.Engines.Local.Models;

namespace BilingualReader.Web.Tests.Engines.Local.Models;

/// <summary>The list of models, as it is published and as it must not be believed.</summary>
public sealed class ModelRegistryTests
{
    private static readonly Uri Registry = new("https://models.example.org/db/models.json");
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void Finds_the_released_model_of_the_wanted_size()
    {
        var release = Assert.IsType<ReleaseListed>(Read(List())).Release;

        Assert.Equal(new Uri("https://files.example.org/data/models/fr-en/base/model.fren.intgemm.alphas.bin.gz"), release.Parameters.Address);
        Assert.Equal(("model.fren.intgemm.alphas.bin", 31_561_787L, Hash), (release.Parameters.Name, release.Parameters.Bytes, release.Parameters.Sha256));
        Assert.Equal([ModelFileKind.Vocabulary, ModelFileKind.Parameters], release.Files.Select(file => file.Form.Kind));
        Assert.Null(release.Files[0].Sha256);
    }

    [Fact]
    public void Passes_over_other_sizes_and_what_is_not_released()
    {
        var list = List();
        var models = list["models"]!["fr-en"]!.AsArray();
        foreach (var (architecture, status) in new[] { ("tiny", "Release"), ("base-memory", "Nightly"), ("base-memory", "Release Android"), ("base", "Release") })
        {
            var other = models[^1]!.DeepClone();
            (other["architecture"], other["releaseStatus"]) = (architecture, status);
            other["files"]!["model"]!["path"] = $"models/{architecture}-{status.Replace(' ', '-')}/model.bin.gz";
            models.Insert(0, other);
        }

        Assert.Contains("/fr-en/base/", Assert.IsType<ReleaseListed>(Read(list)).Release.Parameters.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("/tiny-Release/", Assert.IsType<ReleaseListed>(Read(list, ModelSize.Tiny)).Release.Parameters.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_released_for_some_is_better_than_none()
    {
        var list = List();
        list["models"]!["fr-en"]![0]!["releaseStatus"] = "Release Desktop";

        Assert.IsType<ReleaseListed>(Read(list));
    }

    [Fact]
    public void Two_vocabularies_do_in_place_of_one()
    {
        var list = List();
        var files = Files(list);
        files.Remove("vocab");
        (files["srcVocab"], files["trgVocab"]) = (new JsonObject { ["path"] = "m/srcvocab.fren.spm.gz" }, new JsonObject { ["path"] = "m/trgvocab.fren.spm.gz" });

        Assert.Equal(["srcvocab.fren.spm", "trgvocab.fren.spm", "model.fren.intgemm.alphas.bin"], Assert.IsType<ReleaseListed>(Read(list)).Release.Files.Select(file => file.Name));
    }

    [Fact]
    public void Without_a_base_the_files_are_beside_the_folder_of_the_list()
    {
        var list = List();
        list.Remove("baseUrl");

        Assert.StartsWith("https://models.example.org/models/", Assert.IsType<ReleaseListed>(Read(list)).Release.Parameters.Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://files.example.org")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("https://localhost/internal")]
    [InlineData("https://me:word@files.example.org")]
    [InlineData("https://files.example.org/?a=")]
    [InlineData("https://files.example.org/#")]
    [InlineData("file:///srv")]
    [InlineData("/data")]
    [InlineData("")]
    public void A_list_from_outside_leads_to_https_outside_only(string address)
    {
        var list = List();
        list["baseUrl"] = address;

        Assert.IsType<NotListed>(Read(list));
    }

    [Theory]
    [InlineData("model", "uncompressedSize", "0")]
    [InlineData("model", "uncompressedSize", "-1")]
    [InlineData("model", "uncompressedSize", "1e300")]
    [InlineData("model", "uncompressedSize", "1.5")]
    [InlineData("model", "uncompressedSize", "99999999999")]
    [InlineData("model", "uncompressedSize", "\"31561787\"")]
    [InlineData("model", "uncompressedHash", "\"abc\"")]
    [InlineData("model", "uncompressedHash", "null")]
    [InlineData("model", "uncompressedHash", "1")]
    [InlineData("model", "path", "7")]
    [InlineData("model", "path", "\"\\ud800\"")]
    [InlineData("vocab", "path", "null")]
    [InlineData("vocab", "path", "\"../x.spm\"")]
    public void What_makes_no_sense_is_refused(string file, string member, string value)
    {
        var list = List();
        Files(list)[file]![member] = "VALUE";
        var text = list.ToJsonString().Replace("\"VALUE\"", value, StringComparison.Ordinal);

        Assert.EndsWith(".", Assert.IsType<NotListed>(Read(text)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"models\":[]}")]
    [InlineData("{\"models\":{\"fr-en\":{}}}")]
    [InlineData("{\"models\":{\"fr-en\":[null,1,\"x\",[]]}}")]
    [InlineData("{\"models\":{\"fr-en\":[{\"architecture\":\"base-memory\",\"releaseStatus\":\"Release\"}]}}")]
    [InlineData("{\"models\":{\"fr-en\":[{\"architecture\":\"base-memory\",\"releaseStatus\":\"Release\",\"files\":{}}]}}")]
    public void What_is_no_list_is_refused(string text) => Assert.IsType<NotListed>(Read(text));

    [Fact]
    public void Depth_is_no_way_to_break_it() => Assert.IsType<NotListed>(Read(new string('[', 1_000_000)));

    [Fact]
    public void No_damage_breaks_it()
    {
        var sound = Encoding.UTF8.GetBytes(List().ToJsonString());
        var random = new Random(20261121);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = sound.ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var reading = ModelRegistry.Read(bytes.AsMemory(0, random.Next(10) == 0 ? random.Next(bytes.Length) : bytes.Length), Registry, ModelEdition.Of(ModelSize.Base));
            if (reading is not ReleaseListed { Release: var release }) continue;
            Assert.All(release.Files, file =>
            {
                Assert.Equal("https", file.Address.Scheme);
                Assert.True(file.Form.Fits(file.Name));
                Assert.InRange(file.Limit, 1, file.Form.LongestBytes);
            });
        }
    }

    [Theory]
    [InlineData("https://example.org/db/models.json", true)]
    [InlineData("http://localhost:8080/models.json", true)]
    [InlineData("http://127.0.0.1/models.json", true)]
    [InlineData("http://example.org/models.json", false)]
    [InlineData("file:///srv/models.json", false)]
    [InlineData("https://me@example.org/models.json", false)]
    [InlineData("models.json", false)]
    [InlineData("", false)]
    public void The_setting_takes_https_and_this_machine(string address, bool isSound) =>
        Assert.Equal(isSound, !new ModelOptions { Registry = address }.Validate(new(new object())).Any());

    [Fact]
    public void The_public_list_is_a_sound_setting() => Assert.Empty(new ModelOptions().Validate(new(new object())));

    private static JsonObject List() => JsonNode.Parse($$"""
        { "generated": "2025-12-01T00:00:00Z", "baseUrl": "https://files.example.org/data", "later": [1, { "a": null }],
          "models": { "fr-en": [ { "architecture": "base-memory", "releaseStatus": "Release", "sourceLanguage": "fr", "targetLanguage": "en", "modelStatistics": { "parameters": 31248966 },
            "files": {
              "model": { "path": "models/fr-en/base/model.fren.intgemm.alphas.bin.gz", "uncompressedSize": 31561787, "uncompressedHash": "{{Hash.ToUpperInvariant()}}" },
              "vocab": { "path": "models/fr-en/base/vocab.fren.spm.gz" } } } ] } }
        """)!.AsObject();

    private static JsonObject Files(JsonObject list) => list["models"]!["fr-en"]![0]!["files"]!.AsObject();

    private static RegistryReading Read(JsonObject list, ModelSize size = ModelSize.Base) => ModelRegistry.Read(JsonSerializer.SerializeToUtf8Bytes(list), Registry, ModelEdition.Of(size));

    private static RegistryReading Read(string list) => ModelRegistry.Read(Encoding.UTF8.GetBytes(list), Registry, ModelEdition.Of(ModelSize.Base));
}
