using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.Protection;

public sealed class AddressFinderTests
{
    [Theory]
    [InlineData("Voir https://exemple.fr/a_b?c=d&e=f.", "https://exemple.fr/a_b?c=d&e=f")]
    [InlineData("(www.exemple.fr)", "www.exemple.fr")]
    [InlineData("Écrire à une.personne@exemple.fr, merci", "une.personne@exemple.fr")]
    [InlineData("De @compte sur #sujet", "@compte|#sujet")]
    [InlineData("Rien # ici @", "")]
    public void Finds_addresses_without_the_mark_behind_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', AddressFinder.Find(text).Select(span => span.In(text))));
}
