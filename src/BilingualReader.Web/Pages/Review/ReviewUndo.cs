using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Pages.Review;

/// <summary>What takes a change back.</summary>
internal static class ReviewUndo
{
    /// <summary>The events that take one entry back; none when something has happened to its paragraph since.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="before">The article before the changes that are taken back.</param>
    /// <param name="now">The article as it stands.</param>
    public static IEnumerable<JournalEvent> Of(JournalEntry entry, ArticleState before, ArticleState now)
    {
        switch (entry.Event)
        {
            case Edited edited when now.FindBlock(edited.Block) is { } block && block.Version == entry.Sequence && before.FindBlock(edited.Block)?.Target is { } text:
                yield return new Edited(edited.Block, text);
                break;
            case Approved approved when now.FindBlock(approved.Block) is { ApprovedAt: { } at, SignedOffAt: null } && at == entry.At:
                yield return new Unapproved(approved.Block);
                break;
            case SignedOff signed when now.FindBlock(signed.Block) is { SignedOffAt: { } at } && at == entry.At:
                yield return new Unapproved(signed.Block);
                yield return new Approved(signed.Block);
                break;
        }
    }
}
