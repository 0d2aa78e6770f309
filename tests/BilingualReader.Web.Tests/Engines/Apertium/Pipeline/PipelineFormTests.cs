using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

/// <summary>Terms that stand in the text in another form than in the glossary.</summary>
[Collection(PipelineCollection.Name)]
public sealed class PipelineFormTests(PipelineFixture pipeline)
{
    private const string Glossary =
        "source\ttarget\tkind\n" +
        "base militaire américaine\tUS military base\t\n" +
        "frappe aérienne\tair strike\t\n" +
        "rédacteur en chef\teditor-in-chief\t\n" +
        "procureur général\tattorney general\t\n" +
        "irakien\tIraqi\t\n" +
        "violer la souveraineté\tviolate the sovereignty\tverb\n" +
        "se retirer\twithdraw\tverb\n" +
        "mettre en examen\tplace under formal investigation\tverb\n";

    [Theory]
    [InlineData("Les bases militaires américaines ont été touchées par des frappes aériennes.", "The US military bases were touched by air strikes.")]
    [InlineData("Une base militaire américaine a été détruite.", "A US military base was destroyed.")]
    [InlineData("Les procureures générales et deux rédacteurs en chef parlent.", "The attorneys general and two editors-in-chief speak.")]
    [InlineData("Ils accusent les Irakiens.", "They accuse the Iraqis.")]
    [InlineData("Les avions ont violé la souveraineté du pays.", "The planes violated the sovereignty of the country.")]
    [InlineData("Ils violaient la souveraineté de l'Irak.", "They violated the sovereignty of Iraq.")]
    [InlineData("Deux ministres ont été mis en examen.", "Two ministers were placed under formal investigation.")]
    [InlineData("Les troupes se sont retirées hier.", "The troops withdrew yesterday.")]
    [InlineData("Les troupes se retireront demain.", "The troops will withdraw tomorrow.")]
    public async Task English_stands_in_the_number_and_tense_of_the_French(string french, string english)
    {
        var termbase = Termbase.Build(GlossaryReader.Read(Glossary, "forms.tsv").Entries);
        var prepared = PreparedBlock.From(new Block(1, BlockKind.Paragraph, french, [], "fr", new TextSpan(0, french.Length)), termbase);

        var translation = await pipeline.TranslateAsync(prepared.Text);

        Assert.Equal(english, translation.Text);
        Assert.NotEmpty(prepared.Terms);
        Assert.All(TermLedger.Judge(french, translation.Text, prepared.Terms), line => Assert.InRange(line.Verdict, TermVerdict.Exact, TermVerdict.Inflected));
    }
}
