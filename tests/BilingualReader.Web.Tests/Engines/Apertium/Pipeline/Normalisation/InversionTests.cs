using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.Normalisation;

public sealed class InversionTests
{
    [Theory]
    [InlineData("Il part, a-t-il précisé.", "Il part, il a précisé.")]
    [InlineData("« Non », dit-elle.", "\"Non\", elle dit.")]
    [InlineData("Peut-on partir ?", "On peut partir?")]
    [InlineData("N'ont-ils pas fini ?", "Ils n'ont pas fini?")]
    [InlineData("Où vont-elles ?", "Où elles vont?")]
    [InlineData("Y a-t-il du pain ?", "Il y a du pain?")]
    [InlineData("Ai-je tort ?", "J'ai tort?")]
    [InlineData("Peut-être a-t-il faim.", "Peut-être il a faim.")]
    [InlineData("La France a-t-elle raison ?", "La France a raison?")]
    [InlineData("un rendez-vous, celui-ci, est-ce", "un rendez-vous, celui-ci, est-ce")]
    public void Puts_the_subject_before_its_verb(string french, string expected) => Assert.Equal(expected, Apply(french).Text);

    [Fact]
    public void Leads_back_to_the_whole_of_it()
    {
        var straight = Apply("Non, dit-il.");

        Assert.Equal("Non, il dit.", straight.Text);
        Assert.Equal(new TextSpan(5, 6), straight.ToStored(new(8, 3)));
    }

    [Fact]
    public void Leaves_what_is_protected() =>
        Assert.Equal("dit-il", Inversion.Apply(Normaliser.Normalise("dit-il", new(0, 6), []), [new(0, 3)]).Text);

    private static NormalisedText Apply(string french) => Inversion.Apply(Normaliser.Normalise(french, new(0, french.Length), []), []);
}
