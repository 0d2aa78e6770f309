using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Tests.Storage;

public sealed class FileArticleStoreTests : IDisposable
{
    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<JournalEvent> EveryEvent()
    {
        var metadata = new ArticleMetadata("Titre", 1, null, "A. B.", null, [], null);
        return
        [
            new MetadataCorrected(metadata),
            new MetadataCorrected(metadata with { TitleBlock = null, Published = new DateOnly(1999, 12, 31), Tags = ["a", "b"], Url = "https://a.example/?x=1&y=<é>" }),
            new FurnitureToggled(2, true),
            new TranslationRequested(StorageFolder.Apertium, [0, 1, 2]),
            new TranslationRequested(StorageFolder.Apertium, []),
            new TranslationStopped(StopReason.EngineFailed, "It stopped."),
            new TranslationStopped(StopReason.Completed, null),
            StorageFolder.Machine(1, "Sea."),
            new MachineTranslated(3, new MachineTarget(
                "A \"link\" and\ttab\nnext",
                [new InlineCode("1", InlineCodeKind.Link, new TextSpan(2, 6), "https://a.example"), new InlineCode("2", InlineCodeKind.Strong, new TextSpan(2, 6))],
                [],
                [],
                StorageFolder.Apertium,
                "",
                "r",
                "",
                new Receipt(0, 0, true))),
            new TranslationFailed(1, StorageFolder.Apertium, EngineFault.BadResponse, "It answered nonsense."),
            new Edited(2, "‘Élan’ — naïve œuvre"),
            new Edited(2, ""),
            new Edited(2, "مرحبا بالعالم \u200F‏ 👩‍👩‍👧 𝔘 漢字 \u0000\u001F\u2028\u2029\u00A0\uE000\uFFFD"),
            new Approved(1),
            new Unapproved(1),
            new Deleted(),
            new Restored(),
        ];
    }

    [Theory]
    [MemberData(nameof(EveryEvent), DisableDiscoveryEnumeration = true)]
    public async Task Every_event_comes_back_from_its_file_as_it_went_in(JournalEvent happened)
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var before = await File.ReadAllBytesAsync(folder.JournalPath(id), Token);

        var appended = Assert.IsType<Appended>(await folder.NewStore().AppendAsync(id, 1, [happened], Actor.Engine(StorageFolder.Apertium), Token));
        var read = (await folder.NewStore().FindAsync(id, Token))!;

        Assert.Null(read.Damage);
        Assert.Equal(2, read.Entries[1].Sequence);
        Assert.Equal("engine:apertium", read.Entries[1].Actor.Value);
        Assert.Equal(TimeSpan.Zero, read.Entries[1].At.Offset);
        Assert.Equal(appended.Entries[0].At, read.Entries[1].At);
        Assert.Equivalent(happened, read.Entries[1].Event, strict: true);
        Assert.Equivalent(happened, appended.Entries[0].Event, strict: true);

        // Writing what was read gives the same bytes: nothing is lost that a comparison of values might not see.
        var after = await File.ReadAllBytesAsync(folder.JournalPath(id), Token);
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal(Encoding.UTF8.GetString(after[before.Length..]), Line(read.Entries[1]));
    }

    private static string Line(JournalEntry entry)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream, StorageJson.Writing)) JournalLine.Write(writer, entry, hasMore: false);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
