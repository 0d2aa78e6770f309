using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Web.Tests.Storage;

/// <summary>A data folder of its own for one test, deleted afterwards; with texts to put into it.</summary>
internal sealed class StorageFolder : IDisposable
{
    public static readonly EngineId Apertium = new("apertium");

    public StorageFolder() => Path = Directory.CreateTempSubdirectory("bilingual-storage-").FullName;

    public string Path { get; }

    public DataFolder Data => DataFolder.In(Path);

    /// <summary>A store that knows nothing yet, as in a process just started.</summary>
    public FileArticleStore NewStore() => StoreIn(Path);

    public static FileArticleStore StoreIn(string path) => new(DataFolder.In(path), TimeProvider.System, NullLogger<FileArticleStore>.Instance);

    public string JournalPath(ArticleId id) => System.IO.Path.Combine(Data.ArticleFolder(id), JournalFile.Name);

    public async Task<ArticleId> CreateAsync(int blocks = 3, CancellationToken cancellationToken = default)
    {
        var id = ArticleId.New();
        var outcome = await NewStore().CreateAsync(id, "Source"u8.ToArray(), Import(blocks), Actor.Reader, cancellationToken);
        Assert.IsType<Appended>(outcome);
        return id;
    }

    public static Imported Import(int blocks, string title = "La mer monte") => new(
        new Article(
            new ArticleMetadata(title, null, "Le Journal", null, new DateOnly(2026, 1, 31), ["mer", "climat"], "https://journal.example/mer"),
            "fr",
            [.. Enumerable.Range(1, blocks).Select(number => new Block(number, BlockKind.Paragraph, $"Paragraphe {number}.", [], "fr", new TextSpan(number * 20, 13)))]),
        null,
        "utf-8");

    public static MachineTranslated Machine(int block, string text) => new(block, new MachineTarget(
        text,
        [],
        [new SentencePair(new TextSpan(0, 13), new TextSpan(0, text.Length))],
        [new WordLink(new TextSpan(0, 1), new TextSpan(0, Math.Min(1, text.Length)))],
        Apertium,
        "3.8.3",
        "r1",
        "k1",
        new Receipt(13, 1, false)));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
