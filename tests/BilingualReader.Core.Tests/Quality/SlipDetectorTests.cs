using System.Collections.Immutable;
using BilingualReader.Core.Quality;

namespace BilingualReader.Core.Tests.Quality;

public sealed class SlipDetectorTests
{
    private static readonly ImmutableArray<(string French, string English)> Article =
    [
        ("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières.", "On Tuesday the government presented a bill on the protection of rivers."),
        ("Les agriculteurs craignent une hausse du prix de l'eau.", "Farmers fear a rise in the price of water."),
        ("« Personne ne nous a consultés », dit un éleveur du village.", "“Nobody consulted us,” says a breeder in the village."),
        ("L'usine de Brest emploie 340 salariés depuis 1987.", "The Brest factory has employed 340 people since 1987."),
        ("Que fera le maire ?", "What will the mayor do?"),
        ("Les enfants de l'école ont planté des arbres près du pont.", "The school children planted trees near the bridge."),
        ("Des associations distribuent des repas chauds chaque soir.", "Associations hand out hot meals every evening."),
        ("Le procès s'ouvrira en septembre à Rennes.", "The trial will open in September in Rennes."),
    ];

    [Fact]
    public void Honest_answers_are_not_suspected() => Assert.Empty(Find(Article));

    [Fact]
    public void Nothing_is_found_in_nothing() => Assert.Empty(SlipDetector.FindSuspects([], []));

    [Fact]
    public void Another_number_of_answers_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => SlipDetector.FindSuspects(["Un."], []));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public void Swapped_neighbours_are_found(int at)
    {
        var suspects = Find(Article.SetItem(at, (Article[at].French, Article[at + 1].English)).SetItem(at + 1, (Article[at + 1].French, Article[at].English)));

        Assert.Superset(new HashSet<int> { at, at + 1 }, suspects.ToHashSet());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Answers_moved_along_are_found(int by) =>
        Assert.InRange(Find([.. Article.Select((pair, at) => (pair.French, Article[(at + by) % Article.Length].English))]).Length, 6, Article.Length);

    [Fact]
    public void A_dropped_answer_with_the_rest_moved_up_is_found_from_there_on()
    {
        var suspects = Find([.. Article.Select((pair, at) => at < 4 ? pair : (pair.French, at == 7 ? "…" : Article[at + 1].English))]);

        Assert.Superset(new HashSet<int> { 4, 7 }, suspects.ToHashSet());
        Assert.DoesNotContain(0, suspects);
    }

    [Theory]
    [InlineData("…")]
    [InlineData("N/A")]
    [InlineData("Farmers fear a rise in the price of water.")]
    [InlineData("“Nobody consulted us,” says a breeder in the village.")]
    public void Two_answers_in_one_place_are_found(string next)
    {
        var merged = Article.SetItem(0, (Article[0].French, $"{Article[0].English} {Article[1].English}"));

        Assert.NotEmpty(Find(merged.SetItem(1, (Article[1].French, next))));
    }

    [Fact]
    public void A_repeated_answer_is_found() => Assert.Contains(6, Find(Article.SetItem(6, (Article[6].French, Article[5].English))));

    [Fact]
    public void A_repeated_line_may_have_one_answer() => Assert.Empty(Find(
    [
        ("Lire aussi : Le procès de Rennes s'ouvre.", "Read also: The Rennes trial opens."),
        ("Lire aussi : Le procès de Rennes s’ouvre", "Read also: The Rennes trial opens."),
        ("Lire plus", "Read more"),
        ("En savoir plus", "Read more"),
    ]));

    [Fact]
    public void A_sentence_that_is_quoted_beside_its_paragraph_is_in_order() => Assert.Empty(Find(
    [
        ("Le maire a parlé longtemps devant la presse. « Nous ne partirons pas sans réponse. »", "The mayor spoke to the press for a long time. “We will not leave without an answer.”"),
        ("« Nous ne partirons pas sans réponse. »", "“We will not leave without an answer.”"),
    ]));

    [Theory]
    [InlineData("Le taux est de 3,5 %.", "The rate is 3.5%.", "Le taux est de 4,2 %.", "The rate is 4.2%.")]
    [InlineData("On compte 1 000,5 tonnes.", "There are 1,000.5 tonnes.", "On compte 2 300 tonnes.", "There are 2,300 tonnes.")]
    [InlineData("Elle est née en 1954.", "She was born in 1954.", "Elle est née en 1961.", "She was born in 1961.")]
    [InlineData("Mme Lefèvre a voté.", "Ms Lefèvre voted.", "Mme Durand a voté.", "Ms Durand voted.")]
    [InlineData("Selon l'OTAN, non.", "Not according to NATO.", "Selon l'ONU, non.", "Not according to the UN.")]
    [InlineData("C'est la liberté.", "This is liberty.", "C'est la prudence.", "This is prudence.")]
    [InlineData("C'est un cheval.", "It is a horse.", "C'est un oiseau.", "It is a bird.")]
    [InlineData("On nous attend ?", "Are we expected?", "On nous attend.", "We are expected.")]
    [InlineData("Écrire à a.roux@exemple.fr.", "Write to a.roux@exemple.fr.", "Écrire à c.bon@exemple.fr.", "Write to c.bon@exemple.fr.")]
    [InlineData("Voir www.exemple.fr/arbres.", "See www.exemple.fr/arbres.", "Voir www.exemple.fr/ponts.", "See www.exemple.fr/ponts.")]
    public void One_kind_of_evidence_tells_a_swap(string french, string english, string otherFrench, string otherEnglish)
    {
        Assert.Empty(Find([(french, english), (otherFrench, otherEnglish)]));
        Assert.Equal([0, 1], Find([(french, otherEnglish), (otherFrench, english)]));
    }

    [Theory]
    [InlineData("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières.", "The government on Tuesday put forward a bill to protect rivers.")]
    [InlineData("Le budget atteint 12 millions d'euros en 2021, contre 9 millions en 2019.", "The budget reaches 12 million euros in 2021, against 9 million in 2019.")]
    [InlineData("Oui.", "Yes.")]
    [InlineData("12 %", "12%")]
    [InlineData("Le Monde diplomatique", "Le Monde diplomatique")]
    [InlineData("Voici la traduction : un poème de Louise Labé.", "Here is the translation: a poem by Louise Labé.")]
    [InlineData("Sans objet", "N/A")]
    [InlineData("Je suis désolé, mais je ne peux pas traduire ce mot.", "I'm sorry, but I can't translate this word.")]
    public void A_text_alone_with_its_answer_passes(string french, string english) => Assert.Empty(Find([(french, english)]));

    [Theory]
    [InlineData("Le budget atteint 12 millions d'euros en 2021, contre 9 millions en 2019.", "The children planted trees near the bridge with their teachers that day.")]
    [InlineData("Anne Lefèvre, Paul Durand et Marc Petitjean ont visité Brest, Rennes et Quimper.", "Associations hand out hot meals every evening to those who sleep outside.")]
    [InlineData("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières.", "Le gouvernement a présenté mardi un projet de loi sur la protection des rivières.")]
    [InlineData("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières.", "Les agriculteurs craignent une hausse du prix de l'eau dans toute la région, et ils le disent.")]
    [InlineData("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières.", "On Tuesday the government")]
    [InlineData("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières.", "Here is the translation:")]
    [InlineData("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières.", "Sure! Here's the English translation: On Tuesday the government presented a bill on the protection of rivers.")]
    [InlineData("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières.", "I'm sorry, but I can't translate this text.")]
    [InlineData("Les agriculteurs craignent une hausse.", "N/A")]
    [InlineData("Les agriculteurs craignent une hausse.", "…")]
    [InlineData("Les agriculteurs craignent une hausse.", "")]
    [InlineData("Oui.", "Associations hand out hot meals every evening to all those who have to sleep outside in the cold.")]
    public void A_text_alone_with_what_cannot_be_its_answer_is_suspected(string french, string english) => Assert.Equal([0], Find([(french, english)]));

    private static ImmutableArray<int> Find(ImmutableArray<(string French, string English)> pairs) =>
        SlipDetector.FindSuspects([.. pairs.Select(pair => pair.French)], [.. pairs.Select(pair => pair.English)]);
}
