using System.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Web.Tests.Storage;

public sealed class MachineCacheArchiveTests : IDisposable
{
    private readonly StorageFolder folder = new();
    private readonly StorageFolder other = new();

    public void Dispose()
    {
        folder.Dispose();
        other.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_exported_is_taken_in_elsewhere_and_emptied_here()
    {
        foreach (var text in new[] { "Un.", "Deux.", "L’été\n\u2028« 👋 »" }) await StoreAsync(folder, text);
        var archive = Archive(folder);
        Assert.Equal(3, (await archive.MeasureAsync(Token)).Results);
        using var file = new MemoryStream();
        await archive.ExportAsync(file, Token);
        Assert.Equal(3, Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        await StoreAsync(other, "Un.");
        Assert.Equal(new CacheImported(2, 1), await Archive(other).ImportAsync(file, Token));
        Assert.Equal("EN: L’été\n\u2028« 👋 »", (await Cache(other).FindAsync(Key("L’été\n\u2028« 👋 »"), Token))?.Text);
        Assert.Null(await archive.ClearAsync(Token));
        Assert.Equal(new MachineCacheSize(0, 0), await archive.MeasureAsync(Token));
        Assert.Null(await Cache(folder).FindAsync(Key("Un."), Token));
        Assert.Equal(["cache"], Directory.EnumerateFileSystemEntries(other.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"key":"../../../etc/passwd","result":{"text":"x","sentences":[],"links":[]}}""")]
    [InlineData("""{"key":"0123456789012345678901234567890123456789012345678901234567890123","result":{"text":"x","sentences":[[[0,1],[0,9]]],"links":[]}}""")]
    [InlineData("""{"key":"0123456789012345678901234567890123456789012345678901234567890123","result":null}""")]
    public async Task A_wrong_line_is_named_and_nothing_is_taken_in(string line)
    {
        await StoreAsync(folder, "Un.");
        using var file = new MemoryStream();
        await Archive(folder).ExportAsync(file, Token);
        await file.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), Token);
        var refused = Assert.IsType<CacheImportRefused>(await Archive(other).ImportAsync(file, Token));
        Assert.Contains("Line 2", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Path));
    }

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.IsType<CacheImportRefused>(await Archive(folder).ImportAsync(new MemoryStream(), Token));

    private static FileMachineCacheArchive Archive(StorageFolder folder) => new(folder.Data, NullLogger<FileMachineCacheArchive>.Instance);

    private static FileMachineCache Cache(StorageFolder folder) => new(folder.Data, NullLogger<FileMachineCache>.Instance);

    private static MachineCacheKey Key(string text) => MachineCacheKey.For(new EngineId("paid"), "1", new EngineText(text, [], [], []));

    private static Task StoreAsync(StorageFolder folder, string text) => Cache(folder).StoreAsync(Key(text), new EngineTranslation("EN: " + text, [], []), Token);
}
