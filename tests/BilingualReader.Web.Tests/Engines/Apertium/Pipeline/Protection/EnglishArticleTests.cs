using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.Protection;

public sealed class EnglishArticleTests
{
    [Theory]
    [InlineData("United States", true)]
    [InlineData("UN", true)]
    [InlineData("Euphrates", true)]
    [InlineData("White House", true)]
    [InlineData("Ministry of Defense", true)]
    [InlineData("Iraq", false)]
    [InlineData("Hezbollah", false)]
    [InlineData("NATO", false)]
    [InlineData("Deir ez-Zor", false)]
    [InlineData("Emmanuel Macron", false)]
    [InlineData("", false)]
    public void Knows_which_names_take_an_article(string name, bool expected) => Assert.Equal(expected, EnglishArticle.IsUsedWith(name));

    [Theory]
    [InlineData("Northern Republic", true)]
    [InlineData("US forces", false)]
    [InlineData("The Hague", false)]
    public void Sets_one_only_before_a_name_as_a_whole(string name, bool expected) => Assert.Equal(expected, EnglishArticle.IsMissedBy(name));
}
