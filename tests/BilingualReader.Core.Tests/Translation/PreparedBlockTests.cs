using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using static BilingualReader.Core.Tests.Translation.Samples;

namespace BilingualReader.Core.Tests.Translation;

public sealed class PreparedBlockTests
{
    [Theory]
    [InlineData("Voir https://exemple.fr/a?b=c.", "https://exemple.fr/a?b=c")]
    [InlineData("Voir (www.exemple.fr), puis écrire", "www.exemple.fr")]
    [InlineData("Écrire à redaction@exemple.fr.", "redaction@exemple.fr")]
    [InlineData("Le site « https://exemple.fr » est fermé", "https://exemple.fr")]
    public void Leaves_a_bare_address_as_it_is(string source, string address) =>
        Assert.Equal([address], Prepare(Block(1, source)).Text.Verbatim.Select(span => span.In(source)));

    [Fact]
    public void Leaves_program_text_as_it_is()
    {
        const string source = "La commande ls liste les fichiers.";
        Assert.Equal(["ls"], Prepare(Block(1, source, Code(source, "ls", InlineCodeKind.Code))).Text.Verbatim.Select(span => span.In(source)));
    }

    [Fact]
    public void Joins_program_text_and_an_address_that_overlap()
    {
        const string source = "curl https://exemple.fr -o a";
        Assert.Equal([source], Prepare(Block(1, source, Code(source, source, InlineCodeKind.Code))).Text.Verbatim.Select(span => span.In(source)));
    }

    [Fact]
    public void Has_no_terms_in_what_is_not_translated()
    {
        const string source = "Le maire écrit à maire@exemple.fr.";
        var prepared = Prepare(Block(1, source), Term("maire", "mayor"));

        Assert.Equal(new TextSpan(3, 5), Assert.Single(prepared.Terms).Span);
        Assert.Equal(new EngineTerm(new TextSpan(3, 5), "mayor", TermKind.Noun), Assert.Single(prepared.Text.Terms));
        Assert.Equal(prepared.Terms, PreparedBlock.FindTerms(prepared.Block, Termbase.Build([Term("maire", "mayor")])));
    }

    [Fact]
    public void Keeps_a_term_within_one_sentence()
    {
        const string source = "Il lit Quoi ? Encore ! chaque jour. Puis il dort.";
        var free = Prepare(Block(1, source)).Text.Sentences;
        var joined = Prepare(Block(1, source), Term("Quoi ? Encore !", "What? Again!")).Text;

        var term = Assert.Single(joined.Terms).Span;
        Assert.DoesNotContain(free, sentence => sentence.Contains(term));
        Assert.Single(joined.Sentences, sentence => sentence.Contains(term));
        Assert.Equal("Puis il dort.", joined.Sentences[^1].In(source));
    }

    [Fact]
    public void Asks_for_the_plural_where_the_French_has_it() =>
        Assert.Equal(["strikes", "strike"], Prepare(Block(1, "Des frappes et une frappe."), Term("frappe", "strike")).Text.Terms.Select(term => term.Target));

    private static PreparedBlock Prepare(Block block, params TermPair[] terms) => PreparedBlock.From(block, Termbase.Build([.. terms]));
}
