using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Tests.Articles;

public sealed class ArticleIdTests
{
    [Fact]
    public void A_new_id_reads_back_as_itself()
    {
        var id = ArticleId.New();

        Assert.True(ArticleId.TryParse(id.Value, out var read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abcdefghijk")]
    [InlineData("abcdefghijklm")]
    [InlineData("abcdefghijkl\n")]
    [InlineData("Abcdefghijkl")]
    [InlineData("abcdefghijk1")]
    [InlineData("abcdefghijké")]
    [InlineData("../../../../")]
    [InlineData("abcdef/hijkl")]
    [InlineData("abcdef\\hijkl")]
    [InlineData("...........a")]
    public void Anything_else_a_path_too_is_refused(string? text)
    {
        Assert.False(ArticleId.TryParse(text, out var id));
        Assert.Equal(default, id);
    }
}
