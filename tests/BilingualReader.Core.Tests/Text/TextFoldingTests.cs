using BilingualReader.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BilingualReader.Core.Tests.Text;

public sealed class TextFoldingTests
{
    private const FoldingOptions Both = FoldingOptions.LowerCase | FoldingOptions.DropAccents;

    [Theory]
    [InlineData("l’œuvre", "l'oeuvre")]
    [InlineData("ŒUVRE et Ægypte", "OEUVRE et AEgypte")]
    [InlineData("Al\u2011Qaïda, Al\u2010Nosra", "Al-Qaïda, Al-Nosra")]
    [InlineData("10\u202F000\u00A0€", "10 000 €")]
    [InlineData("a \u2009\u00A0\n b", "a b")]
    [InlineData("gouver\u00ADnement", "gouvernement")]
    [InlineData("Ha\u200Bmas\u200F", "Hamas")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("Sha\u02BCb ‘Abd", "Sha'b 'Abd")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("oui – non", "oui – non")]
    [InlineData("", "")]
    public void Unifies_spelling_and_keeps_case_and_accents(string stored, string folded) =>
        Assert.Equal(folded, TextFolding.Fold(stored, FoldingOptions.None).Text);

    [Theory]
    [InlineData("ÉTAT d’Œil", "etat d'oeil")]
    [InlineData("Đồng Hới", "đong hoi")]
    [InlineData("ΆΡΗΣ", "αρησ")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("가", "가")]
    [InlineData("السّلام", "السّلام")]
    [InlineData("𐐀", "𐐨")]
    public void Drops_case_and_accents_when_asked(string stored, string folded) =>
        Assert.Equal(folded, TextFolding.Fold(stored, Both).Text);

    [Theory]
    [InlineData("Le chef-d’œuvre gouver\u00ADnemental", "oeuvre", "œuvre")]
    [InlineData("Le chef-d’œuvre gouver\u00ADnemental", "gouvernemental", "gouver\u00ADnemental")]
    [InlineData("bande  de\u00A0 Gaza", "bande de gaza", "bande  de\u00A0 Gaza")]
    [InlineData("\u00ADGaza\u00AD", "gaza", "Gaza")]
    [InlineData("œœ fin", "fin", "fin")]
    [InlineData("e\u0301te\u0301 fini", "ete", "e\u0301te\u0301")]
    [InlineData("cœur", "co", "cœ")]
    [InlineData("cœur", "eur", "œur")]
    public void A_folded_span_leads_back_to_the_stored_text(string stored, string wanted, string expected)
    {
        var folded = TextFolding.Fold(stored, Both);
        var at = folded.Text.IndexOf(wanted, StringComparison.Ordinal);
        Assert.True(at >= 0, folded.Text);
        Assert.Equal(expected, folded.ToStored(new TextSpan(at, wanted.Length)).In(stored));
    }

    [Fact]
    public void An_empty_span_leads_back_to_one_place() =>
        Assert.Equal(new TextSpan(3, 0), TextFolding.Fold("œ a", FoldingOptions.None).ToStored(new TextSpan(4, 0)));

    [Fact]
    public void Text_that_needs_no_folding_is_not_copied()
    {
        var stored = "déjà plié, 'ainsi'";
        Assert.Same(stored, TextFolding.Fold(stored, FoldingOptions.None).Text);
    }

    [Theory]
    [InlineData("a\uD800b")]
    [InlineData("\uDC00\u0301x")]
    [InlineData("e\uFFFEe")]
    [InlineData("\u0301\u0301")]
    [InlineData("x\0y")]
    public void Broken_text_is_taken_as_it_is(string stored)
    {
        Assert.Equal(stored, TextFolding.Fold(stored, FoldingOptions.None).Text);
        Assert.Equal(stored.Replace("\u0301", "", StringComparison.Ordinal), TextFolding.Fold(stored, Both).Text);
    }

    [Fact]
    public void Whole_text_and_every_cut_lead_back_in_order() => Prop.ForAll(Texts(), stored =>
    {
        var folded = TextFolding.Fold(stored, Both);
        var end = 0;
        for (var i = 0; i < folded.Text.Length; i++)
        {
            var span = folded.ToStored(new TextSpan(i, 1));
            if (span.Start < 0 || span.Length < 1 || span.End > stored.Length || span.End < end) return false;
            end = span.End;
        }

        return folded.Text.Length == 0 || folded.ToStored(new TextSpan(0, folded.Text.Length)).End == end;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_agrees_with_folding_each_word_alone() => Prop.ForAll(Texts(), stored =>
    {
        var words = stored.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = TextFolding.Fold(string.Join(' ', words), FoldingOptions.LowerCase).Text;
        var parts = words.Select(word => TextFolding.Fold(word, FoldingOptions.LowerCase).Text);
        return whole.Replace(" ", "", StringComparison.Ordinal) == string.Concat(parts).Replace(" ", "", StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts()
    {
        var pieces = Gen.Elements("a", "É", "œ", "Æ", " ", "\u00A0", "\u202F", "\n", "’", "-", "\u2011", "\u00AD", "\u200B", "e\u0301", "\u0301", "\uD83D\uDE00", "\uD83D", "\uFB03", "ب", "َ", "漢", "ᄀ", "ᅡ", "\uFFFE", "İ");
        return pieces.ListOf().Select(string.Concat).ToArbitrary();
    }
}
