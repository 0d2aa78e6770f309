using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

/// <summary>What a change of the glossary does to paragraphs that are translated.</summary>
public sealed class GlossaryEventsTests
{
    [Fact]
    public void Replaced_terms_stay_a_machine_translation()
    {
        var block = Fold(Machine(1, "the auction"), Replaced("the market")).Blocks[0];

        Assert.Equal("the market", block.Target);
        Assert.Equal(BlockStatus.Translated, block.Status);
        Assert.False(block.IsDecided);
    }

    [Fact]
    public void Terms_are_never_replaced_under_what_a_person_wrote_or_approved()
    {
        Assert.Equal("by hand", Fold(Machine(1, "the auction"), new Edited(1, "by hand"), Replaced("the market")).Blocks[0].Target);
        Assert.Equal("the auction", Fold(Machine(1, "the auction"), new Approved(1), Replaced("the market")).Blocks[0].Target);
    }

    [Fact]
    public void A_proposal_waits_beside_the_approved_text()
    {
        var block = Fold(Machine(1, "the auction"), new Approved(1), Proposed("the market")).Blocks[0];

        Assert.Equal("the auction", block.Target);
        Assert.Equal("the market", block.Proposal!.Text);
        Assert.Equal(BlockStatus.Reviewed, block.Status);
    }

    [Fact]
    public void Nothing_is_proposed_where_nothing_is_shown_or_the_very_same()
    {
        Assert.Null(Fold(Proposed("the market")).Blocks[0].Proposal);
        Assert.Null(Fold(Machine(1, "the market"), Proposed("the market")).Blocks[0].Proposal);
        Assert.Equal("the market", Fold(new Edited(1, "the auction"), Proposed("the market")).Blocks[0].Proposal!.Text);
    }

    [Fact]
    public void A_proposal_ends_when_it_is_declined_taken_or_the_approval_is_taken_back()
    {
        Assert.Null(Fold(Machine(1, "a"), new Approved(1), Proposed("b"), new ProposalDeclined(1)).Blocks[0].Proposal);
        Assert.Null(Fold(Machine(1, "a"), new Approved(1), Proposed("b"), new Unapproved(1)).Blocks[0].Proposal);
        var taken = Fold(Machine(1, "a"), new Approved(1), Proposed("b"), new Edited(1, "b"), new Approved(1)).Blocks[0];
        Assert.Null(taken.Proposal);
        Assert.Equal((BlockStatus.Reviewed, "b"), (taken.Status, taken.Target));
    }

    [Fact]
    public void An_accepted_occurrence_holds_until_the_translation_changes()
    {
        var span = new TextSpan(3, 5);
        Assert.Equal([span], Fold(Machine(1, "it"), new OccurrenceAccepted(1, span, true)).Blocks[0].AcceptedTerms);
        Assert.Equal([span], Fold(Machine(1, "it"), new OccurrenceAccepted(1, span, true), new Approved(1)).Blocks[0].AcceptedTerms);
        Assert.Empty(Fold(Machine(1, "it"), new OccurrenceAccepted(1, span, true), new OccurrenceAccepted(1, span, false)).Blocks[0].AcceptedTerms);
        Assert.Empty(Fold(Machine(1, "it"), new OccurrenceAccepted(1, span, true), Machine(1, "she")).Blocks[0].AcceptedTerms);
        Assert.Empty(Fold(Machine(1, "it"), new OccurrenceAccepted(1, span, true), new Edited(1, "he")).Blocks[0].AcceptedTerms);
        Assert.Empty(Fold(Machine(1, "it"), new OccurrenceAccepted(1, span, true), Replaced("this")).Blocks[0].AcceptedTerms);
    }

    private static TermsReplaced Replaced(string text) => new(1, Machine(1, text).Target);

    private static ChangeProposed Proposed(string text) => new(1, text, "The glossary has changed.");
}
