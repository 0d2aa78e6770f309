using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Journal;

/// <summary>Short ways to say what a journal holds.</summary>
internal static class Journals
{
    public static readonly EngineId Apertium = new("apertium");
    public static readonly EngineId Other = new("other");
    public static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static ArticleMetadata Metadata(string title = "La mer monte", int? titleBlock = null) =>
        new(title, titleBlock, "Le Journal", "Anne Ève", new DateOnly(2026, 1, 31), ["Climat", "Océans"], null);

    public static Imported Import(int blocks = 3, ArticleMetadata? metadata = null) => new(
        new Article(metadata ?? Metadata(), "fr", [.. Enumerable.Range(1, blocks).Select(Paragraph)]), null, "utf-8");

    public static Imported Import(params ReadOnlySpan<Block> blocks) => new(new Article(Metadata(), "fr", [.. blocks]), null, "utf-8");

    public static Block Paragraph(int number) => new(number, BlockKind.Paragraph, $"Paragraphe {number}.", [], "fr", new TextSpan(0, 13));

    public static MachineTranslated Machine(int block, string text, EngineId? engine = null) =>
        new(block, new MachineTarget(text, [], [], [], engine ?? Apertium, "1", "r", "k", new Receipt(1, 1, false)));

    public static TranslationFailed Failure(int block, EngineId? engine = null) => new(block, engine ?? Apertium, EngineFault.Timeout, "Too slow.");

    /// <summary>Entries one minute apart, from noon; the first is sequence number 1.</summary>
    public static ImmutableArray<JournalEntry> Entries(params ReadOnlySpan<JournalEvent> events)
    {
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        foreach (var happened in events)
        {
            entries.Add(new JournalEntry(entries.Count + 1, Noon.AddMinutes(entries.Count), Actor.Reader, happened));
        }

        return entries.ToImmutable();
    }

    /// <summary>The state after an import of three paragraphs and the events.</summary>
    public static ArticleState Fold(params ReadOnlySpan<JournalEvent> events) => FoldFrom(Import(), events);

    public static ArticleState FoldFrom(Imported imported, params ReadOnlySpan<JournalEvent> events) =>
        ArticleState.Fold(ArticleId.New(), Entries([imported, .. events]))!;
}
