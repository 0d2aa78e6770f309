using BilingualReader.Core.Annotation;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

/// <summary>Time and marks in the journal.</summary>
public sealed class BlockWorkTests
{
    [Fact]
    public void Time_adds_up_by_person()
    {
        var block = Fold(Machine(1, "One text."), new TimeSpent(1, 20), new TimeSpent(1, 15), new TimeSpent(2, 7), new TimeSpent(1, 0), new TimeSpent(1, -5)).Blocks[0];
        Assert.Equal([new TimeShare(Actor.Reader, 35, 2)], block.Work.Time);
        Assert.Equal(35, block.Work.Seconds);
        Assert.Equal(2, block.Version);

        var state = Fold(Machine(1, "x"));
        state = state.With(new JournalEntry(3, Noon, Actor.Person("Ada"), new TimeSpent(1, 5))).With(new JournalEntry(4, Noon, Actor.Person("Bo"), new TimeSpent(1, 6)));
        Assert.Equal([("Ada", 5L), ("Bo", 6L)], state.Blocks[0].Work.Time.Select(share => (share.By.Name!, share.Seconds)));
    }

    [Fact]
    public void A_mark_belongs_to_the_text_and_the_engine_it_was_made_on()
    {
        var state = Fold(Machine(1, "A grey sea here."), Mark("a", 2, 4, 2), new Edited(1, "A blue sea."), Mark("b", 2, 4, 4));
        var marks = state.Blocks[0].Work.Marks;
        Assert.Equal([("grey", 2L, "apertium", 4), ("blue", 4L, null, 3)], marks.Select(mark => (mark.Words, mark.Text.Version, mark.Text.Engine?.Value, mark.Text.Words)));
        Assert.Equal(Noon.AddMinutes(2), marks[0].At);
        Assert.Equal(2, state.Blocks[0].Work.Sample.Count());
    }

    [Fact]
    public void A_mark_in_the_source_keeps_the_French_words()
    {
        var mark = Fold(Machine(1, "One."), Mark("a", 0, 10, 2) with { InSource = true }).Blocks[0].Work.Marks[0];
        Assert.Equal(("Paragraphe", true), (mark.Words, mark.InSource));
    }

    [Fact]
    public void A_mark_is_taken_back_by_its_id_and_an_id_stands_once()
    {
        Assert.Single(Fold(Machine(1, "A grey sea."), Mark("a", 2, 4, 2), Mark("a", 0, 1, 2)).Blocks[0].Work.Marks);
        Assert.Empty(Fold(Machine(1, "A grey sea."), Mark("a", 2, 4, 2), new ErrorUnmarked(1, "a")).Blocks[0].Work.Marks);
        Assert.Single(Fold(Machine(1, "A grey sea."), Mark("a", 2, 4, 2), new ErrorUnmarked(1, "z")).Blocks[0].Work.Marks);
        Assert.Empty(Fold(Machine(1, "A grey sea."), Mark("", 2, 4, 2)).Blocks[0].Work.Marks);
    }

    [Fact]
    public void A_mark_on_words_or_a_text_that_are_not_there_does_no_harm()
    {
        var marks = Fold(Mark("a", 0, 4, 0), Machine(1, "One."), Mark("b", 3, 400, 3), Mark("c", 0, 2, 99)).Blocks[0].Work.Marks;
        Assert.Equal(["", "", ""], marks.Select(mark => mark.Words));
        Assert.Equal([0, 1, 0], marks.Select(mark => mark.Text.Words));
    }

    [Fact]
    public void A_judged_text_without_errors_is_in_the_sample_until_that_is_taken_back()
    {
        Assert.Equal([new JudgedText(2, Apertium, 3)], Fold(Machine(1, "A grey sea."), new TextJudged(1, 2, true), new TextJudged(1, 2, true)).Blocks[0].Work.Sample);
        Assert.Empty(Fold(Machine(1, "A grey sea."), new TextJudged(1, 2, true), new TextJudged(1, 2, false)).Blocks[0].Work.Sample);
        Assert.Empty(Fold(new TextJudged(1, 0, true)).Blocks[0].Work.Sample);
        Assert.Single(Fold(Machine(1, "A grey sea."), Mark("a", 2, 4, 2), new TextJudged(1, 2, true)).Blocks[0].Work.Sample);
    }

    [Fact]
    public void An_approval_makes_no_other_text_of_it()
    {
        var block = Fold(Machine(1, "A grey sea."), Mark("a", 2, 4, 2), new Approved(1), Mark("b", 0, 1, 2), new Unapproved(1)).Blocks[0];
        Assert.Equal((2L, 2L), (block.TextVersion, Assert.Single(block.Work.Sample).Version));
        Assert.Equal(4, Fold(Machine(1, "A grey sea."), new Approved(1), new Edited(1, "A blue sea.")).Blocks[0].TextVersion);
    }

    [Fact]
    public void What_is_cut_or_joined_keeps_its_time_and_marks()
    {
        var whole = Fold(Machine(1, "Paragraph one."), Mark("a", 0, 9, 2), new TimeSpent(1, 10), new TimeSpent(2, 7), Machine(2, "Two."), new BlockSplit(1, 11, 9));
        Assert.Equal([10L, 0L, 7L], whole.Blocks[..3].Select(block => block.Work.Seconds));
        Assert.Equal((7L, 2L), (whole.Blocks[0].TextVersion, Assert.Single(whole.Blocks[0].Work.Marks).Text.Version));
        var joined = Fold(Machine(1, "One."), Mark("a", 0, 3, 2), new TimeSpent(1, 10), Machine(2, "Two."), new TimeSpent(2, 7), new BlocksJoined(1, 2)).Blocks[0];
        Assert.Equal([new TimeShare(Actor.Reader, 17, 2)], joined.Work.Time);
        Assert.Single(joined.Work.Marks);
    }

    [Fact]
    public void Judging_changes_neither_text_nor_state()
    {
        var (before, after) = (Fold(Machine(1, "x"), new Approved(1)).Blocks[0], Fold(Machine(1, "x"), new Approved(1), Mark("a", 0, 1, 2), new TimeSpent(1, 3)).Blocks[0]);
        Assert.Equal((before.Target, before.Status, before.Version, before.ApprovedAt), (after.Target, after.Status, after.Version, after.ApprovedAt));
    }

    private static ErrorMarked Mark(string id, int start, int length, long version) =>
        new(1, id, ErrorCategory.Accuracy, "mistranslation", ErrorSeverity.Major, new TextSpan(start, length), false, "", version);
}
