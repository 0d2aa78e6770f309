using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

public sealed class ArticleStateTests
{
    [Fact]
    public void An_import_begins_the_state()
    {
        var state = Fold();

        Assert.Equal(1, state.Sequence);
        Assert.Equal(Noon, state.ImportedAt);
        Assert.Equal(Noon, state.ChangedAt);
        Assert.Equal([1, 2, 3], state.Blocks.Select(block => block.Number));
        Assert.All(state.Blocks, block => Assert.Equal(BlockStatus.Initial, block.Status));
        Assert.Equal("La mer monte", state.Title.Block.Source);
        Assert.Equal([0, 1, 2, 3], state.Translatable.Select(block => block.Number));
    }

    [Fact]
    public void A_journal_that_does_not_begin_with_an_import_has_no_state()
    {
        Assert.Null(ArticleState.Fold(ArticleId.New(), []));
        Assert.Null(ArticleState.Fold(ArticleId.New(), Entries(new Approved(1), Import())));
    }

    [Fact]
    public void Every_entry_moves_sequence_and_time_even_when_it_changes_nothing()
    {
        var state = Fold(new Unrecognised("from-the-future"), Import(7), new Edited(99, "x"), Machine(-1, "x"), new Approved(4), new FurnitureToggled(17, true));

        Assert.Equal(7, state.Sequence);
        Assert.Equal(Noon.AddMinutes(6), state.ChangedAt);
        Assert.Equal(3, state.Blocks.Length);
        Assert.All(state.Blocks, block => Assert.Equal(new BlockState(block.Block), block));
    }

    [Fact]
    public void A_machine_translation_is_shown_and_the_newest_wins()
    {
        var block = Fold(Machine(2, "old"), Machine(2, "new")).Blocks[1];

        Assert.Equal("new", block.Target);
        Assert.Equal(Noon.AddMinutes(2), block.MachineAt);
        Assert.Equal(BlockStatus.Translated, block.Status);
        Assert.False(block.IsHuman);
    }

    [Fact]
    public void A_failure_shows_until_something_succeeds()
    {
        Assert.Equal(BlockStatus.Failed, Fold(Failure(1)).Blocks[0].Status);
        Assert.Equal("Too slow.", Fold(Failure(1)).Blocks[0].Failure!.Cause);
        Assert.Null(Fold(Failure(1), Machine(1, "done")).Blocks[0].Failure);
        Assert.Null(Fold(Failure(1), new Edited(1, "done")).Blocks[0].Failure);
    }

    [Fact]
    public void A_failure_takes_no_translation_away()
    {
        var block = Fold(Machine(1, "good"), Failure(1)).Blocks[0];

        Assert.Equal("good", block.Target);
        Assert.Equal(BlockStatus.Translated, block.Status);
        Assert.NotNull(block.Failure);
    }

    [Fact]
    public void What_a_person_wrote_wins_whatever_the_order()
    {
        JournalEvent[] machine = [Machine(1, "machine"), Machine(1, "again", Other), Failure(1)];
        for (var place = 0; place <= machine.Length; place++)
        {
            var block = Fold([.. machine[..place], new Edited(1, "human"), .. machine[place..]]).Blocks[0];

            Assert.Equal("human", block.Target);
            Assert.Equal(BlockStatus.Edited, block.Status);
            Assert.Equal(Actor.Reader, block.Human!.By);
            Assert.Equal("again", block.Machine!.Text);
        }
    }

    [Fact]
    public void The_last_edit_is_the_one_shown()
    {
        var block = Fold(new Edited(1, "first"), Machine(1, "machine"), new Edited(1, "second")).Blocks[0];

        Assert.Equal("second", block.Target);
        Assert.Equal(Noon.AddMinutes(3), block.Human!.At);
    }

    [Fact]
    public void An_approval_makes_final_until_it_is_taken_back_or_the_text_is_edited()
    {
        Assert.Equal(BlockStatus.Reviewed, Fold(Machine(1, "m"), new Approved(1)).Blocks[0].Status);
        Assert.Equal(BlockStatus.Reviewed, Fold(new Edited(1, "h"), new Approved(1)).Blocks[0].Status);
        Assert.Equal(BlockStatus.Translated, Fold(Machine(1, "m"), new Approved(1), new Unapproved(1)).Blocks[0].Status);
        Assert.Equal(BlockStatus.Edited, Fold(Machine(1, "m"), new Approved(1), new Edited(1, "h")).Blocks[0].Status);
    }

    [Fact]
    public void Nothing_is_approved_that_is_not_there()
    {
        var block = Fold(new Approved(1), Machine(1, "later")).Blocks[0];

        Assert.Null(block.ApprovedAt);
        Assert.Equal(BlockStatus.Translated, block.Status);
    }

    [Fact]
    public void Approved_machine_output_is_not_replaced_by_later_machine_output()
    {
        var block = Fold(Machine(1, "approved"), new Approved(1), Machine(1, "later", Other)).Blocks[0];

        Assert.Equal("approved", block.Target);
        Assert.Equal(BlockStatus.Reviewed, block.Status);
    }

    [Fact]
    public void Furniture_by_hand_hides_and_shows_a_block_and_keeps_the_reason_of_a_rule()
    {
        var rule = new Furniture("share-prompt", "A prompt to share the page");
        var import = Import(Paragraph(1), Paragraph(2) with { Furniture = rule });

        Assert.Equal([0, 1], FoldFrom(import).Translatable.Select(block => block.Number));
        Assert.Equal([0, 1, 2], FoldFrom(import, new FurnitureToggled(2, false)).Translatable.Select(block => block.Number));
        Assert.Equal([0], FoldFrom(import, new FurnitureToggled(1, true)).Translatable.Select(block => block.Number));
        Assert.Equal("by-hand", FoldFrom(import, new FurnitureToggled(1, true)).Blocks[0].Block.Furniture!.Rule);
        Assert.Equal(rule, FoldFrom(import, new FurnitureToggled(2, true)).Blocks[1].Block.Furniture);
    }

    [Fact]
    public void A_block_in_another_language_is_not_translated()
    {
        var state = FoldFrom(Import(Paragraph(1), Paragraph(2) with { Language = "en" }));

        Assert.Equal([0, 1], state.Translatable.Select(block => block.Number));
    }

    [Fact]
    public void A_title_that_is_a_block_is_translated_once()
    {
        var state = FoldFrom(Import(3, Metadata(titleBlock: 2)), Machine(2, "Title"));

        Assert.Equal("Title", state.Title.Target);
        Assert.Equal([1, 2, 3], state.Translatable.Select(block => block.Number));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_title_block_that_does_not_exist_leaves_the_title_its_own(int titleBlock)
    {
        var state = FoldFrom(Import(3, Metadata(titleBlock: titleBlock)), Machine(0, "Title"));

        Assert.Equal("Title", state.Title.Target);
        Assert.Equal([0, 1, 2, 3], state.Translatable.Select(block => block.Number));
    }

    [Fact]
    public void Corrected_metadata_replace_the_old_and_keep_the_translation_of_an_unchanged_title()
    {
        var corrected = Metadata() with { Outlet = "L’Autre", Published = null };
        var state = Fold(Machine(0, "The Sea Is Rising"), new MetadataCorrected(corrected));

        Assert.Equal(corrected, state.Metadata);
        Assert.Equal("The Sea Is Rising", state.Title.Target);
    }

    [Fact]
    public void A_corrected_title_asks_for_a_new_translation()
    {
        var state = Fold(Machine(0, "The Sea"), new Approved(0), new MetadataCorrected(Metadata("La mer descend")));

        Assert.Equal("La mer descend", state.Title.Block.Source);
        Assert.Null(state.Title.Target);
        Assert.Equal(BlockStatus.Initial, state.Title.Status);
    }

    [Fact]
    public void A_corrected_title_keeps_what_a_person_wrote_but_not_the_approval()
    {
        var state = Fold(new Edited(0, "The Sea"), new Approved(0), new MetadataCorrected(Metadata("La mer descend")));

        Assert.Equal("The Sea", state.Title.Target);
        Assert.Equal(BlockStatus.Edited, state.Title.Status);
    }

    [Fact]
    public void An_article_is_deleted_and_restored()
    {
        Assert.True(Fold(new Deleted()).IsDeleted);
        Assert.False(Fold(new Deleted(), new Restored()).IsDeleted);
    }

    [Fact]
    public void Folding_all_at_once_and_one_by_one_gives_the_same()
    {
        var entries = Entries(Import(), new TranslationRequested(Apertium, [1, 2]), Machine(1, "a"), new Edited(2, "b"), new Approved(2), new Deleted());
        var id = ArticleId.New();

        var whole = ArticleState.Fold(id, entries)!;
        var stepped = entries.Skip(1).Aggregate(ArticleState.Fold(id, entries.Take(1))!, (state, entry) => state.With(entry));

        Assert.Equivalent(whole, stepped, strict: true);
    }

    [Fact]
    public void Five_thousand_blocks_fold()
    {
        var state = FoldFrom(Import(5000), [.. Enumerable.Range(1, 5000).Select(number => Machine(number, $"Paragraph {number}."))]);

        Assert.All(state.Blocks, block => Assert.Equal($"Paragraph {block.Number}.", block.Target));
    }
}
