using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

/// <summary>Paragraphs that importing cut wrongly, cut and joined by a person.</summary>
public sealed class BlockCutTests
{
    private const string French = "Un chat dort. Un chien court.";
    private const string English = "A cat sleeps. A dog runs.";

    private static readonly int Source = French.IndexOf("Un chien", StringComparison.Ordinal);
    private static readonly int Target = English.IndexOf("A dog", StringComparison.Ordinal);

    [Fact]
    public void A_block_is_cut_with_its_machine_translation()
    {
        var state = Of([French, "Fin."], Machine(1, English), new BlockSplit(1, Source, Target));

        Assert.Equal(["Un chat dort.", "Un chien court.", "Fin."], state.Blocks.Select(block => block.Block.Source));
        Assert.Equal(["A cat sleeps.", "A dog runs.", null], state.Blocks.Select(block => block.Target));
        Assert.Equal([1, 3, 2], state.Blocks.Select(block => block.Number));
        Assert.Equal("A dog runs.", state.FindBlock(3)!.Target);
        Assert.Equal("Fin.", state.FindBlock(2)!.Block.Source);
    }

    [Fact]
    public void What_a_person_wrote_is_cut_and_stays_a_persons()
    {
        var state = Of([French], Machine(1, "raw"), new Edited(1, English), new Approved(1), new BlockSplit(1, Source, Target));

        Assert.All(state.Blocks, block => Assert.Equal(BlockStatus.Edited, block.Status));
        Assert.Equal(["A cat sleeps.", "A dog runs."], state.Blocks.Select(block => block.Target));
    }

    [Fact]
    public void An_untranslated_block_is_cut_too() => Assert.Equal(2, Of([French], new BlockSplit(1, Source, 0)).Blocks.Length);

    [Fact]
    public void Later_events_find_both_halves()
    {
        var state = Of([French, "Fin."], new BlockSplit(1, Source, 0), Machine(3, "A dog runs."), new Edited(2, "End."), new Edited(1, "A cat sleeps."));

        Assert.Equal(["A cat sleeps.", "A dog runs.", "End."], state.Blocks.Select(block => block.Target));
        Assert.All(state.Blocks, block => Assert.True(block.Version > 0));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(29, 5)]
    [InlineData(14, 0)]
    [InlineData(14, 25)]
    [InlineData(-3, 5)]
    [InlineData(400, 5)]
    public void A_cut_that_leaves_nothing_on_one_side_changes_nothing(int source, int target) =>
        Assert.Equal(French, Assert.Single(Of([French], Machine(1, English), new BlockSplit(1, source, target)).Blocks).Block.Source);

    [Fact]
    public void Markup_goes_with_its_half_and_is_never_cut()
    {
        var block = new Block(1, BlockKind.Paragraph, French, [new InlineCode("1", InlineCodeKind.Strong, new TextSpan(Source, 8))], "fr", default);
        var state = FoldFrom(Import([block]), new BlockSplit(1, Source, 0));

        Assert.Empty(state.Blocks[0].Block.Codes);
        Assert.Equal("Un chien", Assert.Single(state.Blocks[1].Block.Codes).Span.In(state.Blocks[1].Block.Source));
        Assert.Single(FoldFrom(Import([block]), new BlockSplit(1, Source + 3, 0)).Blocks);
    }

    [Fact]
    public void Two_blocks_are_joined_with_their_translations()
    {
        var state = Of(["Un chat dort.", "Un chien court.", "Fin."], Machine(1, "A cat sleeps."), Machine(2, "A dog runs."), new BlocksJoined(1, 2));

        Assert.Equal([French, "Fin."], state.Blocks.Select(block => block.Block.Source));
        Assert.Equal(English, state.Blocks[0].Target);
        Assert.Equal(BlockStatus.Translated, state.Blocks[0].Status);
        Assert.Null(state.FindBlock(2));
        Assert.Equal("Fin.", state.FindBlock(3)!.Block.Source);
    }

    [Fact]
    public void What_a_person_wrote_survives_a_join_also_when_the_other_half_has_nothing()
    {
        Assert.Equal("By hand.", Of(["Un.", "Deux."], new Edited(1, "By hand."), new BlocksJoined(1, 2)).Blocks[0].Target);
        Assert.Equal("By hand. raw", Of(["Un.", "Deux."], new Edited(1, "By hand."), Machine(2, "raw"), new BlocksJoined(1, 2)).Blocks[0].Target);
        Assert.Null(Of(["Un.", "Deux."], Machine(2, "raw"), new BlocksJoined(1, 2)).Blocks[0].Target);
    }

    [Fact]
    public void Only_neighbours_of_one_kind_are_joined()
    {
        Assert.Equal(3, Of(["Un.", "Deux.", "Trois."], new BlocksJoined(1, 3)).Blocks.Length);
        Assert.Equal(2, Of(["Un.", "Deux."], new BlocksJoined(2, 1)).Blocks.Length);
        var heading = new Block(2, BlockKind.Heading, "Titre", [], "fr", default, Level: 2);
        Assert.Equal(2, FoldFrom(Import([new Block(1, BlockKind.Paragraph, "Un.", [], "fr", default), heading]), new BlocksJoined(1, 2)).Blocks.Length);
    }

    [Fact]
    public void A_cut_is_taken_back_by_a_join()
    {
        var state = Of([French], Machine(1, English), new BlockSplit(1, Source, Target), new BlocksJoined(1, 2));

        Assert.Equal((French, English), (Assert.Single(state.Blocks).Block.Source, state.Blocks[0].Target));
    }

    [Fact]
    public void A_number_is_never_given_twice()
    {
        var state = Of([French, French], new BlockSplit(1, Source, 0), new BlocksJoined(1, 3), new BlockSplit(2, Source, 0));

        Assert.Equal([1, 2, 4], state.Blocks.Select(block => block.Number));
    }

    [Fact]
    public void Comments_stay()
    {
        var state = Of([French], Machine(1, English), new Commented(1, "a", "one"), new BlockSplit(1, Source, Target), new Commented(2, "b", "two"), new BlocksJoined(1, 2));

        Assert.Equal(["one", "two"], state.Blocks[0].Comments.Select(comment => comment.Text));
    }

    private static ArticleState Of(string[] sources, params JournalEvent[] events) =>
        FoldFrom(Import([.. sources.Select((source, at) => new Block(at + 1, BlockKind.Paragraph, source, [], "fr", default))]), events);
}
