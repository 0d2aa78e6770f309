using BilingualReader.Web.Import.Lines;

namespace BilingualReader.Web.Tests.Import.Lines;

public sealed class BylineTests
{
    [Theory]
    [InlineData("Par Jean Dupont", "Jean Dupont")]
    [InlineData("Par Jean-Marc de La Tour, envoyé spécial à Beyrouth", "Jean-Marc de La Tour")]
    [InlineData("Par Claire AUBRUN et Louis Marchais", "Claire AUBRUN et Louis Marchais")]
    [InlineData("Par Antoine Lefol, le 4 juillet 2023", "Antoine Lefol")]
    [InlineData("De notre correspondant", "Notre correspondant")]
    [InlineData("De notre envoyée spéciale à Beyrouth", "Notre envoyée spéciale à Beyrouth")]
    [InlineData("De notre correspondant à Tamra, Louis Marchais", "Louis Marchais")]
    public void The_writer_is_found(string line, string author) => Assert.Equal(author, Byline.FindAuthor(line));

    [Theory]
    [InlineData("Par la fenêtre ouverte")]
    [InlineData("Par Jupiter !")]
    [InlineData("Par Toutatis et par Bélénos, le ciel leur tombe sur la tête.")]
    [InlineData("De notre temps")]
    public void Other_lines_name_no_writer(string line) => Assert.Null(Byline.FindAuthor(line));
}
