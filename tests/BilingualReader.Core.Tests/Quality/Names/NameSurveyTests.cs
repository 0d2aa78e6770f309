using BilingualReader.Core.Quality.Names;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Quality.Names;

public sealed class NameSurveyTests
{
    [Theory]
    [InlineData("Il vit en Irak.", "He lives in Iraq.", "Iraq")]
    [InlineData("Il aime les États-Unis.", "He loves the US.", "US")]
    [InlineData("Il cite le Pentagone.", "He quotes the Pentagon.", "Pentagon")]
    [InlineData("L’O.N.U. répond.", "The UN answers.", "UN")]
    [InlineData("Il a vu Odette.", "He saw Odette’s car.", "Odette")]
    [InlineData("Selon Vladimir Poutine, oui.", "Yes, says Vladimir Putin.", "Vladimir Putin")]
    [InlineData("La base d’Aïn al-Assad brûle.", "The Ain al-Asad base burns.", "Ain al-Asad")]
    [InlineData("Il cite la Résistance islamique en Irak.", "He quotes the Islamic Resistance in Iraq.", "Islamic Resistance in Iraq")]
    [InlineData("Il cite la Banque africaine de développement.", "He quotes the African Development Bank.", "African Development Bank")]
    [InlineData("Il cite le Conseil de sécurité des Nations unies.", "He quotes the United Nations Security Council.", "United Nations Security Council")]
    [InlineData("Il cite la Banque africaine de développement.", "He quotes the Central Bank and the Asian Development Fund.", null)]
    [InlineData("Elle voit Durand.", "She sees Paris and the Seine.", null)]
    [InlineData("Elle voit Durand.", "", null)]
    public void Finds_the_English_of_a_name(string french, string english, string? rendering) =>
        Assert.Equal(rendering, Find(new TranslatedBlock(1, french, english)));

    [Fact]
    public void Words_that_the_engine_linked_answer_a_name() =>
        Assert.Equal("Green Village", Find(Linked("Il vit à Village Vert.", "He lives in Green Village.", ("Village", "Village"), ("Vert", "Green"))));

    [Fact]
    public void Links_that_surround_words_of_others_answer_nothing() =>
        Assert.Null(Find(Linked("Il vit à Village Vert.", "Green he lives in a town.", ("Il", "he"), ("Village", "town"), ("Vert", "Green"))));

    [Fact]
    public void The_sentence_of_the_name_goes_before_others()
    {
        const string french = "Il a vu Ali. Elle a vu ALI.";
        const string english = "He saw Ali. She saw ALI.";
        var block = new TranslatedBlock(1, french, english) { Sentences = [new(new(0, 12), new(0, 11)), new(new(13, 14), new(12, 12))] };

        Assert.Equal(["Ali", "ALI"], NameSurvey.Of([block]).SelectMany(name => name.Uses).Select(use => use.Rendering?.Text));
    }

    [Fact]
    public void What_the_glossary_found_goes_before_all_else()
    {
        var entry = new TermPair("Daech", "Daesh", [], ["the group"], [], TermStatus.Preferred, TermKind.Name, true, null, new TermOrigin("test.tsv", 2));
        const string french = "Il cite Daech.";
        const string english = "He quotes the group, or ISIS.";
        var block = new TranslatedBlock(1, french, english) { Terms = TermLedger.Judge(french, english, Termbase.Build([entry]).Match(french)) };

        var use = Assert.Single(Assert.Single(NameSurvey.Of([block])).Uses);

        // Daesh is one of the English names in use, of which ISIS is the usual one.
        Assert.Equal(new NameRendering("the group", "ISIS"), use.Rendering);
    }

    private static TranslatedBlock Linked(string french, string english, params (string French, string English)[] links) => new(1, french, english)
    {
        Links = [.. links.Select(link => new WordLink(SpanOf(link.French, french), SpanOf(link.English, english)))],
    };

    private static TextSpan SpanOf(string words, string text) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static string? Find(TranslatedBlock block) => Assert.Single(Assert.Single(NameSurvey.Of([block])).Uses).Rendering?.Text;
}
