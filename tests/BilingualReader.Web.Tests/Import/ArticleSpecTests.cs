using System.Globalization;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Tests.Import;

public sealed class ArticleSpecTests
{
    public static TheoryData<SpecExample> Articles => [.. SpecFile.Read("articles.md")];

    public static TheoryData<SpecExample> Innocent => [.. SpecFile.Read("nothing-hidden.md")];

    [Theory]
    [MemberData(nameof(Articles), DisableDiscoveryEnumeration = true)]
    public void An_article_reads_as_its_specification_says(SpecExample example)
    {
        var article = example.IsMarkdown ? Importing.Markdown(example.Article) : Importing.Plain(example.Article);
        var blocks = example.Expected.Where(line => line.Contains(" | ", StringComparison.Ordinal)).ToList();
        Assert.Equal(blocks.Select(line => Shorten(line, line)), article.Blocks.Select((block, i) => Shorten(Describe(block), blocks.ElementAtOrDefault(i))));
        Assert.Equal(example.Expected.Except(blocks), Details(article.Metadata));
        Importing.AssertSound(example.Article, article);
    }

    [Theory]
    [MemberData(nameof(Innocent), DisableDiscoveryEnumeration = true)]
    public void A_text_that_only_sounds_like_a_page_is_not_hidden(SpecExample example)
    {
        var article = Importing.Plain(example.Article);
        Assert.DoesNotContain(article.Blocks, block => block.Furniture is not null);
        Assert.All(article.Blocks, block => Assert.Equal("fr", block.Language));
        Importing.AssertSound(example.Article, article);
    }

    private static string Describe(Block block) => $"{block.Furniture?.Rule ?? NameOf(block)} | {block.Source}";

    private static string Shorten(string description, string? like) => like is null || description.Length < like.Length ? description : description[..like.Length];

    private static string NameOf(Block block) => block.Kind switch
    {
        BlockKind.Heading => string.Create(CultureInfo.InvariantCulture, $"heading {block.Level}"),
        BlockKind.ListItem => "list-item",
        _ => block.Kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> Details(ArticleMetadata metadata)
    {
        yield return $"title: {metadata.Title.TrimEnd('…')}";
        if (metadata.Outlet is { } outlet) yield return $"outlet: {outlet}";
        if (metadata.Author is { } author) yield return $"author: {author}";
        if (metadata.Published is { } day) yield return $"published: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        if (metadata.Tags.Length > 0) yield return $"tags: {string.Join(", ", metadata.Tags)}";
        if (metadata.Url is { } url) yield return $"url: {url}";
    }
}
