using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Repairing;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Web.Tests.Storage;

public sealed class FileMachineCacheTests : IDisposable
{
    private static readonly EngineTranslation Translation = new(
        "The sea — “l’été” \uD83D\uDC4B.",
        [new SentencePair(new TextSpan(0, 9), new TextSpan(0, 7))],
        [new WordLink(new TextSpan(3, 3), new TextSpan(4, 3)), new WordLink(new TextSpan(0, 2), new TextSpan(0, 3))]);

    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_is_found_by_any_process()
    {
        await Cache().StoreAsync(Key("mer"), Translation, Token);

        Assert.Equivalent(Translation, await Cache().FindAsync(Key("mer"), Token), strict: true);
        Assert.Null(await Cache().FindAsync(Key("autre"), Token));
    }

    [Fact]
    public async Task A_result_is_one_file_under_the_first_two_digits_of_its_key()
    {
        await Cache().StoreAsync(Key("mer"), Translation, Token);

        var file = Assert.Single(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
        Assert.Equal(Path.Combine(folder.Path, "cache", Key("mer").Value[..2], Key("mer").Value + ".json"), file);
        Assert.Equal(
            "{\"text\":\"The sea — “l’été” \uD83D\uDC4B.\",\"sentences\":[[[0,9],[0,7]]],\"links\":[[[3,3],[4,3]],[[0,2],[0,3]]],\"codes\":null,\"billed\":null,\"carried\":null,\"repair\":\"none\"}",
            await File.ReadAllTextAsync(file, Token));
    }

    [Fact]
    public async Task How_terms_were_carried_is_stored_and_a_result_of_an_older_version_says_nothing_of_it()
    {
        var carried = Translation with { Carried = [TermCarriage.Native, TermCarriage.Placeholders], Repair = TermRepair.Done };
        await Cache().StoreAsync(Key("mer"), carried, Token);
        Assert.Equivalent(carried, await Cache().FindAsync(Key("mer"), Token), strict: true);

        var path = folder.Data.CacheFile(Key("mer"));
        var line = await File.ReadAllTextAsync(path, Token);
        var old = line.Replace(",\"carried\":[\"native\",\"placeholders\"],\"repair\":\"done\"", "", StringComparison.Ordinal);
        Assert.NotEqual(line, old);
        await File.WriteAllTextAsync(path, old, Token);
        Assert.Equivalent(Translation, await Cache().FindAsync(Key("mer"), Token), strict: true);
    }

    [Fact]
    public async Task A_result_stored_again_replaces_the_old()
    {
        await Cache().StoreAsync(Key("mer"), Translation, Token);
        await Cache().StoreAsync(Key("mer"), Translation with { Text = "A sea of newer words, longer." }, Token);

        Assert.Equal("A sea of newer words, longer.", (await Cache().FindAsync(Key("mer"), Token))!.Text);
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_is_a_miss_and_is_removed()
    {
        await Cache().StoreAsync(Key("mer"), Translation, Token);
        var path = folder.Data.CacheFile(Key("mer"));
        var whole = await File.ReadAllBytesAsync(path, Token);
        for (var cut = 0; cut < whole.Length; cut++)
        {
            await File.WriteAllBytesAsync(path, whole[..cut], Token);

            Assert.Null(await Cache().FindAsync(Key("mer"), Token));
            Assert.False(File.Exists(path));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"text\":null,\"sentences\":[],\"links\":[]}")]
    [InlineData("{\"text\":1,\"sentences\":[],\"links\":[]}")]
    [InlineData("{\"text\":\"\\ud83d\",\"sentences\":[],\"links\":[]}")]
    [InlineData("{\"text\":\"x\",\"sentences\":null,\"links\":[]}")]
    [InlineData("{\"text\":\"x\",\"sentences\":[null],\"links\":[]}")]
    [InlineData("{\"text\":\"x\",\"sentences\":[],\"links\":[[[0,1],[0,2]]]}")]
    [InlineData("{\"text\":\"x\",\"sentences\":[],\"links\":[[[0,1],[2147483647,2147483647]]]}")]
    [InlineData("{\"text\":\"x\",\"sentences\":[[[0,1],[-1,1]]],\"links\":[]}")]
    [InlineData("{\"text\":\"x\",\"sentences\":[[[0,1,2],[0,1]]],\"links\":[]}")]
    [InlineData("\0\0\0\0")]
    public async Task A_file_that_makes_no_sense_is_a_miss_and_is_removed(string content)
    {
        var path = folder.Data.CacheFile(Key("mer"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content, Token);

        Assert.Null(await Cache().FindAsync(Key("mer"), Token));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_disk_that_refuses_is_a_miss_and_no_error()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "cache"), "in the way", Token);

        await Cache().StoreAsync(Key("mer"), Translation, Token);

        Assert.Null(await Cache().FindAsync(Key("mer"), Token));
    }

    [Fact]
    public async Task Something_in_the_place_of_the_file_is_a_miss_and_no_error()
    {
        Directory.CreateDirectory(Path.Combine(folder.Data.CacheFile(Key("mer")), "x"));

        await Cache().StoreAsync(Key("mer"), Translation, Token);

        Assert.Null(await Cache().FindAsync(Key("mer"), Token));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.new", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Readers_and_writers_of_one_result_never_see_half_of_it()
    {
        var texts = Enumerable.Range(0, 8).Select(number => string.Concat(Enumerable.Repeat($"{number}é", 20_000))).ToImmutableArray();

        await Parallel.ForEachAsync(Enumerable.Range(0, 64), Token, async (turn, token) =>
        {
            await Cache().StoreAsync(Key("mer"), new EngineTranslation(texts[turn % 8], [], []), token);
            Assert.Contains((await Cache().FindAsync(Key("mer"), token))!.Text, texts);
        });
    }

    private static MachineCacheKey Key(string text) => MachineCacheKey.For(StorageFolder.Apertium, "1", new EngineText(text, [], [], []));

    private FileMachineCache Cache() => new(folder.Data, NullLogger<FileMachineCache>.Instance);
}
