using System.Globalization;
using System.Text;
using BilingualReader.Core.Memory;
using BilingualReader.Web.Memory;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Memory;

/// <summary>What was imported is kept ready for searching, and read from its files where that is missing, damaged or of other files.</summary>
public sealed class ImportedIndexTests
{
    private const int Many = 20_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_import_is_there_after_a_restart_with_and_without_its_index()
    {
        using var app = new AppFixture();
        await ImportAsync(app, "large.tmx", Many);
        var index = IndexOf(app);
        Assert.True(File.Exists(index));
        Assert.Equal(Many, await UnitsAfterRestartAsync(app));

        // The index alone was read: what is said in its place by the files is not seen while their lengths and times are the same.
        var imported = Directory.GetFiles(Path.GetDirectoryName(index)!, "*.jsonl", SearchOption.AllDirectories).Single(path => path.Contains("imports", StringComparison.Ordinal));
        var (text, at) = (await File.ReadAllTextAsync(imported, Token), File.GetLastWriteTimeUtc(imported));
        await File.WriteAllTextAsync(imported, text.Replace("Sentence 7.", "SENTENCE 7.", StringComparison.Ordinal), Token);
        File.SetLastWriteTimeUtc(imported, at);
        Assert.Equal("Sentence 7.", await TargetAfterRestartAsync(app));

        // With another time the files are read, and the index is made again.
        File.SetLastWriteTimeUtc(imported, at.AddMinutes(1));
        Assert.Equal("SENTENCE 7.", await TargetAfterRestartAsync(app));

        var bytes = await File.ReadAllBytesAsync(index, Token);
        bytes[bytes.Length / 2] ^= 0x10;
        await File.WriteAllBytesAsync(index, bytes, Token);
        Assert.Equal(Many, await UnitsAfterRestartAsync(app));
        Assert.NotEqual(bytes, await File.ReadAllBytesAsync(index, Token));
    }

    [Fact]
    public async Task What_was_taken_out_does_not_come_back()
    {
        using var app = new AppFixture();
        await ImportAsync(app, "large.tmx", Many);
        await ImportAsync(app, "small.tmx", 3);
        Assert.Equal(Many + 3, await UnitsAfterRestartAsync(app));

        await app.Services.GetRequiredService<MemoryShelf>().RemoveFileAsync("small.tmx", Token);
        Assert.True(File.Exists(IndexOf(app)));
        Assert.Equal(Many, await UnitsAfterRestartAsync(app));

        await app.Services.GetRequiredService<MemoryShelf>().RemoveFileAsync("large.tmx", Token);
        Assert.False(File.Exists(IndexOf(app)));
        Assert.Equal(0, await UnitsAfterRestartAsync(app));
    }

    [Fact]
    public async Task A_small_import_needs_no_index()
    {
        using var app = new AppFixture();
        await ImportAsync(app, "small.tmx", 3);
        Assert.False(File.Exists(IndexOf(app)));
        Assert.Equal(3, await UnitsAfterRestartAsync(app));
    }

    [Fact]
    public async Task Markup_of_an_import_is_there_after_a_restart()
    {
        using var app = new AppFixture();
        const string Markup = "<tmx version=\"1.4\"><header srclang=\"fr\" segtype=\"sentence\"/><body><tu><tuv xml:lang=\"fr\"><seg><bpt i=\"1\" x=\"1\" type=\"x-emphasis\">&lt;em&gt;</bpt>Phrase<ept i=\"1\">&lt;/em&gt;</ept> 7.</seg></tuv><tuv xml:lang=\"en\"><seg><bpt i=\"1\" x=\"1\" type=\"x-emphasis\">&lt;em&gt;</bpt>Sentence<ept i=\"1\">&lt;/em&gt;</ept> 7.</seg></tuv></tu></body></tmx>";
        await ImportAsync(app, "markup.tmx", Markup);
        var before = Assert.Single(app.Services.GetRequiredService<MemoryShelf>().Memory.ReadAll());
        Assert.Equal(0, Assert.Single(before.SourceCodes).Span.Start);

        using var shelf = await AgainAsync(app);
        var after = Assert.Single(shelf.Memory.ReadAll());
        Assert.Equal((before.Source, before.Target), (after.Source, after.Target));
        Assert.Equal(before.SourceCodes, after.SourceCodes);
        Assert.Equal(before.TargetCodes, after.TargetCodes);
    }

    private static string IndexOf(AppFixture app) => Path.Combine(app.DataFolder, "memory", "imports.index");

    private static Task ImportAsync(AppFixture app, string name, int units) => ImportAsync(app, name, Tmx(units));

    private static async Task ImportAsync(AppFixture app, string name, string tmx)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(tmx));
        Assert.IsType<ImportDone>(await app.Services.GetRequiredService<MemoryShelf>().ImportAsync(name, input, Token));
    }

    private static string Tmx(int units)
    {
        var text = new StringBuilder("<tmx version=\"1.4\"><header srclang=\"fr\" segtype=\"sentence\"/><body>");
        for (var unit = 0; unit < units; unit++) text.Append(CultureInfo.InvariantCulture, $"<tu><tuv xml:lang=\"fr\"><seg>Phrase {unit}.</seg></tuv><tuv xml:lang=\"en\"><seg>Sentence {unit}.</seg></tuv></tu>");
        return text.Append("</body></tmx>").ToString();
    }

    private static async Task<int> UnitsAfterRestartAsync(AppFixture app)
    {
        using var shelf = await AgainAsync(app);
        return shelf.Memory.Size.Units;
    }

    private static async Task<string> TargetAfterRestartAsync(AppFixture app)
    {
        using var shelf = await AgainAsync(app);
        return shelf.Memory.FindExact(new MemoryQuery("Phrase 7."), 1)[0].Target;
    }

    private static async Task<MemoryShelf> AgainAsync(AppFixture app)
    {
        var shelf = ActivatorUtilities.CreateInstance<MemoryShelf>(app.Services);
        await shelf.LoadAsync(Token);
        return shelf;
    }
}
