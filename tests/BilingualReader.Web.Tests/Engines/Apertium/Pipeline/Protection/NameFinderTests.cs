using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.Protection;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("Le port d'al-Omar est petit.", "al-Omar")]
    [InlineData("Le chef Abbas al-Maliki parle.", "Abbas al-Maliki")]
    [InlineData("Le général Zorglub parle.", "Zorglub")]
    [InlineData("Général Zorglub, venez.", "Zorglub")]
    [InlineData("Un film de Zorg von Blub est sorti.", "Zorg von Blub")]
    [InlineData("L'usine Zorglub ferme.", "Zorglub")]
    [InlineData("Paris est une ville.", "")]
    [InlineData("A.A.A.", "A.A.A.")]
    [InlineData("", "")]
    public void Finds_names_that_no_dictionary_knows(string text, string expected)
    {
        var analysed = AnalysedText.Parse(string.Join(' ', text.Split([' ', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Select(Unit)));

        Assert.Equal(expected, string.Join('|', NameFinder.Find(text, analysed).Select(span => span.In(text))));
    }

    private static string Unit(string word) => word switch
    {
        "Zorglub" or "Zorg" or "Blub" => $"^{word}/*{word}$",
        "Paris" or "Abbas" => $"^{word}/{word}<np>$",
        _ => $"^{word}/{word}<n>$",
    };
}
