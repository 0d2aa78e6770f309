using BilingualReader.Core.Articles;
using BilingualReader.Web.Import;

namespace BilingualReader.Web.Tests.Import;

public sealed class MarkdownSignsTests
{
    [Theory]
    [InlineData("# Le port rouvre\n\nLes bateaux rentrent.", true)]
    [InlineData("Le port rouvre.\n\n## Les travaux\nIls ont duré.", true)]
    [InlineData("Voir [la carte](https://example.org/carte) du port.", true)]
    [InlineData("Voir [la carte](</carte> \"Carte\") du port.", true)]
    [InlineData("Le port rouvre.\n\nLes bateaux rentrent.", false)]
    [InlineData("#Port #Sète", false)]
    [InlineData("# 1 mondial, le port rouvre.", false)]
    [InlineData("* un\n* deux\n- trois", false)]
    [InlineData("Il a dit [sic] (voir plus haut) que non.", false)]
    [InlineData("Le canal ##", false)]
    [InlineData("", false)]
    public void Headings_and_links_are_unmistakable(string text, bool isMarkdown) => Assert.Equal(isMarkdown, MarkdownSigns.Has(text));

    [Fact]
    public void A_paste_is_read_by_its_signs_and_a_file_by_its_name()
    {
        const string Text = "# Le port rouvre\n\nLes bateaux rentrent au port depuis lundi matin.\n\nLe maire est venu les saluer sur le quai.";
        Assert.Equal("Le port rouvre", TitleOf(Text, null));
        Assert.Equal("Le port rouvre", TitleOf(Text, "a.md"));
        Assert.Equal("# Le port rouvre", TitleOf(Text, "a.txt"));
    }

    private static string TitleOf(string text, string? file) =>
        Assert.IsType<ImportedArticle>(new ArticleImporter().Import(new ImportRequest(System.Text.Encoding.UTF8.GetBytes(text), file))).Article.Metadata.Title;
}
