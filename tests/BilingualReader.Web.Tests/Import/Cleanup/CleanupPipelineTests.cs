using BilingualReader.Core.Articles;
using BilingualReader.Web.Import.Cleanup;

namespace BilingualReader.Web.Tests.Import.Cleanup;

public sealed class CleanupPipelineTests
{
    [Fact]
    public void Every_rule_has_its_own_name_a_reason_and_an_example()
    {
        var examples = SpecFile.Read("articles.md").SelectMany(example => example.Expected).ToList();
        Assert.Equal(CleanupPipeline.Rules.Count, CleanupPipeline.Rules.Select(rule => rule.Id).Distinct().Count());
        foreach (var rule in CleanupPipeline.Rules)
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Id);
            Assert.Matches("^[A-Z].{10,80}[a-z]$", rule.Reason);
            Assert.Contains(examples, line => line.StartsWith(rule.Id + " | ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_text_of_nothing_but_furniture_is_shown()
    {
        var article = Importing.Plain("https://exemple.fr/a\n\nPartager cet article");
        Assert.All(article.Blocks, block => Assert.Null(block.Furniture));
    }

    [Theory]
    [InlineData("Partager", true)]
    [InlineData("Facebook Twitter WhatsApp", true)]
    [InlineData("Partager ou mourir", false)]
    [InlineData("A.A.A.", true)]
    [InlineData("A. A. Milne", false)]
    [InlineData("Source : AFP", true)]
    [InlineData("Source : Insee, enquête de 2019", false)]
    [InlineData("Commentaires (12)", true)]
    [InlineData("Commentaires du maire", false)]
    [InlineData("Mots-clés : eau, prix", true)]
    [InlineData("Mots-clés de la campagne", false)]
    [InlineData("Lire aussi : L'eau plus chère", true)]
    [InlineData("À lire : ce roman de 1912, qui n'a pas vieilli.", false)]
    [InlineData("© 2024 Le Courrier", true)]
    [InlineData("Accueil | Politique | Sport", true)]
    [InlineData("Vie | Mort", false)]
    [InlineData("www.exemple.fr/page", true)]
    [InlineData("Voir www.exemple.fr/page", false)]
    public void What_stands_behind_the_text_is_judged_by_its_whole_wording(string line, bool hidden)
    {
        const string text = "Le conseil a voté la mesure hier soir, après un long débat sur le prix de l'eau et sur celui des compteurs.";
        Assert.Equal(hidden, Importing.Plain($"{text}\n\n{line}").Blocks[1].Furniture is not null);
    }

    [Theory]
    [InlineData("Partager")]
    [InlineData("A.A.A.")]
    [InlineData("Source : AFP")]
    [InlineData("12 mars 2024")]
    [InlineData("Étiquettes")]
    [InlineData("Se connecter")]
    public void The_same_words_inside_the_text_stay(string line)
    {
        const string text = "Le conseil a voté la mesure hier soir, après un long débat sur le prix de l'eau et sur celui des compteurs.";
        Assert.Null(Importing.Plain($"{text}\n\n{line}\n\nPersonne n'a demandé la parole, et la séance a été levée un peu avant minuit, dans un silence gêné.").Blocks[1].Furniture);
    }

    [Fact]
    public void Captions_stay_text()
    {
        var article = Importing.Plain("Le pont vieux, mardi matin. ©Agence\n\nPhoto : Jean Dupont\n\nLe conseil a voté la mesure hier soir, après un long débat sur le prix de l'eau et des compteurs.");
        Assert.All(article.Blocks.Take(2), block => Assert.Equal((BlockKind.Caption, null), (block.Kind, block.Furniture)));
    }
}
