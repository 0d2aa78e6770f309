using System.Text.Json.Nodes;
using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Tests.Engines.Services;

namespace BilingualReader.Web.Tests.Engines.Local.Models;

/// <summary>Files that are not what the list says, and servers that mean no good: nothing of them is ever used.</summary>
public sealed class HostileStoreTests
{
    private const string Parameters = "model.fren.intgemm.alphas.bin.gz";
    private const string Vocabulary = "vocab.fren.spm.gz";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_with_another_hash_is_refused_and_the_model_before_stays_in_use()
    {
        await using var kit = await ModelKit.StartAsync();
        var before = await kit.FetchedAsync();
        kit.Store.FirstFiles["model"]!["uncompressedHash"] = new string('0', 64);

        Assert.Contains("SHA-256", Assert.IsType<FetchFailed>(await kit.FetchAsync()).Reason, StringComparison.Ordinal);
        Assert.Equal(before.Version, kit.Installed.Find()!.Version);
    }

    [Fact]
    public async Task Other_bytes_of_the_right_size_are_refused()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Replace(Parameters, _ => FakeModelStore.Gzip(FakeModelStore.Parameters(200_000, 5)));

        Assert.Contains("does not have the SHA-256", await kit.RefusedAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(kit.Place.Staging, "model.*"));
    }

    [Theory]
    [InlineData(199_999, "more than the 199999 bytes")]
    [InlineData(200_001, "has 200000 bytes, and not the 200001")]
    public async Task A_file_of_another_size_is_refused(int listed, string words)
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.FirstFiles["model"]!["uncompressedSize"] = listed;

        Assert.Contains(words, await kit.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_much_is_stopped_at_its_size()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Replace(Parameters, _ => FakeModelStore.Gzip([1, .. new byte[10_000_000]]));

        Assert.Contains("more than the 200000 bytes", await kit.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_unknown_size_is_stopped_at_what_such_a_file_can_be()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Replace(Vocabulary, _ => FakeModelStore.Gzip([0x0A, .. new byte[(32 << 20) + 1]]));

        Assert.Contains("larger than such a file can be", await kit.RefusedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(1_000)]
    public async Task A_file_that_was_cut_off_on_the_server_is_refused(int bytes)
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Replace(Vocabulary, sent => sent[..bytes]);

        Assert.Contains("is not used", await kit.RefusedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(1_000)]
    public async Task Damaged_gzip_is_refused(int at)
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Replace(Vocabulary, sent => [.. sent[..at], (byte)~sent[at], .. sent[(at + 1)..]]);

        Assert.Contains("is not used", await kit.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_place_of_a_file_is_refused()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(LoopbackService.Status(200, "<!DOCTYPE html><title>Sign in to the network</title>", "text/html"));

        Assert.Contains("no file of the kind vocab", await kit.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Replace(Vocabulary, _ => []);

        Assert.Contains("is not used", await kit.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_came_unpacked_is_taken_when_it_is_the_right_one()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Replace(Parameters, _ => FakeModelStore.Parameters(200_000));

        await kit.FetchedAsync();
    }

    [Fact]
    public async Task A_body_without_end_is_left()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.IsFaulty = request => request.Path.Value!.EndsWith(Parameters, StringComparison.Ordinal);
        kit.Store.Fail(FakeModelStore.Endless());

        Assert.Contains("sends more than", await kit.RefusedAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(kit.Place.Staging, "model.fren.intgemm.alphas.bin.part")));
    }

    [Fact]
    public async Task A_list_without_end_is_left()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.IsFaulty = _ => true;
        kit.Store.Fail(FakeModelStore.Endless());

        Assert.Contains("sends more than", await kit.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_followed_to_an_allowed_address()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(FakeModelStore.SendTo("/models/fr-en/base-memory/" + Vocabulary));

        await kit.FetchedAsync();
    }

    [Theory]
    [InlineData("http://example.org/models/a.gz")]
    [InlineData("ftp://example.org/a.gz")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:word@example.org/a.gz")]
    public async Task A_redirect_to_anything_but_https_is_refused(string address)
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(FakeModelStore.SendTo(address));

        Assert.Contains("not followed", await kit.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_without_end_are_left()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail([.. Enumerable.Repeat(FakeModelStore.SendTo("/again.gz"), 20)]);

        Assert.Contains("without end", await kit.RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(ModelConnections.MostRedirects + 1, kit.Store.FileCalls.Length);
    }

    [Fact]
    public async Task A_part_that_was_not_asked_for_is_not_taken()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.Fail(kit.Store.Cut(500), LoopbackService.Status(206, "other bytes", "application/gzip", ("Content-Range", "bytes 0-10/2000")));

        Assert.Equal(FakeModelStore.Vocabulary(), await File.ReadAllBytesAsync((await kit.FetchedAsync()).SourceVocabularyPath, Token));
    }

    [Fact]
    public async Task What_is_no_list_is_said()
    {
        await using var kit = await ModelKit.StartAsync();
        kit.Store.RawList = "<!DOCTYPE html><title>Sign in</title>";

        Assert.Equal("What 127.0.0.1 has is no list of models.", await kit.RefusedAsync());
    }

    [Fact]
    public async Task No_name_in_a_list_leads_out_of_the_folder()
    {
        await using var kit = await ModelKit.StartAsync();
        foreach (var path in new[] { "../../../../outside.bin.gz", "models/..%2f..%2foutside.bin", "/etc/passwd", "models\\..\\outside.bin", "a/./b", "a//b", "", "models/.hidden", "https://example.org/x", "a?b=c", "a#b", "a\0b", "a\n" })
        {
            kit.Store.FirstFiles["vocab"]!["path"] = path;
            await kit.RefusedAsync();
        }

        Assert.Empty(kit.Store.FileCalls);
        Assert.Equal(["fr-en"], Directory.GetFileSystemEntries(Path.GetDirectoryName(kit.Place.Folder)!).Select(entry => Path.GetFileName(entry)));
    }

    [Fact]
    public async Task A_name_that_is_not_of_the_kind_is_exchanged_for_one_of_ours()
    {
        await using var kit = await ModelKit.StartAsync();
        var files = kit.Store.FirstFiles;
        var path = files["vocab"]!["path"]!.GetValue<string>();
        files["vocab"] = new JsonObject { ["path"] = path };
        kit.Store.Fail(FakeModelStore.SendTo("/" + path));
        files["vocab"]!["path"] = "models/model.evil.bin.gz";

        Assert.Equal("vocab.fren.spm", Path.GetFileName((await kit.FetchedAsync()).SourceVocabularyPath));
    }
}
