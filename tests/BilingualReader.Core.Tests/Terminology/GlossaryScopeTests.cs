using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Terminology;

public sealed class GlossaryScopeTests
{
    [Theory]
    [InlineData(GlossaryScopeKind.Everywhere, "", true)]
    [InlineData(GlossaryScopeKind.Outlet, "le télégramme", true)]
    [InlineData(GlossaryScopeKind.Outlet, "Le Telegramme ", true)]
    [InlineData(GlossaryScopeKind.Outlet, "Ouest-France", false)]
    [InlineData(GlossaryScopeKind.Tag, "Pêche", true)]
    [InlineData(GlossaryScopeKind.Tag, "port", true)]
    [InlineData(GlossaryScopeKind.Tag, "le télégramme", false)]
    [InlineData(GlossaryScopeKind.Article, "abc", true)]
    [InlineData(GlossaryScopeKind.Article, "ABC", false)]
    public void Covers_the_articles_that_it_names(GlossaryScopeKind kind, string value, bool expected) =>
        Assert.Equal(expected, new GlossaryScope(kind, value).Covers("abc", "Le Télégramme", ["port", "pêche"]));

    [Fact]
    public void An_article_without_an_outlet_is_of_none() => Assert.False(new GlossaryScope(GlossaryScopeKind.Outlet, "").Covers("abc", null, []));
}
