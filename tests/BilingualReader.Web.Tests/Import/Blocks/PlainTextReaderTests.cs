using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Tests.Import.Blocks;

public sealed class PlainTextReaderTests
{
    private static string[] Texts(string text)
    {
        var article = Importing.Plain(text);
        Importing.AssertSound(text, article);
        return [.. article.Blocks.Select(block => block.Source)];
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Any_line_end_separates_lines(string end) =>
        Assert.Equal(["Un.", "Deux.", "Trois."], Texts($"Un.{end}Deux.{end}{end}Trois.{end}"));

    [Fact]
    public void White_space_around_a_paragraph_goes_and_inside_stays() =>
        Assert.Equal(["Une  phrase\u00A0?"], Texts("\u00A0 Une  phrase\u00A0? \t\n"));

    [Fact]
    public void Lines_broken_at_a_column_are_joined_and_short_ends_close_paragraphs() =>
        Assert.Equal(
            [
                "Le vent soufflait depuis trois jours quand la première barque rentra au port, sans voile et sans filet.",
                "Personne ne parla d'abord. Les femmes comptèrent les hommes qui descendaient, et il en manquait un, le plus jeune.",
            ],
            Texts("""
                Le vent soufflait depuis trois jours quand la
                première barque rentra au port, sans voile et
                sans filet.
                Personne ne parla d'abord. Les femmes comptèrent
                les hommes qui descendaient, et il en manquait
                un, le plus jeune.
                """));

    [Fact]
    public void A_hyphen_at_a_line_end_stays_unless_the_text_shows_the_word_without_it() =>
        Assert.Equal(
            ["Le gouvernement a répondu hier que le gouvernement attendrait la fin de la séance, et peut-être encore quelques semaines, avant de bouger."],
            Texts("""
                Le gouvernement a répondu hier que le gouver-
                nement attendrait la fin de la séance, et peut-
                être encore quelques semaines, avant de bouger.
                """));

    [Fact]
    public void A_hyphen_stays_when_the_text_has_the_word_both_ways() =>
        Assert.Contains("la contre-attaque du soir", Texts("""
            Une contreattaque, ou bien une contre-attaque ?
            Le journal hésitait encore quand la contre-
            attaque du soir le surprit au milieu du gué.
            """)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("Le conseil en séance", BlockKind.Heading)]
    [InlineData("Le conseil a dit ceci :", BlockKind.Paragraph)]
    [InlineData("Le conseil a voté.", BlockKind.Paragraph)]
    [InlineData("le conseil en séance", BlockKind.Paragraph)]
    public void A_short_line_above_a_paragraph_is_a_heading_unless_a_sentence_goes_on(string line, BlockKind kind)
    {
        const string prose = "Personne n'a demandé la parole, et la séance a été levée un peu avant minuit, dans un silence gêné";
        Assert.Equal(kind, Importing.Plain($"{prose}.\n\n{line}\n\n{prose} encore.").Blocks[1].Kind);
    }

    [Fact]
    public void A_soft_hyphen_at_a_line_end_goes() =>
        Assert.Equal(
            ["La commission rendra son avis avant la fin de la semaine, comme le prévoit le règlement de cette assemblée."],
            Texts("La commission rendra son avis avant la fin de la se\u00AD\nmaine, comme le prévoit le règlement de cette assem\u00AD\nblée."));

    [Fact]
    public void Verse_is_not_joined()
    {
        string[] lines = ["Quand la lune se lève au-dessus des collines,", "Le chemin se souvient des pas de l'an passé,", "Et l'on entend gémir, au bord de la ravine,", "La roue d'un vieux moulin que le temps a cassé."];
        Assert.Equal(lines, Texts(string.Join('\n', lines)));
    }

    [Fact]
    public void Bullets_go_and_numbers_stay()
    {
        var article = Importing.Plain("Trois choses :\n\n• le pain\n• le sel\n\n1. Couper\n2. Servir");
        Assert.Equal(["Trois choses :", "le pain", "le sel", "1. Couper", "2. Servir"], article.Blocks.Select(block => block.Source));
        Assert.All(article.Blocks.Skip(1), block => Assert.Equal((BlockKind.ListItem, 1), (block.Kind, block.Level)));
    }

    [Theory]
    [InlineData("— Tu viens ?\n— Non.")]
    [InlineData("- Tu viens ?\n- Non.")]
    [InlineData("* Les prénoms ont été modifiés.")]
    public void Speech_and_footnotes_are_no_lists(string text)
    {
        var article = Importing.Plain(text);
        Assert.Equal(text.Split('\n'), article.Blocks.Select(block => block.Source));
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
    }

    [Fact]
    public void Verses_in_prose_are_no_headings()
    {
        const string prose = "La vieille femme se mit à chanter tout bas, sans nous regarder, en tournant la manivelle du moulin à café.";
        var article = Importing.Plain($"{prose}\n\nSur la rivière\nle vent s'en va\nle jour aussi\n\nNous l'écoutions, assis par terre, et personne n'osait plus remuer, pas même le chien couché près de la porte.");
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
    }
}
