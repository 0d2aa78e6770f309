using BilingualReader.Core.Journal;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

public sealed class TranslationRunTests
{
    private static readonly TranslationRequested Asked = new(Apertium, [0, 2, 1]);

    [Fact]
    public void A_run_is_open_in_its_own_order_until_it_stops()
    {
        var state = Fold(Asked);

        Assert.Equal(Apertium, state.Run!.Engine);
        Assert.Equal(2, state.Run.Sequence);
        Assert.Equal([0, 2, 1], state.Run.Open);
    }

    [Fact]
    public void What_was_translated_or_failed_is_done()
    {
        Assert.Equal([1], Fold(Asked, Machine(0, "a"), Failure(2)).Run!.Open);
    }

    [Fact]
    public void What_was_translated_before_the_request_is_to_be_done_again()
    {
        Assert.Equal([0, 2, 1], Fold(Machine(0, "a"), Machine(2, "b"), Asked).Run!.Open);
    }

    [Fact]
    public void A_block_outside_the_run_does_not_count()
    {
        Assert.Empty(Fold(Asked, Machine(3, "c")).Run!.Done);
    }

    [Fact]
    public void A_late_result_of_another_engine_does_not_count()
    {
        Assert.Empty(Fold(Asked, Machine(1, "late", Other), Failure(2, Other)).Run!.Done);
    }

    [Fact]
    public void What_a_person_took_in_hand_is_done()
    {
        Assert.Equal([0, 1], Fold(Asked, new Edited(2, "by hand")).Run!.Open);
        Assert.Equal([0, 1], Fold(Machine(2, "m"), Asked, new Approved(2)).Run!.Open);
        Assert.Equal([0, 1], Fold(Asked, new FurnitureToggled(2, true)).Run!.Open);
    }

    [Fact]
    public void An_approval_of_nothing_and_text_made_of_furniture_are_not_done()
    {
        Assert.Equal([0, 2, 1], Fold(Asked, new Approved(2), new FurnitureToggled(1, false)).Run!.Open);
    }

    [Fact]
    public void A_title_corrected_in_the_middle_is_to_be_done_again()
    {
        Assert.Equal([0, 2, 1], Fold(Asked, Machine(0, "a"), new MetadataCorrected(Metadata("Autre titre"))).Run!.Open);
        Assert.Equal([2, 1], Fold(Asked, Machine(0, "a"), new MetadataCorrected(Metadata() with { Outlet = null })).Run!.Open);
    }

    [Fact]
    public void A_stop_ends_the_run_and_is_remembered_until_the_next()
    {
        var stop = new TranslationStopped(StopReason.EngineFailed, "It is gone.");

        Assert.Null(Fold(Asked, stop).Run);
        Assert.Equal(stop, Fold(Asked, stop).LastStop);
        Assert.Null(Fold(Asked, stop, Asked).LastStop);
        Assert.Equal(4, Fold(Asked, stop, Asked).Run!.Sequence);
    }
}
