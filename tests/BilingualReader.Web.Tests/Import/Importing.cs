using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Web.Import;

namespace BilingualReader.Web.Tests.Import;

/// <summary>Short ways to import in tests.</summary>
internal static class Importing
{
    public static Article Plain(string text) => Read(Encoding.UTF8.GetBytes(text), SourceFormat.PlainText).Article;

    public static Article Markdown(string text) => Read(Encoding.UTF8.GetBytes(text), SourceFormat.Markdown).Article;

    public static ImportedArticle Read(byte[] bytes, SourceFormat format = SourceFormat.Automatic) =>
        Assert.IsType<ImportedArticle>(new ArticleImporter().Import(new ImportRequest(bytes, FileName: null, format)));

    public static string Refusal(byte[] bytes, string? fileName = null) =>
        Assert.IsType<ImportRefused>(new ArticleImporter().Import(new ImportRequest(bytes, fileName))).Reason;

    /// <summary>Asserts that every visible character of the source lies in the origin of some block.</summary>
    public static void AssertNothingLost(string source, Article article)
    {
        var covered = new bool[source.Length];
        foreach (var block in article.Blocks) Array.Fill(covered, true, block.Origin.Start, block.Origin.Length);
        var lost = Enumerable.Range(0, source.Length).Where(i => !covered[i] && !char.IsWhiteSpace(source[i]));
        Assert.Empty(lost);
    }

    /// <summary>Asserts what holds of every article: numbers, texts, codes and origins are sound.</summary>
    public static void AssertSound(string source, Article article)
    {
        AssertNothingLost(source, article);
        Assert.False(string.IsNullOrWhiteSpace(article.Metadata.Title));
        Assert.Equal(Enumerable.Range(1, article.Blocks.Length), article.Blocks.Select(block => block.Number));
        var reached = 0;
        foreach (var block in article.Blocks)
        {
            Assert.Equal(block.Source.Trim(), block.Source);
            Assert.NotEmpty(block.Source);
            Assert.InRange(block.Origin.Start, reached, source.Length);
            reached = block.Origin.End;
            AssertSound(block);
        }
    }

    private static void AssertSound(Block block)
    {
        Assert.Equal(Enumerable.Range(1, block.Codes.Length).Select(i => $"{i}"), block.Codes.Select(code => code.Id));
        for (var i = 0; i < block.Codes.Length; i++)
        {
            var span = block.Codes[i].Span;
            Assert.InRange(span.End, span.Start, block.Source.Length);
            foreach (var later in block.Codes.Skip(i + 1).Select(code => code.Span))
            {
                Assert.True(span.Start <= later.Start);
                Assert.True(!span.Overlaps(later) || span.Contains(later), $"codes cross in {block.Source}");
            }
        }
    }
}
