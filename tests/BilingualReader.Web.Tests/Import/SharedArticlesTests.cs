using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Tests.Import;

/// <summary>
/// Three real articles that lie beside the repository and are not part of it. Where that folder is absent, these tests
/// say so and are skipped.
/// </summary>
public sealed class SharedArticlesTests
{
    private static Article Read(string name)
    {
        var folder = Repository.PathOf("../shared/articles");
        Assert.SkipUnless(Directory.Exists(folder), "The real articles beside the repository are not here.");
        var bytes = File.ReadAllBytes(Directory.GetFiles(folder, name + "_*.txt").Single());
        var article = Importing.Read(bytes).Article;
        Importing.AssertSound(System.Text.Encoding.UTF8.GetString(bytes), article);
        return article;
    }

    private static string[] Hidden(Article article) =>
        [.. article.Blocks.Where(block => block.Furniture is not null).Select(block => $"{block.Number} {block.Furniture!.Rule}")];

    private static int[] Numbers(Article article, BlockKind kind) =>
        [.. article.Blocks.Where(block => block.Kind == kind && block.Furniture is null).Select(block => block.Number)];

    [Fact]
    public void An_article_without_a_title_and_with_tags()
    {
        var article = Read("000");
        Assert.Null(article.Metadata.TitleBlock);
        Assert.EndsWith("…", article.Metadata.Title, StringComparison.Ordinal);
        Assert.StartsWith(article.Metadata.Title.TrimEnd('…'), article.Blocks[2].Source, StringComparison.Ordinal);
        Assert.Equal("Al Mayadeen", article.Metadata.Outlet);
        Assert.Null(article.Metadata.Published);
        Assert.Equal(7, article.Metadata.Tags.Length);
        Assert.Equal(["1 tag-label", "2 tag-list", "16 comment-prompt"], Hidden(article));
        Assert.Equal([8], Numbers(article, BlockKind.Heading));
    }

    [Fact]
    public void An_article_of_a_television_site()
    {
        var article = Read("001");
        Assert.Equal((2, "French Press TV"), (article.Metadata.TitleBlock, article.Metadata.Outlet));
        Assert.Equal(article.Blocks[1].Source, article.Metadata.Title);
        Assert.Null(article.Metadata.Published);
        Assert.Equal(["1 kicker", "3 foreign-picture-text", "16 share-prompt", "17 source-line"], Hidden(article));
        Assert.Equal("en", article.Blocks[2].Language);
        Assert.Equal([4], Numbers(article, BlockKind.Caption));
        Assert.Equal([2], Numbers(article, BlockKind.Heading));
    }

    [Fact]
    public void A_report_of_an_agency()
    {
        var article = Read("003");
        Assert.Equal((1, "Saba (Agence de Presse Yéménite)"), (article.Metadata.TitleBlock, article.Metadata.Outlet));
        Assert.Equal(new DateOnly(2023, 12, 5), article.Metadata.Published);
        Assert.Equal(article.Blocks[1].Source, article.Metadata.Url);
        Assert.Equal(["2 bare-address", "4 repeated-title", "5 date-line", "25 signature", "26 source-line"], Hidden(article));
        Assert.Equal([1], Numbers(article, BlockKind.Heading));
        Assert.All(article.Blocks, block => Assert.Equal("fr", block.Language));
    }
}
