using BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.Normalisation;

public sealed class CapitalAccentsTests
{
    [Theory]
    [InlineData("Etat et Ecole", "État et École")]
    [InlineData("Les Etats-Unis", "Les États-Unis")]
    [InlineData("l'Eglise", "l'Église")]
    [InlineData("Etre ou ne pas être", "Être ou ne pas être")]
    [InlineData("A Paris, il pleut.", "À Paris, il pleut.")]
    [InlineData("A-t-il plu ?", "A-t-il plu?")]
    [InlineData("A priori, non.", "A priori, non.")]
    [InlineData("Il a vu le plan A et le plan B.", "Il a vu le plan A et le plan B.")]
    [InlineData("Ca va, Iles du Sud", "Ça va, Îles du Sud")]
    [InlineData("Europe, Espagne, Etna, Canada", "Europe, Espagne, Etna, Canada")]
    public void Gives_the_accents_that_can_only_be_meant(string french, string expected) =>
        Assert.Equal(expected, CapitalAccents.Apply(Normaliser.Normalise(french, new(0, french.Length), []), []).Text);
}
