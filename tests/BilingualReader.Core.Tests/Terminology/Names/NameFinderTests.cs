using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Tests.Infrastructure;

namespace BilingualReader.Core.Tests.Terminology.Names;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("Demain, le président Macron ira à Saint-Brieuc.", "Macron, Saint-Brieuc")]
    [InlineData("Elle a vu M. de Villepin lundi.", "de Villepin")]
    [InlineData("Il a cité l’Organisation mondiale de la santé.", "Organisation mondiale de la santé")]
    [InlineData("Il vit près d’al-Omar, à Deir ez-Zor.", "al-Omar, Deir ez-Zor")]
    [InlineData("Il aime La Haye et N’Djamena.", "La Haye, N’Djamena")]
    [InlineData("Le PIB baisse. Les Français attendent Noël.", "")]
    [InlineData("Présence militaire : indésirable", "")]
    [InlineData("GRANDE GRÈVE À LYON MARDI", "")]
    [InlineData("Un Cessez-le-feu Dans La Région", "")]
    [InlineData("SANAA (Saba) – En réponse, il part.", "SANAA, Saba")]
    [InlineData("Agence de Presse Yéménite", "Agence de Presse Yéménite")]
    [InlineData("Elle enseigne à l’université de Bologne.", "université de Bologne")]
    [InlineData("Un membre de la coalition État de droit.", "État de droit")]
    [InlineData("Il cite les brigades Imam Ali.", "Imam Ali")]
    [InlineData("Les États-Unis d'Amérique attendent.", "États-Unis d'Amérique")]
    public void Finds_names(string text, string names) => Assert.Equal(names, string.Join(", ", Find(text).Select(group => group.Proposed)));

    [Fact]
    public void Sentence_start_counts_when_the_word_has_its_capital_elsewhere() =>
        Assert.Equal(2, Assert.Single(Find("On cherche Zarkovie.", "Zarkovie, hier, dormait.")).Occurrences.Length);

    [Theory]
    [InlineData("La base d’Ain al-Asad.", "Près d’Aïn al-Assad.")]
    [InlineData("Il voit Mohammed Shia al-Soudani.", "Puis al-Soudani part.")]
    [InlineData("Il voit l’Organisation des Nations unies (ONU).", "Puis l’O.N.U. répond.")]
    [InlineData("Selon Al Mayadeen, oui.", "Il cite Al-Mayadine.")]
    [InlineData("Il vit à Deir Ezzor.", "Il vit à Deir ez-Zor.")]
    [InlineData("Lucien Marchais se lève.", "Lucien ne leur en veut pas.")]
    public void Spellings_and_short_forms_make_one_group(string first, string second) => Assert.Single(Find(first, second));

    [Theory]
    [InlineData("Il vit en Iran.", "Il vit à Oran.")]
    [InlineData("Il vit au Niger.", "Il vit au Nigeria.")]
    [InlineData("Il a vu Martin.", "Il a vu Martine.")]
    public void Different_names_stay_apart(string first, string second) => Assert.Equal(2, Find(first, second).Length);

    [Theory]
    [InlineData("La base pétrolière d’al-Omar brûle.", NameKind.Place)]
    [InlineData("Il parle à la base « Kharab al-Jir ».", NameKind.Place)]
    [InlineData("Il passe par le passage frontalier al-Qaem.", NameKind.Place)]
    [InlineData("Selon le correspondant d’Al Mayadeen, oui.", NameKind.Body)]
    [InlineData("Il lit le magazine américain (The American Conservator).", NameKind.Body)]
    [InlineData("Il l’a dit dans une déclaration à Al-Mayadeen.", NameKind.Unknown)]
    [InlineData("Il cite le Pentagone.", NameKind.Body)]
    public void Kind_shows_in_the_words_around(string text, NameKind kind) => Assert.Equal(kind, Assert.Single(Find(text)).Kind);

    [Fact]
    public void Acronym_stands_for_its_long_form()
    {
        var group = Assert.Single(Find("Il cite l’Organisation mondiale de la santé (OMS).", "L’OMS répond."));

        Assert.Equal(("Organisation mondiale de la santé", NameKind.Body, 3), (group.Proposed, group.Kind, group.Occurrences.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800 (A) J.-")]
    [InlineData("L’ d' M. A.B. (ONU) de")]
    [InlineData("de la De La l’ (X.Y.")]
    public void Takes_any_text(string text) => Assert.All(Find(text), group => Assert.NotEmpty(group.Occurrences));

    [Fact]
    public void Names_of_the_sample_articles_are_found()
    {
        var groups = Find(File.ReadAllLines(RepositoryFolders.Shared("articles", "003_25d4c80172c26fa7.txt")));

        Assert.Contains(groups, group => group.Spellings.Contains("Aïn al-Assad") && group.Spellings.Contains("Ain al-Asad"));
        Assert.Contains(groups, group => group.Proposed == "Abbas al-Maliki" && group.Kind == NameKind.Person);
    }

    private static ImmutableArray<NameGroup> Find(params string[] paragraphs) =>
        NameFinder.Find(paragraphs.Select((text, i) => new Block(i + 1, BlockKind.Paragraph, text, [], "fr", default)));
}
