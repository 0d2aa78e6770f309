using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Repairing;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Articles;

public sealed class CarriedWordsTests
{
    private static readonly BlockState Block = new(Blocks.Paragraph(1, "Le port rouvre."), Blocks.Machine("The harbour opens."), DateTimeOffset.UnixEpoch);

    [Fact]
    public void Tells_how_terms_went_and_what_a_second_call_brought()
    {
        Assert.Equal("Glossary terms: carried through untouched.", Words(TermRepair.None, TermCarriage.Placeholders));
        Assert.Equal("Glossary terms: 2 left to the engine's own glossary; 1 carried through untouched.", Words(TermRepair.None, TermCarriage.Native, TermCarriage.Placeholders, TermCarriage.Native));
        Assert.Equal("Glossary terms: told to the model. Its first answer lost a glossary term; asked once more, it kept more of them.", Words(TermRepair.Done, TermCarriage.Prompt));
        Assert.Equal("Glossary terms: not told to the engine. Asked once more for the glossary terms that it lost, it gave no better answer.", Words(TermRepair.InVain, TermCarriage.None));
    }

    [Fact]
    public void Says_nothing_where_there_are_no_terms_nobody_knows_or_a_person_wrote()
    {
        Assert.Null(Words(TermRepair.None));
        Assert.Null(CarriedWords.Of(Block));
        Assert.Null(CarriedWords.Of(With(TermRepair.Done, TermCarriage.Prompt) with { Human = new HumanTarget("The port opens.", Actor.Reader, DateTimeOffset.UnixEpoch) }));
    }

    [Fact]
    public void A_second_call_is_told_under_the_paragraph_even_where_nothing_costs_anything()
    {
        Assert.Null(ReceiptWords.Of(With(TermRepair.None, TermCarriage.Prompt), null, "Tiny", TimeZoneInfo.Utc));
        Assert.Equal(
            "Tiny. Glossary terms: told to the model. Its first answer lost a glossary term; asked once more, it kept more of them.",
            ReceiptWords.Of(With(TermRepair.Done, TermCarriage.Prompt), null, "Tiny", TimeZoneInfo.Utc));
        var paid = With(TermRepair.InVain, TermCarriage.Prompt);
        paid = paid with { Machine = paid.Machine! with { Receipt = new Receipt(30, 2, false) { Units = 300 } } };
        Assert.Equal(
            "Tiny, 1 January 1970, 00:00: 300 characters. Glossary terms: told to the model. Asked once more for the glossary terms that it lost, it gave no better answer.",
            ReceiptWords.Of(paid, null, "Tiny", TimeZoneInfo.Utc));
    }

    private static string? Words(TermRepair repair, params TermCarriage[] carried) => CarriedWords.Of(With(repair, carried));

    private static BlockState With(TermRepair repair, params TermCarriage[] carried) => Block with { Machine = Block.Machine! with { Carried = [.. carried], Repair = repair } };
}
