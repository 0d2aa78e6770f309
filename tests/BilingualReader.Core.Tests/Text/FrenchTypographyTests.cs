using BilingualReader.Core.Tests.Infrastructure;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Text;

public sealed class FrenchTypographyTests
{
    // In the expected texts ~ stands for a no-break space and ^ for a narrow one.
    [Theory]
    [InlineData("Oui ; non ! Vraiment ?", "Oui^; non^! Vraiment^?")]
    [InlineData("Il dit : « oui »", "Il dit~: «^oui^»")]
    [InlineData("Quoi ?!", "Quoi^?!")]
    [InlineData("1 234 567 habitants", "1^234^567 habitants")]
    [InlineData("en 2023 500 morts", "en 2023 500 morts")]
    [InlineData("les 12 345", "les 12^345")]
    [InlineData("01 23 45 67", "01 23 45 67")]
    [InlineData("3,5 300", "3,5 300")]
    [InlineData("12 % et 5 € et 30 km/h", "12~% et 5~€ et 30~km/h")]
    [InlineData("12 l’ont vu", "12 l’ont vu")]
    [InlineData("2,5 milliards", "2,5~milliards")]
    [InlineData("12 mois", "12 mois")]
    [InlineData("M. Dupont et Mme Durand", "M.~Dupont et Mme~Durand")]
    [InlineData("chez Me Roux", "chez Me~Roux")]
    [InlineData("Mme la ministre", "Mme la ministre")]
    [InlineData("le n° 12, p. 4, § 3", "le n°~12, p.~4, §~3")]
    [InlineData("Rien à changer.", "Rien à changer.")]
    [InlineData(" ", " ")]
    [InlineData("", "")]
    public void Sets_narrow_and_no_break_spaces(string stored, string shown) =>
        Assert.Equal(shown.Replace('~', '\u00A0').Replace('^', '\u202F'), FrenchTypography.ForDisplay(stored));

    [Theory]
    [InlineData("Oui\u00A0! «\u00A0non\u00A0»", "Oui^! «^non^»")]
    [InlineData("10\u00A0000\u2009€", "10^000~€")]
    [InlineData("Il dit\u202F: oui", "Il dit^: oui")]
    public void Takes_the_spaces_that_writers_use_instead(string stored, string shown) =>
        Assert.Equal(shown.Replace('~', '\u00A0').Replace('^', '\u202F'), FrenchTypography.ForDisplay(stored));

    [Fact]
    public void Text_that_needs_nothing_is_not_copied()
    {
        var stored = "Rien à changer.";
        Assert.Same(stored, FrenchTypography.ForDisplay(stored));
    }

    [Fact]
    public void Every_offset_of_the_sample_articles_still_holds()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolders.Shared("articles"), "*.txt"))
        {
            var stored = File.ReadAllText(file);
            var shown = FrenchTypography.ForDisplay(stored);
            Assert.Equal(stored.Length, shown.Length);
            Assert.True(stored.Zip(shown).All(pair => pair.First == pair.Second || char.IsWhiteSpace(pair.First) && char.IsWhiteSpace(pair.Second)), file);
        }
    }

    // | stands where a space is missing.
    [Theory]
    [InlineData("«|mot|»")]
    [InlineData("le «|mot »")]
    [InlineData("oui|; non|!")]
    [InlineData("Quoi|?!")]
    [InlineData("il dit|: oui")]
    [InlineData("(vraiment|?)")]
    [InlineData("« Oui|! »")]
    [InlineData("il dit|:«|oui|»")]
    [InlineData("à 14:30, score 3:1")]
    [InlineData("Oui ! « non » : bien")]
    [InlineData("voir http://exemple.fr/?a=b; et mailto:a@b.fr? ici")]
    [InlineData("voir www.exemple.fr? là")]
    [InlineData("merci :) ou merci:) ou ;-)")]
    [InlineData("un &amp; ou &eacute; ou :sourire: ou (!)")]
    [InlineData("C:\\dossier et Jean 3:16")]
    [InlineData("What is this? The end of it: really!")]
    [InlineData("! ?")]
    public void Finds_where_a_space_is_missing(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var expected = new List<int>();
        foreach (var c in marked.Select((c, i) => (c, i)).Where(pair => pair.c == '|')) expected.Add(c.i - expected.Count);
        Assert.Equal(expected, FrenchTypography.MissingSpaces(text));
    }
}
