using BilingualReader.Core.Articles;
using BilingualReader.Core.Memory;

namespace BilingualReader.Core.Tests.Memory;

/// <summary>Units and memories for tests.</summary>
internal static class Units
{
    public static readonly ArticleId Ours = Id("aaaaaaaaaaaa");

    public static ArticleId Id(string text) => ArticleId.TryParse(text, out var id) ? id : throw new ArgumentException("No id.", nameof(text));

    public static TranslationUnit Unit(string source, string target) => new(source, target, UnitKind.Sentence, new UnitOrigin { File = "a.tmx" });

    public static TranslationUnit Approved(int block, string source, string target) =>
        new(source, target, UnitKind.Block, new UnitOrigin { Article = Ours, Block = block, ApprovedBy = "person:Ada", At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) });

    public static TranslationMemory Remembering(params TranslationUnit[] units)
    {
        var memory = new TranslationMemory();
        memory.Add(units);
        return memory;
    }
}
