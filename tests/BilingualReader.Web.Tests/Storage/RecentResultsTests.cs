using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Web.Tests.Storage;

/// <summary>The results of a call are on the disk together; a power cut may take what was written without a flush.</summary>
public sealed class RecentResultsTests : IDisposable
{
    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Kept => Assert.Single(Directory.GetFiles(folder.Data.RecentResults));

    [Fact]
    public async Task The_results_of_a_call_are_found_by_any_process_each_in_its_own_file()
    {
        await StoreAsync("Un.", "Deux.", "Trois « é »\n\u2028.");

        Assert.Equal(["EN: Un.", "EN: Deux.", "EN: Trois « é »\n\u2028."], await FindAsync("Un.", "Deux.", "Trois « é »\n\u2028."));
        Assert.All(new[] { "Un.", "Deux." }, text => Assert.True(File.Exists(folder.Data.CacheFile(Key(text)))));
        Assert.Equal(3, (await File.ReadAllLinesAsync(Kept, Token)).Length);
    }

    [Fact]
    public async Task A_result_by_itself_is_flushed_by_itself()
    {
        await StoreAsync("Un.");

        Assert.Equal(["EN: Un."], await FindAsync("Un."));
        Assert.False(Directory.Exists(folder.Data.RecentResults));
    }

    [Fact]
    public async Task What_a_power_cut_has_taken_or_broken_is_made_anew_by_the_next_process()
    {
        await StoreAsync("Un.", "Deux.", "Trois.");
        File.Delete(folder.Data.CacheFile(Key("Un.")));
        await File.WriteAllTextAsync(folder.Data.CacheFile(Key("Deux.")), "", Token);

        Assert.Equal(["EN: Un.", "EN: Deux.", "EN: Trois."], await FindAsync("Un.", "Deux.", "Trois."));
        Assert.True(File.Exists(folder.Data.CacheFile(Key("Un."))));
    }

    [Fact]
    public async Task A_later_result_is_not_replaced_by_an_earlier_one()
    {
        await StoreAsync("Un.", "Deux.");
        await Cache().StoreAsync(Key("Un."), new EngineTranslation("Later.", [], []), Token);

        Assert.Equal(["Later.", "EN: Deux."], await FindAsync("Un.", "Deux."));
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_gives_back_its_whole_lines()
    {
        await StoreAsync("Un.", "Deux.");
        var whole = await File.ReadAllBytesAsync(Kept, Token);
        var first = whole.AsSpan().IndexOf((byte)'\n');
        for (var cut = 0; cut < whole.Length; cut += 7)
        {
            await File.WriteAllBytesAsync(Kept, whole[..cut], Token);
            foreach (var result in Directory.GetFiles(folder.Data.Cache, "*.json", SearchOption.AllDirectories)) File.Delete(result);

            Assert.Equal([cut >= first ? "EN: Un." : null, null], await FindAsync("Un.", "Deux."));
        }
    }

    [Fact]
    public async Task What_is_settled_is_removed_and_its_results_stay()
    {
        await StoreAsync("Un.", "Deux.");
        var old = Kept;
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddMinutes(-11));
        await StoreAsync("Trois.", "Quatre.");

        Assert.Equal(["EN: Un.", "EN: Deux.", "EN: Trois.", "EN: Quatre."], await FindAsync("Un.", "Deux.", "Trois.", "Quatre."));
        Assert.NotEqual(old, Kept);
    }

    [Fact]
    public async Task Cleared_results_do_not_come_back()
    {
        await StoreAsync("Un.", "Deux.");

        Assert.Null(await new FileMachineCacheArchive(folder.Data, NullLogger<FileMachineCacheArchive>.Instance).ClearAsync(Token));

        Assert.Equal([null, null], await FindAsync("Un.", "Deux."));
    }

    [Fact]
    public async Task Something_in_the_place_of_the_folder_has_them_stored_one_by_one()
    {
        Directory.CreateDirectory(folder.Data.Cache);
        await File.WriteAllTextAsync(folder.Data.RecentResults, "in the way", Token);

        await StoreAsync("Un.", "Deux.");

        Assert.Equal(["EN: Un.", "EN: Deux."], await FindAsync("Un.", "Deux."));
    }

    private Task StoreAsync(params string[] texts) =>
        ((IMachineCache)Cache()).StoreAsync([.. texts.Select(text => new CachedResult(Key(text), new EngineTranslation("EN: " + text, [], [])))], Token);

    // As in a process just started.
    private async Task<IEnumerable<string?>> FindAsync(params string[] texts)
    {
        var cache = Cache();
        List<string?> found = [];
        foreach (var text in texts) found.Add((await cache.FindAsync(Key(text), Token))?.Text);
        return found;
    }

    private static MachineCacheKey Key(string text) => MachineCacheKey.For(StorageFolder.Apertium, "1", new EngineText(text, [], [], []));

    private FileMachineCache Cache() => new(folder.Data, NullLogger<FileMachineCache>.Instance);
}
