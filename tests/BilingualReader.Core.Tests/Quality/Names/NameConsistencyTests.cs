using BilingualReader.Core.Quality.Names;

namespace BilingualReader.Core.Tests.Quality.Names;

public sealed class NameConsistencyTests
{
    [Fact]
    public void Name_rendered_in_two_ways_is_a_finding()
    {
        var finding = Assert.Single(NameConsistency.Find([new(1, "Il vit à Haïfa.", "He lives in Haifa."), new(4, "Elle quitte Haïfa.", "She leaves Haïfa.")], []));

        Assert.Equal("“Haïfa” is rendered in 2 ways: “Haifa” in paragraph 1; “Haïfa” in paragraph 4.", finding.Finding.Message);
    }

    [Theory]
    [InlineData("Il vit en Irak.", "He lives in Iraq.", "Elle quitte l’Irak.", "She leaves Iraq.")]
    [InlineData("Il aime les États-Unis.", "He loves the US.", "Elle quitte les États-Unis.", "She leaves the United States.")]
    [InlineData("Selon Vladimir Poutine, oui.", "Yes, says Vladimir Putin.", "Il a vu Poutine.", "He saw Putin's car.")]
    [InlineData("Il parle de Durand.", "He speaks of him.", "Elle voit Durand.", "She sees Durand.")]
    public void One_rendering_is_no_finding(string first, string firstEnglish, string second, string secondEnglish) =>
        Assert.Empty(NameConsistency.Find([new(1, first, firstEnglish), new(2, second, secondEnglish)], []));

    [Fact]
    public void Spellings_of_one_name_that_stay_apart_in_English_are_a_finding() =>
        Assert.Single(NameConsistency.Find([new(1, "La base d’Ain al-Asad brûle.", "The Ain al-Asad base burns."), new(2, "La base d’Aïn al-Assad brûle.", "The Ayn al-Assad base burns.")], []));

    [Fact]
    public void Finding_names_the_form_that_is_rendered_in_two_ways()
    {
        TranslatedBlock[] blocks = [new(1, "Selon Vladimir Poutine, oui.", "Yes, says Vladimir Putin."), new(2, "Il a vu Poutine.", "He saw Putin."), new(3, "Elle a vu Poutine.", "She saw Poutine.")];

        var finding = Assert.Single(NameConsistency.Find(blocks, []));

        Assert.Equal(("Vladimir Poutine", "“Poutine” is rendered in 2 ways: “Putin” in paragraph 2; “Poutine” in paragraph 3."), (finding.Name, finding.Finding.Message));
    }

    [Fact]
    public void Other_rendering_than_in_an_approved_translation_is_a_finding()
    {
        var finding = Assert.Single(NameConsistency.Find([new(7, "Il a vu Moussaoui.", "He saw Moussaoui.")], [new(1, "Il parle à Moussaoui.", "He talks to Mousawi.")]));

        Assert.Equal("“Moussaoui” is rendered “Moussaoui” in paragraph 7, but “Mousawi” in an approved translation.", finding.Finding.Message);
    }
}
