using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

/// <summary>A person takes the answer of one engine.</summary>
public sealed class ChosenAnswerTests
{
    [Fact]
    public void It_is_shown_as_machine_output_that_a_person_has_decided_on()
    {
        var block = Fold(Machine(1, "first"), Chosen(1, "other")).Blocks[0];

        Assert.Equal("other", block.Target);
        Assert.Equal(BlockStatus.Translated, block.Status);
        Assert.Equal(Noon.AddMinutes(2), block.ChosenAt);
        Assert.True(block.IsDecided);
        Assert.False(block.IsHuman);
    }

    [Fact]
    public void It_ends_a_failure()
    {
        var block = Fold(Failure(1), Chosen(1, "other")).Blocks[0];

        Assert.Null(block.Failure);
        Assert.Equal("other", block.Target);
    }

    [Fact]
    public void A_text_by_a_person_is_set_aside_and_can_come_back()
    {
        var chosen = Fold(new Edited(1, "by hand"), Chosen(1, "machine")).Blocks[0];
        Assert.Equal("machine", chosen.Target);
        Assert.Equal("by hand", chosen.SetAside!.Text);

        var again = Fold(new Edited(1, "by hand"), Chosen(1, "machine"), new Edited(1, "by hand")).Blocks[0];
        Assert.Equal("by hand", again.Target);
        Assert.Null(again.ChosenAt);
        Assert.Equal(BlockStatus.Edited, again.Status);
    }

    [Fact]
    public void A_second_choice_does_not_forget_the_text_by_a_person() =>
        Assert.Equal("by hand", Fold(new Edited(1, "by hand"), Chosen(1, "one"), Chosen(1, "two")).Blocks[0].SetAside!.Text);

    [Fact]
    public void An_approved_text_stays()
    {
        Assert.Equal("by hand", Fold(new Edited(1, "by hand"), new Approved(1), Chosen(1, "machine")).Blocks[0].Target);
        Assert.Equal("first", Fold(Machine(1, "first"), new Approved(1), Chosen(1, "machine")).Blocks[0].Target);
    }

    [Fact]
    public void A_run_under_way_passes_it_by()
    {
        var state = Fold(new TranslationRequested(Apertium, [1, 2]), Chosen(2, "other", Other));

        Assert.Equal([1], state.Run!.Open);
    }

    [Fact]
    public void A_later_translation_that_was_asked_for_takes_its_place()
    {
        var block = Fold(Chosen(1, "chosen"), Machine(1, "again")).Blocks[0];

        Assert.Equal("again", block.Target);
        Assert.False(block.IsDecided);
    }

    private static MachineChosen Chosen(int block, string text, EngineId? engine = null) => new(block, Machine(block, text, engine).Target);
}
