using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

/// <summary>What a reviewer does to paragraphs.</summary>
public sealed class ReviewEventsTests
{
    [Fact]
    public void A_block_goes_from_machine_to_edited_to_approved_to_final_and_back()
    {
        Assert.Equal(BlockStatus.Translated, Fold(Machine(1, "m")).Blocks[0].Status);
        Assert.Equal(BlockStatus.Edited, Fold(Machine(1, "m"), new Edited(1, "h")).Blocks[0].Status);
        Assert.Equal(BlockStatus.Reviewed, Fold(Machine(1, "m"), new Edited(1, "h"), new Approved(1)).Blocks[0].Status);
        Assert.Equal(BlockStatus.Final, Fold(Machine(1, "m"), new Approved(1), new SignedOff(1)).Blocks[0].Status);
        Assert.Equal(BlockStatus.Edited, Fold(new Edited(1, "h"), new Approved(1), new SignedOff(1), new Unapproved(1)).Blocks[0].Status);
        Assert.Equal(BlockStatus.Edited, Fold(new Edited(1, "h"), new Approved(1), new SignedOff(1), new Edited(1, "i")).Blocks[0].Status);
    }

    [Fact]
    public void Only_what_is_approved_can_be_final() => Assert.Equal(BlockStatus.Edited, Fold(new Edited(1, "h"), new SignedOff(1)).Blocks[0].Status);

    [Fact]
    public void The_version_is_that_of_the_last_other_text_or_approval()
    {
        var state = Fold(Machine(1, "m"), new Edited(1, "h"), new Commented(1, "c", "why?"), Machine(1, "n"), new Approved(2));
        Assert.Equal(3, state.Blocks[0].Version);
        Assert.Equal(0, state.Blocks[1].Version);
        Assert.Equal(4, Fold(Machine(1, "m"), new Edited(1, "h"), new Approved(1)).Blocks[0].Version);
    }

    [Fact]
    public void The_machine_text_that_a_person_began_with_is_kept_whatever_machines_say_later()
    {
        var block = Fold(Machine(1, "first"), new Edited(1, "mine"), Machine(1, "second"), new Edited(1, "mine too")).Blocks[0];

        Assert.Equal("first", block.Basis!.Text);
        Assert.Equal("second", block.Machine!.Text);
        Assert.Equal("mine too", block.Target);
    }

    [Fact]
    public void Comments_are_kept_in_order_and_can_be_dealt_with()
    {
        var block = Fold(new Commented(1, "a", "one"), new Commented(1, "b", "two"), new Commented(1, "a", "again"), new CommentResolved(1, "a", true)).Blocks[0];

        Assert.Equal(["one", "two"], block.Comments.Select(comment => comment.Text));
        Assert.Equal([true, false], block.Comments.Select(comment => comment.IsResolved));
        Assert.False(Fold(new Commented(1, "a", "one"), new CommentResolved(1, "a", true), new CommentResolved(1, "a", false)).Blocks[0].Comments[0].IsResolved);
    }

    [Fact]
    public void A_dismissal_is_for_these_very_texts()
    {
        var finding = new Finding("numbers", FindingSeverity.Error, "The French has 5.");
        var key = finding.KeyIn("Il y en a 5.", "There are some.");

        Assert.Equal(key, (finding with { Target = [new Core.Text.TextSpan(0, 5)] }).KeyIn("Il y en a 5.", "There are some."));
        Assert.NotEqual(key, finding.KeyIn("Il y en a 5.", "There are some!"));
        Assert.NotEqual(key, finding.KeyIn("Il y en a 6.", "There are some."));
        Assert.NotEqual(key, (finding with { Message = "The French has 6." }).KeyIn("Il y en a 5.", "There are some."));
        Assert.NotEqual(new Finding("a", FindingSeverity.Info, "m").KeyIn("ab", "c"), new Finding("a", FindingSeverity.Info, "m").KeyIn("a", "bc"));
        Assert.Equal(["why not"], Fold(Machine(1, "m"), new FindingDismissed(1, key, "numbers", "x"), new FindingDismissed(1, key, "numbers", "why not")).Blocks[0].Dismissals.Select(dismissal => dismissal.Reason));
        Assert.Empty(Fold(new FindingDismissed(1, key, "numbers", "x"), new FindingReopened(1, key)).Blocks[0].Dismissals);
    }

    [Theory]
    [InlineData("Ada", "person:Ada", "Ada")]
    [InlineData("  Ada\n Lovelace ", "person:Ada Lovelace", "Ada Lovelace")]
    [InlineData("", "reader", null)]
    [InlineData(" \u0007", "reader", null)]
    [InlineData(null, "reader", null)]
    public void A_person_has_the_name_that_was_given(string? given, string value, string? name)
    {
        var actor = Actor.Person(given);
        Assert.Equal((value, name), (actor.Value, actor.Name));
    }

    [Fact]
    public void A_name_cannot_pass_for_an_engine_and_is_not_endless()
    {
        Assert.Equal("person:engine:deepl", Actor.Person("engine:deepl").Value);
        Assert.True(Actor.Person(new string('x', 500)).Value.Length < 100);
        Assert.Null(Actor.System.Name);
    }
}
