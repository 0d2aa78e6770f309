using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.Normalisation;

public sealed class ParaphraserTests
{
    [Theory]
    [InlineData("Afin de partir", "Pour partir")]
    [InlineData("afin d'éviter", "pour éviter")]
    [InlineData("au sein du parti", "dans le parti")]
    [InlineData("Il faut partir", "Il est nécessaire de partir")]
    [InlineData("il faut ne pas dire", "il est nécessaire de ne pas dire")]
    [InlineData("il faut une clef", "il faut une clef")]
    [InlineData("il convient d'attendre", "il est nécessaire de attendre")]
    [InlineData("l'un des ports", "un des ports")]
    [InlineData("rien à dire", "rien à dire")]
    public void Says_it_more_simply(string french, string expected) => Assert.Equal(expected, Apply(french).Text);

    [Fact]
    public void Leads_back_to_the_whole_phrase()
    {
        var simpler = Apply("Il reste afin de voir.");

        Assert.Equal("Il reste pour voir.", simpler.Text);
        Assert.Equal(new TextSpan(9, 7), simpler.ToStored(new(9, 4)));
        Assert.Equal(new TextSpan(17, 4), simpler.ToStored(new(14, 4)));
    }

    [Fact]
    public void Leaves_what_is_protected() =>
        Assert.Equal("afin de", Paraphraser.Apply(Normaliser.Normalise("afin de", new(0, 7), []), [new(0, 7)]).Text);

    private static NormalisedText Apply(string french) => Paraphraser.Apply(Normaliser.Normalise(french, new(0, french.Length), []), []);
}
